import { expect, test } from 'vitest'
import { faceNames } from '../../../reports/hosts/astro/css-faces.ts'

const own = (css: string): { bold: readonly string[]; serif: readonly string[] } => {
  const { bold, serif } = faceNames(css)
  const { bold: always } = faceNames('')
  return { bold: [...bold].filter((name) => !always.has(name)), serif: [...serif] }
}

test.each([
  ['.a{font:700 1rem/1.4 var(--dz-font-serif)}', ['.a'], ['.a']],
  ['.a .b{font-weight:bold}', ['.b'], []],
  ['.a td{font-weight:600}', ['.a td'], []],
  ['td{font-family:"Duizhao Serif",serif}', [], ['td']],
  ['.a{font-family:"Noto Sans",sans-serif}', [], []],
  ['.a::before{font:700 1rem serif}', [], []],
  ['.list :is(td,.x){font-weight:800}', ['.list td', '.x'], []],
  ['.a[data-b="c"]:hover,.d>.e:not(.f){font-weight:900}', ['.a', '.e'], []],
  ['@media print{.a{font-weight:700}}', ['.a'], []],
  ['@font-face{font-family:"Duizhao Serif";font-weight:700}', [], []],
  ['.a{font-weight:400}', [], []],
])('%s', (css, bold, serif) => {
  expect(own(css)).toEqual({ bold, serif })
})
