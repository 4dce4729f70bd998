import { expect, test } from 'vitest'
import { toUnicodeMap } from '../../../reports/formats/pdf/to-unicode-map.ts'

test('each code has its characters, beyond the basic plane and in ligatures too', () => {
  expect(toUnicodeMap(['', '网', 'fi', '𠮷'])).toContain(
    '1 beginbfrange\n<0001> <0003> [<7F51><00660069><D842DFB7>]\nendbfrange',
  )
})

test('no range crosses a first byte', () => {
  const map = toUnicodeMap(Array.from({ length: 600 }, (_, code) => String.fromCharCode(0x4e00 + code)))
  expect([...map.matchAll(/^<(\w{4})> <(\w{4})> \[/gm)].map(([, first, last]) => [first, last])).toEqual([
    ['0001', '00FF'],
    ['0100', '01FF'],
    ['0200', '0257'],
  ])
  expect(map).toContain('3 beginbfrange')
})

test('a code that opens a range of its own is not lost', () => {
  const map = toUnicodeMap(Array.from({ length: 257 }, () => 'a'))
  expect(map).toContain('<0100> <0100> [<0061>]')
})
