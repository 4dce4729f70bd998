import { problem } from './catalogue/index.ts'
import { describe, describeType } from './schema/fields.ts'
import { issueAt } from '../core/problem.ts'
import type { z } from 'zod'
import type { Issue } from '../core/issue.ts'
import type { DataPath, Locator } from './parse-yaml.ts'
import type { ReportedProblem } from './schema/fields.ts'

export type CheckedData<T> =
  | { readonly data: T; readonly issues: readonly [] }
  | { readonly data?: never; readonly issues: readonly Issue[] }

/** Checks plain data against a schema and finds the place of everything that is wrong. */
export function checkData<T>(schema: z.ZodType<T>, data: unknown, locate: Locator): CheckedData<T> {
  const result = schema.safeParse(data, { reportInput: true })
  if (result.success) return { data: result.data, issues: [] }
  const wrongTypes = new Set(
    result.error.issues.filter(({ code }) => code === 'invalid_type').map(({ path }) => path.join('.')),
  )
  return {
    issues: result.error.issues
      // A value of the wrong type has no length worth speaking of.
      .filter((issue) => issue.code !== 'too_small' || !wrongTypes.has(issue.path.join('.')))
      .flatMap((issue) => issuesOf(issue, locate)),
  }
}

function issuesOf(issue: z.core.$ZodIssue, locate: Locator): readonly Issue[] {
  const path = issue.path.map((segment) => (typeof segment === 'number' ? segment : String(segment)))
  switch (issue.code) {
    case 'custom':
      return [customIssue(issue.params?.reported as ReportedProblem, path, locate)]
    case 'unrecognized_keys':
      return issue.keys.map((key) =>
        issueAt(problem('data/unknown-key', key, issue.message.split(' ')), locate.key([...path, key])),
      )
    case 'invalid_type':
      return [typeIssue(issue, path, locate)]
    case 'invalid_value':
      return [valueIssue(issue, path, locate)]
    case 'too_small':
      if (issue.origin === 'string') return [issueAt(problem('text/empty'), locate.value(path))]
      return [issueAt(problem('data/too-few', Number(issue.minimum)), locate.value(path))]
    default:
      throw new Error(`No words for the schema issue ${issue.code} at ${path.join('.')}`)
  }
}

function customIssue(reported: ReportedProblem, path: DataPath, locate: Locator): Issue {
  const place = reported.ofKey === 'yes' ? locate.key(path) : locate.value(path, reported.offset)
  return issueAt(reported.problem, place)
}

function typeIssue(issue: z.core.$ZodIssueInvalidType, path: DataPath, locate: Locator): Issue {
  if (issue.input === undefined) return missingIssue(path, locate)
  const expected = TYPE_NAMES[issue.expected] ?? issue.expected
  return issueAt(problem('data/wrong-type', expected, describeType(issue.input)), locate.value(path))
}

function missingIssue(path: DataPath, locate: Locator): Issue {
  return issueAt(problem('data/missing', String(path.at(-1) ?? 'kind')), locate.value(path))
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  array: 'a list',
  object: 'a map',
  record: 'a map',
  string: 'text',
}

function valueIssue(issue: z.core.$ZodIssueInvalidValue, path: DataPath, locate: Locator): Issue {
  if (issue.input === undefined) return missingIssue(path, locate)
  return issueAt(
    problem('data/unknown-value', describe(issue.input), issue.values.map(String)),
    locate.value(path),
  )
}
