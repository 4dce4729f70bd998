/** The toolkit without a host: parse content, lay it out, render it. Runs wherever JavaScript runs. */
export { formatIssues } from './core/format-issues.ts'
export { type Issue, ReportError } from './core/issue.ts'
export { type Locale, LOCALES } from './core/locale.ts'
export { type Inline, plainText, type RichText } from './core/rich-text.ts'
export { cutFont, cutWebFont } from './fonts/cut-font.ts'
export { type FaceSource, openFontFace } from './fonts/open-face.ts'
export type { FontFace, FontSet } from './fonts/types.ts'
export type { CarriedFile, ReadReport } from './formats/pdf-reader/read-report.ts'
export type { ContentFolder } from './model/content-folder.ts'
export type { ContentSet } from './model/content-set.ts'
export { describeDocument } from './model/long-description.ts'
export { missingCharacters } from './model/missing-characters.ts'
export { loadContent, parseContent } from './model/parse-content.ts'
export type * from './model/types.ts'
export {
  type Format,
  FORMATS,
  layoutReport,
  type Paper,
  type Ratio,
  readReport,
  type RenderedFile,
  renderReport,
  type RenderRequest,
} from './pipeline.ts'
export { checkScene } from './scene/check-scene.ts'
export type * from './scene/types.ts'
export { DARK, LIGHT, type Palette, PRINT } from './theme/tokens.ts'
