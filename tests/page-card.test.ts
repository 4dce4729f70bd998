import { expect, test } from 'vitest'
import { renderPageCard } from '../reports/page-card.ts'
import { readPng } from './formats/png/read-png.ts'
import { fontsFor } from './sample-fonts.ts'

test('a card is 1200 × 630 and holds the longest title', async () => {
  const card = { locale: 'zh-Hans', title: '很长的标题'.repeat(12), text: '说明。'.repeat(60) } as const
  const png = await renderPageCard(card, await fontsFor('zh-Hans', [JSON.stringify(card), '引流到成交']))
  const { width, height } = readPng(png)
  expect([width, height]).toEqual([1200, 630])
})
