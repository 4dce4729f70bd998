import { writeFileAtomically } from '../../../reports/hosts/node/write-file.ts'

/** Overwrites one file for ever: each time a megabyte of one repeated byte, the next byte each time. */
const [path = ''] = process.argv.slice(2)
process.stdout.write('ready')
for (let round = 0; ; round = (round + 1) % 256) {
  await writeFileAtomically(path, new Uint8Array(1_000_000).fill(round))
}
