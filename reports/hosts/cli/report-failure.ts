import { inspect } from 'node:util'
import { formatIssues } from '../../core/format-issues.ts'
import { ReportError } from '../../core/issue.ts'
import type { CliHost } from './cli-host.ts'
import { errorCode } from '../node/write-file.ts'
import { EXIT, UsageError } from './exit-code.ts'

/** Says on the standard error why a run failed, and returns its exit code. */
export function reportFailure(error: unknown, host: CliHost): number {
  if (error instanceof ReportError) {
    host.stderr.write(formatIssues(error.issues, { colour: host.colour }))
    return EXIT.content
  }
  if (error instanceof UsageError) {
    host.stderr.write(`${error.message}\n`)
    return EXIT.usage
  }
  if (host.signal.aborted && error === host.signal.reason) {
    host.stderr.write('Stopped. Nothing was written.\n')
    return EXIT.interrupted
  }
  if (isRefusal(error)) {
    host.stderr.write(`${error.message}\n`)
    return EXIT.usage
  }
  host.stderr.write(
    `This is a bug in duizhao, not a mistake of yours. Please report it with these lines:\n${inspect(error)}\n`,
  )
  return EXIT.bug
}

const REFUSALS = ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'ENOTDIR', 'EISDIR', 'EMFILE']

/** The system refused something: the disk is full, a folder may not be written. */
function isRefusal(error: unknown): error is Error {
  return error instanceof Error && REFUSALS.includes(errorCode(error) ?? '')
}
