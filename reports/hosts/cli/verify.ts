import { readContent } from '../node/open-content.ts'
import type { CliHost } from './cli-host.ts'
import { counted, describeFinding } from './describe-finding.ts'
import { examinePdf } from './examine-pdf.ts'
import { EXIT } from './exit-code.ts'
import type { Finding } from './finding.ts'
import { locateContent } from './locate-content.ts'
import type { ContentOptions } from './locate-content.ts'

export interface VerifyOptions extends ContentOptions {
  readonly json?: true
}

/** `duizhao verify`: whether PDFs are what they were, and say what the content says. Returns the exit code. */
export async function verify(
  files: readonly string[],
  options: VerifyOptions,
  host: CliHost,
): Promise<number> {
  const content = await readContent(await locateContent(options, host))
  const findings: Finding[] = []
  for (const file of files) {
    host.signal.throwIfAborted()
    findings.push(await examinePdf(file, { content, cwd: host.cwd }))
  }
  if (options.json === true) host.stdout.write(`${JSON.stringify(findings, undefined, 2)}\n`)
  else host.stdout.write(findings.map(describeFinding).join('\n'))
  host.stderr.write(`${summarise(findings)}\n`)
  return Math.max(...findings.map(exitCodeOf))
}

function exitCodeOf(finding: Finding): number {
  if (finding.verdict === 'missing') return EXIT.usage
  return isInOrder(finding) ? EXIT.ok : EXIT.content
}

function isInOrder(finding: Finding): boolean {
  return finding.verdict === 'same' && finding.intact
}

function summarise(findings: readonly Finding[]): string {
  const inOrder = findings.filter(isInOrder).length
  return `${counted(findings.length, 'file')}: ${String(inOrder)} in order, ${String(findings.length - inOrder)} not`
}
