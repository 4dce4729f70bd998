import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ReportError } from '../../../reports/core/issue.ts'
import type { Document } from '../../../reports/model/types.ts'
import { NO_CACHE, openRenderCache } from '../../../reports/hosts/node/render-cache.ts'
import { renderJobs } from '../../../reports/hosts/node/render-jobs.ts'
import type { FinishedJob, RenderJob, RenderTools } from '../../../reports/hosts/node/render-jobs.ts'
import { fakeRendering } from '../fake-rendering.ts'
import type { FakeRendering } from '../fake-rendering.ts'

const JOBS: readonly RenderJob[] = ['one', 'two', 'three'].flatMap((id) => [
  { document: checklist(id), format: 'pdf', paper: 'a4' },
  { document: checklist(id), format: 'svg' },
])

function checklist(id: string): Document {
  const bare = { caption: [], summary: [], notes: [], sources: [], steps: [] }
  return { kind: 'checklist', id, locale: 'en', updated: '2026-01-01', ...bare }
}

function toolsWith(rendering: FakeRendering, more: Partial<RenderTools> = {}): RenderTools {
  return {
    openRenderer: () => rendering.openRenderer(2),
    fontsFor: rendering.fontsFor,
    cache: NO_CACHE,
    fingerprintOf: () => Promise.resolve('toolkit 1'),
    ...more,
  }
}

function names(finished: readonly FinishedJob[]): readonly string[] {
  return finished.flatMap(({ files }) => files.map((file) => file.name))
}

describe('renderJobs', () => {
  test('returns files in the order of the jobs, whatever order they were finished in', async () => {
    const rendering = fakeRendering()
    const { render } = await rendering.openRenderer(2)
    const slowFirst: FakeRendering = {
      ...rendering,
      openRenderer: () =>
        Promise.resolve({
          concurrency: 2,
          close: () => Promise.resolve(),
          render: async (request) => {
            await new Promise((resolve) => setTimeout(resolve, request.format === 'pdf' ? 20 : 0))
            return render(request)
          },
        }),
    }
    const ended: string[] = []
    const finished = await renderJobs(
      JOBS,
      toolsWith(slowFirst, { onFinished: ({ files }) => ended.push(...files.map((file) => file.name)) }),
    )
    const expected = ['one', 'two', 'three'].flatMap((id) => [`${id}.en.pdf`, `${id}.en.svg`])
    expect(names(finished)).toEqual(expected)
    expect(ended).not.toEqual(expected)
    expect([...ended].sort()).toEqual([...expected].sort())
  })

  test('takes from the cache what was made before, and then opens no renderer', async () => {
    const cache = await openRenderCache(await mkdtemp(join(tmpdir(), 'duizhao-jobs-')))
    const first = await renderJobs(JOBS, toolsWith(fakeRendering(), { cache }))
    const rendering = fakeRendering()
    const second = await renderJobs(JOBS, toolsWith(rendering, { cache }))
    expect(first.map(({ outcome }) => outcome)).toEqual(JOBS.map(() => 'made'))
    expect(second.map(({ outcome }) => outcome)).toEqual(JOBS.map(() => 'reused'))
    expect(rendering.opened).toEqual([])
    expect(second.map(({ files }) => files.map((file) => Buffer.from(file.bytes).toString()))).toEqual(
      first.map(({ files }) => files.map((file) => Buffer.from(file.bytes).toString())),
    )
  })

  test.each([
    ['the data', [{ document: { ...checklist('one'), updated: '2026-01-02' }, format: 'pdf' }], 'toolkit 1'],
    ['the paper', [{ document: checklist('one'), format: 'pdf', paper: 'letter' }], 'toolkit 1'],
    ['the format', [{ document: checklist('one'), format: 'csv' }], 'toolkit 1'],
    ['the toolkit', [{ document: checklist('one'), format: 'pdf' }], 'toolkit 2'],
  ] satisfies [string, RenderJob[], string][])(
    'makes anew what differs in %s',
    async (_, jobs, fingerprint) => {
      const cache = await openRenderCache(await mkdtemp(join(tmpdir(), 'duizhao-jobs-')))
      await renderJobs(
        [{ document: checklist('one'), format: 'pdf', paper: 'a4' }],
        toolsWith(fakeRendering(), { cache }),
      )
      const tools = toolsWith(fakeRendering(), { cache, fingerprintOf: () => Promise.resolve(fingerprint) })
      const [finished] = await renderJobs(jobs, tools)
      expect(finished?.outcome).toBe('made')
    },
  )

  test('collects what authors can mend over all jobs', async () => {
    const tools = toolsWith(fakeRendering({ at: 'svg', with: 'issue' }))
    const error: unknown = await renderJobs(JOBS, tools).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(ReportError)
    expect(error instanceof ReportError && error.issues.map((issue) => issue.message).sort()).toEqual([
      'one en svg is too wide.',
      'three en svg is too wide.',
      'two en svg is too wide.',
    ])
  })

  test('stops at a bug and closes the renderer', async () => {
    const rendering = fakeRendering({ at: 'one en svg', with: 'bug' })
    let closed = 0
    const tools = toolsWith(rendering, {
      openRenderer: async () => ({
        ...(await rendering.openRenderer(1)),
        close: () => {
          closed += 1
          return Promise.resolve()
        },
      }),
    })
    await expect(renderJobs(JOBS, tools)).rejects.toMatchObject({
      message: 'one cannot be rendered in en as svg.',
      cause: new TypeError('no glyph in one en svg'),
    })
    expect(rendering.requests).toEqual(['one en pdf', 'one en svg'])
    expect(closed).toBe(1)
  })

  test('stops between two jobs when it is aborted', async () => {
    const stop = new AbortController()
    const rendering = fakeRendering()
    const tools = toolsWith(rendering, {
      openRenderer: () => rendering.openRenderer(1),
      signal: stop.signal,
      onFinished: () => {
        stop.abort()
      },
    })
    await expect(renderJobs(JOBS, tools)).rejects.toThrow('aborted')
    expect(rendering.requests).toEqual(['one en pdf'])
  })
})
