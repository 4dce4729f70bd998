import { issueAt } from '../core/problem.ts'
import { problem } from './catalogue/index.ts'
import { checkIds, reportRepeated } from './check-ids.ts'
import type { Issue } from '../core/issue.ts'
import type { Locator } from './parse-yaml.ts'
import type { CodeInput } from './schema/code.ts'

/** Whether the codes of each part differ, and the examples are made of them. */
export function checkCode({ parts, examples, separator }: CodeInput, locate: Locator): readonly Issue[] {
  return [
    ...checkIds(
      locate,
      parts.map(({ id }, index) => ({ id, path: ['parts', index, 'id'] })),
    ),
    ...parts.flatMap(({ codes }, part) =>
      reportRepeated(
        codes.map(({ code }, index) => ({
          name: code,
          place: locate.value(['parts', part, 'codes', index, 'code']),
        })),
        (code, first) => problem('code/duplicate-code', code, first),
      ),
    ),
    ...examples.flatMap(({ code }, index) => {
      const place = locate.value(['examples', index, 'code'])
      const used = code.split(separator)
      if (used.length !== parts.length)
        return [issueAt(problem('code/wrong-length', code, used.length, parts.length), place)]
      return parts.flatMap(({ id, codes }, part) => {
        const known = codes.map((one) => one.code)
        const found = used[part] ?? ''
        return known.includes(found) ? [] : [issueAt(problem('code/unknown-code', found, id, known), place)]
      })
    }),
  ]
}
