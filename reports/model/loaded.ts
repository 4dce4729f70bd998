import { isRecord } from './schema/fields.ts'
import type { Locale } from '../core/locale.ts'
import type { Place } from '../core/problem.ts'
import type { DataPath, Locator } from './parse-yaml.ts'
import type { CasesInput } from './schema/cases.ts'
import type { ChecklistInput } from './schema/checklist.ts'
import type { CodeInput } from './schema/code.ts'
import type { FaqInput } from './schema/faq.ts'
import type { FiguresInput } from './schema/figures.ts'
import type { MatrixInput } from './schema/matrix.ts'
import type { SheetInput } from './schema/sheet.ts'
import type { StagesInput } from './schema/stages.ts'
import type { TableInput } from './schema/table.ts'
import type { TermsInput, TextInput, Written } from './schema/text.ts'
import type { TimelineInput } from './schema/timeline.ts'
import type { TreeInput } from './schema/tree.ts'
import type { Picture } from './types.ts'

/** A document as its author wrote it, checked for shape, in all editions at once. */
export type DocumentInput = SystemInput | SheetInput

/** A document that can stand on a sheet. */
export type SystemInput =
  | TableInput
  | StagesInput
  | TimelineInput
  | TreeInput
  | MatrixInput
  | CasesInput
  | FiguresInput
  | CodeInput
  | ChecklistInput
  | FaqInput

export interface LoadedDocument {
  readonly data: DocumentInput
  /** As issues give it. */
  readonly file: string
  readonly locate: Locator
  /** In the order of the file. */
  readonly texts: readonly PlacedText[]
  /** The pictures of a sheet, by the file named in the content. */
  readonly pictures: ReadonlyMap<string, PictureFile>
}

export type PictureFile = Omit<Picture, 'alt'>

/** A text with the way back to where it stands. */
export interface PlacedText {
  readonly text: TextInput
  readonly place: (written: Written, offset: number) => Place
}

/** Every text of checked data, with its place in the YAML file. */
export function collectTexts(data: unknown, locate: Locator): readonly PlacedText[] {
  return textsWithPaths(data).map(({ text, path }) => ({
    text,
    place: (written, offset) => locate.value([...path, ...written.at], offset),
  }))
}

/** Every text of checked data. */
export function textsIn(data: unknown): readonly TextInput[] {
  return textsWithPaths(data).map(({ text }) => text)
}

interface TextWithPath {
  readonly text: TextInput
  readonly path: DataPath
}

function textsWithPaths(data: unknown): readonly TextWithPath[] {
  const texts: TextWithPath[] = []
  const walk = (value: unknown, path: DataPath): void => {
    if (isText(value)) texts.push({ text: value, path })
    else if (isTerms(value)) for (const text of value.items) texts.push({ text, path })
    else if (Array.isArray(value)) for (const [index, item] of value.entries()) walk(item, [...path, index])
    else if (isRecord(value)) for (const [key, item] of Object.entries(value)) walk(item, [...path, key])
  }
  walk(data, [])
  return texts
}

function isText(value: unknown): value is TextInput {
  return isRecord(value) && value.as === 'text'
}

function isTerms(value: unknown): value is TermsInput {
  return isRecord(value) && value.as === 'terms'
}

/** What was written for a text: once, or once an edition. */
export function writings(text: TextInput): readonly Written[] {
  return [...new Set(Object.values(text.editions))]
}

/** What stands for a text in an edition before any conversion. */
export function editionOf(text: TextInput, locale: Locale): Written {
  return text.editions[locale] ?? text.editions['zh-Hans']
}
