import * as z from 'zod'
import { problem } from '../catalogue/index.ts'
import type { Problem } from '../../core/problem.ts'
import type { DataPath } from '../parse-yaml.ts'

/** What a schema reports besides zod's own issues: our problem, and where in a text it stands. */
export interface ReportedProblem {
  readonly problem: Problem
  /** Below the value that is parsed. */
  readonly path?: DataPath
  /** Of a character in a text. */
  readonly offset?: number
  /** The problem is the key itself. */
  readonly ofKey?: 'yes'
}

export type Report = (reported: ReportedProblem) => void

/** A schema from a function that reports what is wrong and returns undefined when there is no value. */
export function parsed<T>(parse: (value: unknown, report: Report) => T | undefined) {
  return z.unknown().transform((value, context): T => {
    if (value === undefined) context.addIssue({ code: 'invalid_type', expected: 'custom', input: value })
    const result = value === undefined ? undefined : parse(value, reporter(value, context))
    // Every parser reports before it gives up, and zod yields no data once an issue was added.
    return result ?? z.NEVER
  })
}

/** A schema that is chosen by looking at the value, so that its issues are those of the form that was meant. */
export function chosen<T>(choose: (value: unknown, report: Report) => z.ZodType<T> | undefined) {
  return z.unknown().transform((value, context): T => {
    const schema = choose(value, reporter(value, context))
    if (schema === undefined) return z.NEVER
    const result = schema.safeParse(value, { reportInput: true })
    if (result.success) return result.data
    for (const issue of result.error.issues)
      context.issues.push({ ...issue, input: issue.input } as z.core.$ZodRawIssue)
    return z.NEVER
  })
}

function reporter(value: unknown, context: z.core.$RefinementCtx): Report {
  return (reported) => {
    const path = [...(reported.path ?? [])]
    context.addIssue({
      code: 'custom',
      message: reported.problem.message,
      path,
      params: { reported },
      input: value,
    })
  }
}

/** A map with these keys and no others; the error text carries the known keys to the issue of an unknown one. */
export function fields<S extends z.core.$ZodLooseShape>(shape: S) {
  const known = Object.keys(shape).join(' ')
  return z.strictObject(shape, { error: (issue) => (issue.code === 'unrecognized_keys' ? known : undefined) })
}

/** The shape of an id of the author's choosing. */
export const KEBAB_ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/

/** The same in words. */
export const ID_PATTERN = 'small letters a–z, digits and single hyphens, a letter first'

/** An id of the author's choosing: it becomes part of addresses and file names. */
export const idSchema = parsed((value, report) => {
  if (typeof value === 'string' && KEBAB_ID.test(value)) return value
  report({ problem: problem('data/bad-id', describe(value), ID_PATTERN) })
  return undefined
})

/** A day of the calendar, `2026-11-22`. */
export const dateSchema = parsed((value, report) => {
  if (typeof value === 'string' && isDate(value)) return value
  report({ problem: problem('data/bad-date', describe(value)) })
  return undefined
})

/** The path of a page, `/sheets/low-cost-plan/`. */
export const pagePathSchema = parsed((value, report) => {
  if (typeof value === 'string' && /^\/([a-z0-9]+(-[a-z0-9]+)*\/)+$/.test(value)) return value
  report({ problem: problem('data/bad-page-path', describe(value)) })
  return undefined
})

/** `S0` … */
export const sourceIdSchema = parsed((value, report) => {
  if (typeof value === 'string' && /^S\d+$/.test(value)) return value
  report({ problem: problem('data/bad-id', describe(value), 'a capital S and a number, such as S0') })
  return undefined
})

export const sourceListSchema = z.array(sourceIdSchema).default([])

export const subjectSchema = z.enum(['marketing', 'ecommerce', 'shared'])

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

/** A value as it is named in a message. */
export function describe(value: unknown): string {
  return typeof value === 'string' ? value : describeType(value)
}

/** The type of a value in the author's words. */
export function describeType(value: unknown): string {
  if (value === null || value === undefined) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  switch (typeof value) {
    case 'string':
      return 'text'
    case 'number':
      return `the number ${String(value)}`
    case 'boolean':
      return `the value ${String(value)}`
    default:
      return 'a map'
  }
}

/** True for a map of the data: neither a list nor nothing. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
