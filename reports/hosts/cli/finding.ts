import type { Locale } from '../../core/locale.ts'
import type { Problem } from '../../core/problem.ts'
import type { Change } from '../../formats/yaml/compare-outlines.ts'
import type { PartKind } from '../../formats/yaml/outline.ts'

/** What `duizhao verify` finds of one file; `--json` prints it as it is. */
export type Finding = MissingFile | UnreadableFile | ReadFile

interface FindingBase {
  /** As it was named on the command line. */
  readonly file: string
}

export interface MissingFile extends FindingBase {
  readonly verdict: 'missing'
  readonly message: string
}

export interface UnreadableFile extends FindingBase {
  readonly verdict: 'unreadable'
  readonly problems: readonly Problem[]
}

export interface ReadFile extends FindingBase {
  /** `gone` of a document that the content no longer has. */
  readonly verdict: 'same' | 'changed' | 'gone'
  readonly id: string
  readonly edition: Locale
  readonly kind: string
  readonly title: string
  /** ISO date. */
  readonly updated: string
  /** How many there are of each kind of part. */
  readonly parts: Readonly<Partial<Record<PartKind, number>>>
  /** Whether the files that it carries are those it was made with, as far as it can tell. */
  readonly intact: boolean
  readonly files: readonly FoundFile[]
  /** The file of the content that it was compared with. */
  readonly comparedWith?: string
  /** From the PDF to the content. */
  readonly changes: readonly Change[]
}

export interface FoundFile {
  readonly name: string
  /** `missing` of what should be there, `foreign` of what somebody has put in. */
  readonly state: 'intact' | 'altered' | 'missing' | 'foreign'
  /** Bytes. */
  readonly size?: number
}
