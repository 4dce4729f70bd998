/** What a Node program needs besides the toolkit itself: content from a folder, fonts from npm, files written safely. */
export { openContent, type OpenContent, type OpenContentOptions, readContent } from './open-content.ts'
export { openEditionFonts } from './edition-fonts.ts'
export { type FontRequest, loadFonts } from './load-fonts.ts'
export { NO_CACHE, type RenderCache } from './render-cache.ts'
export { writeFileAtomically } from './write-file.ts'
