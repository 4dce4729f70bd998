import { editBytes, editContent, editText, tableOffset } from './draft.ts'
import type { Draft, DraftFont } from './draft.ts'
import { mutation } from './mutation.ts'
import type { Mutation } from './mutation.ts'

function firstFont({ fonts }: Draft): DraftFont {
  const [font] = fonts
  if (!font) throw new Error('There is no font.')
  return font
}

/** Changes the program of the font that is used first. */
function editProgram(draft: Draft, edit: (program: Buffer) => void): void {
  editBytes(draft, firstFont(draft).descriptor['/FontFile2'], (program) => {
    edit(program)
    return program
  })
}

/** Changes what the first code of a font stands for. */
function mapFirstCode(draft: Draft, to: string): void {
  editText(draft, firstFont(draft).dict['/ToUnicode'], (map) => map.replace(/\[<\w+>/, `[${to}`))
}

/** Faults of fonts and glyphs. */
export const FONT_MUTATIONS: readonly Mutation[] = [
  mutation('7.21.3.2-1', 'no map of glyphs', (draft) => {
    firstFont(draft).descendant['/CIDToGIDMap'] = undefined
  }),
  mutation('7.21.4.1-1', 'a font that is not embedded', (draft) => {
    firstFont(draft).descriptor['/FontFile2'] = undefined
  }),
  mutation('7.21.4.1-2', 'a font with fewer glyphs', (draft) => {
    editProgram(draft, (program) => program.writeUInt16BE(2, tableOffset(program, 'maxp') + 4))
  }),
  mutation('7.21.5-1', 'another width in the dictionary', (draft) => {
    firstFont(draft).descendant['/DW'] = 998
  }),
  mutation('7.21.5-1', 'another width in the font', (draft) => {
    editProgram(draft, (program) => program.writeUInt16BE(1, tableOffset(program, 'hmtx') + 4))
  }),
  mutation('7.21.7-1', 'a code that stands for nothing', (draft) => {
    mapFirstCode(draft, '<>')
  }),
  ...['0000', 'FEFF', 'FFFE'].map((code) =>
    mutation('7.21.7-2', `a code that stands for U+${code}`, (draft) => {
      mapFirstCode(draft, `<${code}>`)
    }),
  ),
  mutation('7.21.7-1 7.21.8-1', '.notdef on the page', (draft) => {
    editContent(draft, (content) => content.replace(/<(?=[0-9A-F]{4})/, '<0000'))
  }),
  mutation('font/subset-name', 'a name without the mark of a subset', (draft) => {
    const { dict, descendant, descriptor } = firstFont(draft)
    dict['/BaseFont'] = descendant['/BaseFont'] = descriptor['/FontName'] = '/NotoSansSC-Regular'
  }),
  mutation('font/subset-name', 'two names', (draft) => {
    firstFont(draft).descriptor['/FontName'] = '/AAAAAA+NotoSansSC-Regular'
  }),
  mutation('font/ink', 'a blank glyph', (draft) => {
    editProgram(draft, (program) => {
      const loca = tableOffset(program, 'loca')
      const width = program.readInt16BE(tableOffset(program, 'head') + 50) === 1 ? 4 : 2
      program.copy(program, loca + 2 * width, loca + width, loca + 2 * width)
    })
  }),
  mutation('mark/text unchecked', 'a font that the page does not have', (draft) => {
    editContent(draft, (content) => content.replace(/\/F\d+ 24 Tf/, '/F9 24 Tf'))
  }),
  mutation('unchecked', 'another kind of font', (draft) => {
    firstFont(draft).descendant['/Subtype'] = '/CIDFontType0'
  }),
  mutation('unchecked', 'another encoding', (draft) => {
    firstFont(draft).dict['/Encoding'] = '/UniGB-UTF16-H'
  }),
]
