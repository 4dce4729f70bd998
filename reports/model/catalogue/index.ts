import { problemsOf } from '../../core/problem.ts'
import { CHAPTER_PROBLEMS } from './chapters.ts'
import { DATA_PROBLEMS } from './data.ts'
import { FILE_PROBLEMS } from './files.ts'
import { REFERENCE_PROBLEMS } from './references.ts'
import { SYSTEM_PROBLEMS } from './systems.ts'
import { TABLE_PROBLEMS } from './table.ts'
import { TEXT_PROBLEMS } from './text.ts'

/** Every kind of problem that content can have, with its words. */
export const CONTENT_PROBLEMS = {
  ...FILE_PROBLEMS,
  ...DATA_PROBLEMS,
  ...TEXT_PROBLEMS,
  ...TABLE_PROBLEMS,
  ...SYSTEM_PROBLEMS,
  ...REFERENCE_PROBLEMS,
  ...CHAPTER_PROBLEMS,
}

/** Words a problem of content: `problem('text/missing-language', 'en')`. */
export const problem = problemsOf(CONTENT_PROBLEMS)
