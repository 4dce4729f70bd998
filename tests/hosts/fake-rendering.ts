import { ReportError } from '../../reports/core/issue.ts'
import { localeSlug } from '../../reports/core/locale.ts'
import type { FontSet } from '../../reports/fonts/types.ts'
import type { RenderedFile, RenderRequest } from '../../reports/pipeline.ts'
import type { Rendering } from '../../reports/hosts/node/render-tools.ts'

/** A renderer that writes what it was asked for, and can be told to fail. */
export interface FakeRendering extends Rendering {
  /** `<id> <locale> <format>` of each request, in their order. */
  readonly requests: string[]
  /** Threads asked for, one for each time a renderer was opened. */
  readonly opened: number[]
}

export type Failure = 'issue' | 'bug'

/** Fails, when told to, at every request whose name holds the words. */
export function fakeRendering(fail?: { readonly at: string; readonly with: Failure }): FakeRendering {
  const requests: string[] = []
  const opened: number[] = []
  const render = (request: RenderRequest): Promise<readonly RenderedFile[]> => {
    const { document, format, ratio, scale, paper } = request
    const name = `${document.id} ${document.locale} ${format}`
    requests.push(name)
    if (fail !== undefined && name.includes(fail.at)) return Promise.reject(failure(fail.with, name))
    const bytes = Buffer.from(`${name} ${String(ratio)} ${String(scale)} ${String(paper)}`)
    const stem = `${document.id}.${localeSlug(document.locale)}${ratio === undefined ? '' : `.${ratio.replace(':', 'x')}`}`
    return Promise.resolve([{ name: `${stem}.${format}`, mime: 'text/plain', bytes }])
  }
  return {
    requests,
    opened,
    openRenderer: (threads) => {
      opened.push(threads)
      return Promise.resolve({ render, concurrency: threads, close: () => Promise.resolve() })
    },
    // The fake renderer sets no type.
    fontsFor: () => Promise.resolve({} as FontSet),
  }
}

function failure(kind: Failure, name: string): Error {
  if (kind === 'bug') return new TypeError(`no glyph in ${name}`)
  return new ReportError([
    { code: 'layout/too-wide', severity: 'error', message: `${name} is too wide.`, hint: 'Shorten it.' },
  ])
}
