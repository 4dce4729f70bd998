import { isReference, nameOf } from './pdf-json.ts'
import { eachRule } from './rule.ts'
import type { UaRule } from './rule.ts'
import type { ShownGlyph, UaDocument } from './ua-document.ts'

function fonts({ fonts }: UaDocument): UaDocument['fonts'] {
  return fonts
}

function glyphs({ glyphs }: UaDocument): readonly ShownGlyph[] {
  return glyphs
}

/** Codes of `Identity-H` with `CIDToGIDMap` `Identity` are glyph ids. */
function programWidth({ font, code }: ShownGlyph): number | undefined {
  return font.program?.widthOf(code)
}

/** Fonts and their glyphs (ISO 14289-1, 7.21), and that a glyph which stands for something draws something. */
export const FONT_RULES: readonly UaRule[] = [
  eachRule('7.21.3.2-1', fonts, ({ descendant, descriptor }, { file }) => {
    const hasMap = nameOf(file, descendant['/CIDToGIDMap']) ?? isReference(descendant['/CIDToGIDMap'])
    return isReference(descriptor['/FontFile2']) && hasMap === false && 'does not map codes to glyphs'
  }),
  eachRule('7.21.4.1-1', fonts, ({ program }) => program === undefined && 'is not embedded'),
  eachRule('7.21.4.1-2', glyphs, (glyph) => {
    const { program } = glyph.font
    return program && programWidth(glyph) === undefined && `is not among the glyphs of ${glyph.font.where}`
  }),
  eachRule('7.21.5-1', glyphs, (glyph) => {
    const [drawn, said] = [programWidth(glyph), glyph.font.widthOf(glyph.code)]
    return (
      drawn !== undefined && Math.abs(drawn - said) > 1 && `is ${String(drawn)} wide, not ${String(said)}`
    )
  }),
  eachRule('7.21.7-1', glyphs, ({ font, code }) => {
    return (font.texts.get(code) ?? '') === '' && `stands for nothing in ${font.where}`
  }),
  eachRule('7.21.7-2', glyphs, ({ font, code }) => {
    return /[\0\ufeff\ufffe]/.test(font.texts.get(code) ?? '') && `stands for no character in ${font.where}`
  }),
  eachRule('7.21.8-1', glyphs, ({ font, code }) => code === 0 && `is .notdef of ${font.where}`),
  eachRule('font/subset-name', fonts, ({ dict, descendant, descriptor }, { file }) => {
    const names = [dict['/BaseFont'], descendant['/BaseFont'], descriptor['/FontName']]
    const [name = '', ...others] = names.map((value) => nameOf(file, value) ?? '')
    const isOne = others.every((other) => other === name)
    return !(isOne && /^[A-Z]{6}\+/.test(name)) && `is named ${[name, ...others].join(', ')}`
  }),
  eachRule('font/ink', glyphs, ({ font, code }) => {
    const text = font.texts.get(code) ?? ''
    const isBlank =
      font.program && programWidth({ font, code, where: '' }) !== undefined && !font.program.hasOutline(code)
    return isBlank && /[^\s\u200b]/.test(text) && `draws nothing for ${text}`
  }),
]
