import { availableParallelism } from 'node:os'
import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import { ReportError } from '../../core/issue.ts'
import type { FontSet } from '../../fonts/types.ts'
import type { RenderedFile } from '../../pipeline.ts'
import type { Renderer } from './render-jobs.ts'
import type { RenderAnswer, RenderOrder } from './render-messages.ts'

/** A thread takes about as long to start as this many jobs take to render. */
const JOBS_WORTH_A_THREAD = 4

/** How many threads to use for so many jobs when nobody said. */
export function threadsFor(jobCount: number): number {
  return Math.max(1, Math.min(availableParallelism(), 8, Math.floor(jobCount / JOBS_WORTH_A_THREAD)))
}

/** A renderer with so many threads; 1 renders in this thread. */
export async function openRenderer(threads: number): Promise<Renderer> {
  return threads <= 1 ? openLocalRenderer() : openRendererPool(threads)
}

async function openLocalRenderer(): Promise<Renderer> {
  const { renderReport } = await import('../../pipeline.ts')
  return { render: renderReport, concurrency: 1, close: () => Promise.resolve() }
}

function openRendererPool(size: number): Renderer {
  const threads = Array.from({ length: size }, startThread)
  const idle = [...threads]
  const fontsIds = new Map<FontSet, number>()
  const idOf = (fonts: FontSet): number => {
    const id = fontsIds.get(fonts) ?? fontsIds.size
    fontsIds.set(fonts, id)
    return id
  }
  return {
    concurrency: size,
    render: async ({ fonts, ...job }) => {
      const thread = idle.pop()
      if (thread === undefined) throw new Error('More requests at a time than the pool has threads.')
      const faces = Object.values(fonts).map(({ key, bytes, postScriptName }) => ({
        key,
        bytes,
        postScriptName,
      }))
      try {
        return filesIn(await thread.ask({ job, fontsId: idOf(fonts), faces }))
      } finally {
        idle.push(thread)
      }
    },
    close: async () => {
      await Promise.all(threads.map((thread) => thread.end()))
    },
  }
}

interface Thread {
  /** One order at a time; a thread that dies on it, or died before, is a bug. */
  readonly ask: (order: RenderOrder) => Promise<RenderAnswer>
  readonly end: () => Promise<unknown>
}

function startThread(): Thread {
  const worker = new Worker(new URL(`./render-worker${extname(import.meta.url)}`, import.meta.url))
  let pending: PromiseWithResolvers<RenderAnswer> | undefined
  let failure: Error | undefined
  const fail = (error: Error): void => {
    failure ??= error
    pending?.reject(failure)
  }
  worker.on('message', (answer: RenderAnswer) => pending?.resolve(answer))
  worker.on('error', fail)
  worker.on('exit', (code) => {
    fail(new Error(`A rendering thread ended with code ${String(code)}.`))
  })
  return {
    ask: (order) => {
      if (failure !== undefined) return Promise.reject(failure)
      pending = Promise.withResolvers()
      worker.postMessage(order)
      return pending.promise
    },
    end: () => worker.terminate(),
  }
}

function filesIn(answer: RenderAnswer): readonly RenderedFile[] {
  switch (answer.kind) {
    case 'files':
      return answer.files
    case 'issues':
      throw new ReportError(answer.issues)
    case 'bug': {
      const bug = new Error(answer.message)
      bug.stack = answer.stack
      throw bug
    }
  }
}
