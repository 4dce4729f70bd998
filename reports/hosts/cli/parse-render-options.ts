import { suggest } from '../../core/did-you-mean.ts'
import { LOCALES } from '../../core/locale.ts'
import { type Format, FORMATS } from '../../core/format.ts'
import { formatsOf } from '../../model/formats-of.ts'
import type { Publication } from '../../model/types.ts'
import { RATIOS } from '../node/plan-jobs.ts'
import type { RenderPlan } from '../node/plan-jobs.ts'
import { UsageError } from './exit-code.ts'
import { parseChoice, parseChoices } from './parse-choice.ts'
import type { ContentOptions } from './locate-content.ts'

/** The options of `duizhao render`, as typed. */
export interface RenderOptions extends ContentOptions {
  readonly format?: string
  readonly lang?: string
  readonly ratio?: string
  readonly scale: string
  readonly paper: string
  readonly out: string
  readonly jobs?: string
  readonly cache: boolean
  readonly force?: true
}

const SCALES = ['1', '2', '3'] as const
const MOST_THREADS = 64

/** The plan, but for the documents; anything unknown is a usage error. */
export function parsePlan(options: RenderOptions): Omit<RenderPlan, 'ids'> {
  return {
    formats: listed(options.format, { noun: 'format', values: FORMATS }),
    locales: listed(options.lang, { noun: 'edition', values: LOCALES }),
    ratios: parseChoices(options.ratio ?? '', { noun: 'ratio', values: RATIOS }),
    scale: scaleOf(parseChoice(options.scale, { noun: 'scale', values: SCALES })),
    paper: parseChoice(options.paper, { noun: 'paper', values: ['a4', 'letter'] }),
  }
}

/** `--jobs`: a whole number from 1. */
export function parseThreads(typed: string | undefined): number | undefined {
  if (typed === undefined) return undefined
  const threads = Number(typed)
  if (Number.isInteger(threads) && threads >= 1 && threads <= MOST_THREADS) return threads
  throw new UsageError(`--jobs takes a whole number from 1 to ${String(MOST_THREADS)}, not “${typed}”.`)
}

/** The ids asked for, each once, in the order of the content; all when none is named. */
export function chooseIds(asked: readonly string[], known: readonly string[]): readonly string[] {
  const unknown = asked.filter((id) => !known.includes(id))
  if (unknown.length > 0) {
    throw new UsageError(
      unknown.map((id) => `There is no document “${id}”. ${suggest(id, known)}`).join('\n'),
    )
  }
  return asked.length === 0 ? known : known.filter((id) => asked.includes(id))
}

/** Refuses a format that a document asked for by its id does not come in. */
export function checkFormats(
  asked: readonly Pick<Publication, 'id' | 'kind'>[],
  formats: readonly Format[],
): void {
  const refused = asked.flatMap((publication) => {
    const has = formatsOf(publication)
    const missing = formats.filter((format) => !has.includes(format))
    if (missing.length === 0) return []
    const { id, kind } = publication
    return [
      `“${id}” is a ${kind}, which does not come as ${missing.join(', ')}. Known for it: ${has.join(', ')}. What stands in it has the other formats by itself.`,
    ]
  })
  if (refused.length > 0) throw new UsageError(refused.join('\n'))
}

function listed<T extends string>(
  typed: string | undefined,
  choice: { readonly noun: string; readonly values: readonly T[] },
): readonly T[] {
  return typed === undefined ? choice.values : parseChoices(typed, choice)
}

function scaleOf(digit: (typeof SCALES)[number]): 1 | 2 | 3 {
  switch (digit) {
    case '1':
      return 1
    case '2':
      return 2
    case '3':
      return 3
  }
}
