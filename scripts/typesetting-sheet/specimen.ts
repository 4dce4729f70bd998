import type { Specimen } from './types.ts'

/**
 * A paragraph as people write it, with most of what makes Chinese hard to set. Text and measure are chosen together, so
 * that hard places fall at the ends of lines; at other measures Chromium has fewer faults.
 */
export const SPECIMEN: Specimen = {
  text: '网店老板常说：“广告一停，客人就散。”其实这只是开头——用React写的商品页再快，也要靠SEO、直播和会员群把人领进门；《从流量到成交》（2024年）里的茶店（主打青瓷茶具，卖￥1,200元一套）靠老客：去年1～3月他们的订单占了30%，而且稳……所以，先把复购做好，再谈投放。那位店主艾力·买买提说得更直白：“留住一个人，胜过拉来三个。”',
  size: 17,
  leading: 29,
  measure: 13,
}

/** Pixels of the sheet that a point takes. */
export const PIXELS_A_POINT = 2
