import type { DataMap } from './data.ts'
import { writeYamlList } from './write-yaml.ts'

/** In content, sources have a file of their own; so here they are a comment, from which to copy them. */
const HEADING = '# For sources.yaml:'

/** Sources as a comment. */
export function writeSources(sources: readonly DataMap[]): string {
  if (sources.length === 0) return ''
  return `${HEADING}\n${writeYamlList(sources).replaceAll(/^(?=.)/gm, '# ')}`
}

/** The YAML of the sources in the comment at the end of a text; empty when there is none. */
export function readSources(text: string): string {
  const start = text.lastIndexOf(`\n${HEADING}\n`)
  return start === -1 ? '' : text.slice(start + HEADING.length + 2).replaceAll(/^# /gm, '')
}
