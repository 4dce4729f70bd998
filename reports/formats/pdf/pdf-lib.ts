/**
 * The parts of pdf-lib in use, through one door: the build puts just these here, for the whole package takes ten times as
 * long to load.
 */
export { PDFContext, PDFHexString, PDFName, PDFString } from 'pdf-lib'
export type { PDFObject, PDFRef } from 'pdf-lib'
export { decode, toRGBA8 } from 'pdf-lib/upng'
