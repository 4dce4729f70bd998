import { countIssues, formatIssues } from '../../core/format-issues.ts'
import { LOCALES } from '../../core/locale.ts'
import type { CliHost } from './cli-host.ts'
import { EXIT } from './exit-code.ts'
import { openContent } from '../node/open-content.ts'
import { locateContent } from './locate-content.ts'
import type { ContentOptions } from './locate-content.ts'

/** `duizhao check`: everything that can be wrong with the content, without a renderer. Returns the exit code. */
export async function check(options: ContentOptions, host: CliHost): Promise<number> {
  const { content, warnings } = await openContent(await locateContent(options, host))
  if (warnings.length > 0) host.stderr.write(formatIssues(warnings, { colour: host.colour }))
  const count = content.documents.length
  host.stdout.write(
    `${String(count)} ${count === 1 ? 'document' : 'documents'} in ${String(LOCALES.length)} editions: ${countIssues(warnings)}\n`,
  )
  return EXIT.ok
}
