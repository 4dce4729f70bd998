/**
 * The part of pdf-lib that parses, through one door: the build puts just this here. It is loaded when a file is read
 * back, never to write one.
 */
export {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFInvalidObject,
  PDFName,
  PDFParser,
  PDFRawStream,
  PDFRef,
  PDFString,
} from 'pdf-lib'
export type { PDFContext, PDFObject } from 'pdf-lib'
