import { readFile } from 'node:fs/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { cutWebFont } from '../../fonts/cut-font.ts'
import type { PackOrder } from './pack-web-font.ts'

/** The main module of a packing thread: one order, one font, the end. */
const { path, characters } = workerData as PackOrder
parentPort?.postMessage(await cutWebFont(await readFile(path), characters))
