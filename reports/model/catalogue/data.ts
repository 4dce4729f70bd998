import { suggest } from '../../core/did-you-mean.ts'
import { describePlace } from '../../core/problem.ts'
import type { Catalogue, Place } from '../../core/problem.ts'

/** Problems of shape: keys, types, ids, dates. */
export const DATA_PROBLEMS = {
  'data/unknown-kind': (kind: string, known: readonly string[]) => ({
    message: `There is no kind of document called \`${kind}\`.`,
    hint: suggest(kind, known),
  }),
  'data/missing': (key: string) => ({
    message: `The key \`${key}\` is missing.`,
    hint: `Add \`${key}:\` here.`,
  }),
  'data/unknown-key': (key: string, known: readonly string[]) => ({
    message: `The key \`${key}\` is not known here, so what it holds would be lost.`,
    hint: suggest(key, known),
  }),
  'data/wrong-type': (expected: string, found: string) => ({
    message: `Here should be ${expected}, but there is ${found}.`,
    hint: `Write ${expected}.`,
  }),
  'data/unknown-value': (value: string, known: readonly string[]) => ({
    message: `\`${value}\` is not one of the values allowed here.`,
    hint: suggest(value, known),
  }),
  'data/too-few': (minimum: number) => ({
    message: 'The list is too short.',
    hint: `Give at least ${String(minimum)} ${minimum === 1 ? 'entry' : 'entries'}, or leave the key out if it is optional.`,
  }),
  'data/bad-id': (id: string, pattern: string) => ({
    message: `\`${id}\` is not an id.`,
    hint: `Write ${pattern}.`,
  }),
  'data/bad-date': (date: string) => ({
    message: `\`${date}\` is not a date of the calendar.`,
    hint: 'Write the date as year-month-day: 2026-11-22.',
  }),
  'data/bad-page-path': (path: string) => ({
    message: `\`${path}\` is not the path of a page.`,
    hint: 'Write it without origin and edition, between slashes, in lower case: /sheets/low-cost-plan/.',
  }),
  'data/duplicate-page-path': (path: string, first: Place) => ({
    message: `The page \`${path}\` is taken: it was first given at ${describePlace(first)}.`,
    hint: 'Give each sheet a page of its own.',
  }),
  'data/duplicate-id': (id: string, first: Place) => ({
    message: `The id \`${id}\` is taken: it was first given at ${describePlace(first)}.`,
    hint: 'Give one of the two another id, and change what refers to it.',
  }),
  'stages/loop-too-short': (count: number) => ({
    message: `A loop of ${count === 1 ? 'one stage' : `${String(count)} stages`} leads nowhere.`,
    hint: 'Give at least two stages, or make it `kind: stages`.',
  }),
} satisfies Catalogue
