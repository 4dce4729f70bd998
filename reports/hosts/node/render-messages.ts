import type { Issue } from '../../core/issue.ts'
import type { FaceSource } from '../../fonts/open-face.ts'
import type { RenderedFile } from '../../pipeline.ts'
import type { RenderJob } from './render-jobs.ts'

/** What a rendering thread is asked. */
export interface RenderOrder {
  readonly job: RenderJob
  /** Names the set of fonts, so that a thread opens it once. */
  readonly fontsId: number
  readonly faces: readonly FaceSource[]
}

/** What it answers: files, problems that an author can mend, or a bug. */
export type RenderAnswer =
  | { readonly kind: 'files'; readonly files: readonly RenderedFile[] }
  | { readonly kind: 'issues'; readonly issues: readonly Issue[] }
  | { readonly kind: 'bug'; readonly message: string; readonly stack: string }
