import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Runs a program in a folder of its own that holds the PDF as `in.pdf`; gives what it printed and what it wrote. */
export function runOnPdf(
  pdf: Uint8Array,
  program: string,
  args: readonly string[],
): { readonly printed: string; readonly written: (name: string) => Uint8Array } {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-pdf-'))
  try {
    writeFileSync(join(folder, 'in.pdf'), pdf)
    const printed = execFileSync(program, args, {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      stdio: 'pipe',
    })
    const output = new Map<string, Uint8Array>()
    for (const name of readdirSync(folder)) output.set(name, readFileSync(join(folder, name)))
    return {
      printed,
      written: (name) => {
        const bytes = output.get(name)
        if (!bytes) throw new Error(`${program} wrote no ${name}`)
        return bytes
      },
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
