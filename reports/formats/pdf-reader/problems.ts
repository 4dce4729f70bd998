import { problemsOf } from '../../core/problem.ts'
import { ReportError } from '../../core/issue.ts'

const MENDED = 'Fetch the file anew from where it is published, or render the document again.'

const CATALOGUE = {
  'pdf/no-pdf': () => ({
    message: 'This is no PDF: it does not begin as one.',
    hint: 'Name the PDF itself, not a page that leads to it.',
  }),
  'pdf/damaged': (what: string) => ({
    message: `The PDF is damaged or cut off: ${what}.`,
    hint: MENDED,
  }),
  'pdf/encrypted': () => ({
    message: 'The PDF is encrypted, so nothing in it can be read.',
    hint: 'Whoever has the password can lift it: qpdf --decrypt --password=… in.pdf out.pdf',
  }),
  'pdf/too-large': (what: string, limit: number) => ({
    message: `Too large: ${what} has more than ${String(limit / 1_000_000)} MB, as no file of Duizhao has.`,
    hint: 'The file was not made by Duizhao, or somebody has changed it. Do not open it.',
  }),
  'pdf/no-report': () => ({
    message: 'The PDF does not say that Duizhao made it, so there is nothing to compare.',
    hint: 'Programs that print a PDF anew leave out what it carries. Take the file as it was published.',
  }),
  'pdf/newer': (format: string, known: number) => ({
    message: `The PDF carries data of format ${format}, and this version knows those up to ${String(known)}.`,
    hint: 'Update Duizhao: npm install duizhao@latest',
  }),
  'pdf/no-data': (name: string) => ({
    message: `The PDF should carry the file ${name}, and does not.`,
    hint: `Somebody has taken it out. ${MENDED}`,
  }),
}

const problem = problemsOf(CATALOGUE)

type Catalogue = typeof CATALOGUE

/** Stops reading a PDF. */
export function refuse<K extends keyof Catalogue>(code: K, ...detail: Parameters<Catalogue[K]>): never {
  throw new ReportError([problem(code, ...detail)])
}

/** Bytes of a PDF that is read into memory, and that may come out of one stream. */
export const LARGEST = 64_000_000
