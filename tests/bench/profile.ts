import { Session } from 'node:inspector/promises'
import type { Profiler } from 'node:inspector'
import path from 'node:path'
import { ROOT } from '../../scripts/run.ts'

const SHOWN = 30
const INTERVAL_MICROSECONDS = 200

/** Runs some work and says which functions took the time, by the part of the toolkit that they belong to. */
export async function profileOf(work: () => Promise<void>): Promise<string> {
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.setSamplingInterval', { interval: INTERVAL_MICROSECONDS })
  await session.post('Profiler.start')
  await work()
  const { profile } = await session.post('Profiler.stop')
  session.disconnect()
  const functions = selfTimes(profile)
  const total = sum(functions.map(({ microseconds }) => microseconds))
  const parts = Map.groupBy(functions, ({ part }) => part)
  const byPart = [...parts].map(([name, members]) => ({
    name,
    microseconds: sum(members.map(({ microseconds }) => microseconds)),
  }))
  return [
    'share of the time, by part',
    ...lines(byPart, total),
    `\nthe ${String(SHOWN)} functions that take most by themselves`,
    ...lines(
      functions.map(({ part, name, microseconds }) => ({ name: `${part}: ${name}`, microseconds })),
      total,
    ),
  ].join('\n')
}

interface FunctionTime {
  readonly part: string
  readonly name: string
  readonly microseconds: number
}

function selfTimes({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): readonly FunctionTime[] {
  const times = new Map<number, number>()
  samples.forEach((node, index) => times.set(node, (times.get(node) ?? 0) + (timeDeltas[index] ?? 0)))
  const functions = nodes.map(({ id, callFrame }) => ({
    part: partOf(callFrame.url),
    name: `${callFrame.functionName || 'unnamed'} ${path.basename(callFrame.url)}`,
    microseconds: times.get(id) ?? 0,
  }))
  const same = Map.groupBy(functions, ({ part, name }) => `${part} ${name}`)
  return [...same.values()].flatMap((members) => {
    const [first] = members
    return first ? [{ ...first, microseconds: sum(members.map(({ microseconds }) => microseconds)) }] : []
  })
}

/** The folder of the toolkit, the library, or the engine. */
function partOf(url: string): string {
  if (url === '') return 'engine'
  if (url.startsWith('node:')) return 'Node'
  const file = url.replace(`file://${ROOT}/`, '')
  const library = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)
  return library?.[1] ?? path.dirname(file).replace(/^reports\//, '')
}

function lines(
  entries: readonly { readonly name: string; readonly microseconds: number }[],
  total: number,
): readonly string[] {
  return entries
    .toSorted((a, b) => b.microseconds - a.microseconds)
    .slice(0, SHOWN)
    .map(({ name, microseconds }) => `${((100 * microseconds) / total).toFixed(1).padStart(5)} %  ${name}`)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
