import { once } from 'node:events'
import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'

/** What a packing thread is given. */
export interface PackOrder {
  /** Path of the uncut font. */
  readonly path: string
  readonly characters: string
}

/** Cuts a font and packs it as WOFF2 in a thread of its own: packing takes seconds and would hold up everything else. */
export async function packWebFont(order: PackOrder): Promise<Uint8Array> {
  const worker = new Worker(new URL(`./pack-worker${extname(import.meta.url)}`, import.meta.url), {
    workerData: order,
  })
  // `once` rejects with the thread's error.
  const [packed] = (await once(worker, 'message')) as [Uint8Array]
  await worker.terminate()
  return packed
}
