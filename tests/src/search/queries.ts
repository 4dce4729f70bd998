/** What a reader types, and what must be among the first three hits. */
export interface Expectation {
  readonly query: string
  /** Routes; one without a fragment stands for its page and for the sections of its chapter. */
  readonly all?: readonly string[]
  readonly any?: readonly string[]
}

const REPURCHASE = [
  '/glossary/#term-repurchase-rate',
  '/guides/how-it-works/#metrics-repurchase-rate',
  '/guides/how-it-works/',
]
const GMV = ['/glossary/#term-gmv', '/guides/how-it-works/#metrics-gmv', '/guides/how-it-works/']
const PRIVATE_DOMAIN = [
  '/glossary/#term-private-domain',
  '/guides/how-they-relate/#brand-and-effect-private-domain',
  '/guides/how-they-relate/',
]
const ORDER_VALUE = [
  '/glossary/#term-average-order-value',
  '/guides/how-it-works/#metrics-average-order-value',
  '/guides/how-it-works/',
]
const SEO = ['/glossary/#term-seo', '/guides/how-it-works/#strategy-toolkit-seo']
const PRIVACY = ['/guides/past-and-next/#challenges-data-privacy', '/guides/past-and-next/']
const MARLBORO = ['/cases/#cases-marlboro', '/guides/how-it-works/#ad-triggers-belonging']
const FAST_GOODS = [
  '/glossary/#term-fmcg',
  '/guides/how-to-plan/#planning-code-product-a',
  '/guides/how-to-plan/',
]

export const QUERIES: readonly Expectation[] = [
  // One thing by all the names it has, in every script and however it is spaced.
  { query: '复购率', all: REPURCHASE },
  { query: '複購率', all: REPURCHASE },
  { query: '復購率', all: REPURCHASE },
  { query: '回購率', all: REPURCHASE },
  { query: '回购率', all: REPURCHASE },
  { query: '回頭率', all: ['/glossary/#term-repurchase-rate'] },
  { query: '重复购买率', all: ['/glossary/#term-repurchase-rate'] },
  { query: 'repurchase', all: REPURCHASE },
  { query: 'Repurchase  rates', all: REPURCHASE },
  { query: 'repeat purchase rate', all: ['/glossary/#term-repurchase-rate'] },
  { query: ' 复 购 率 ', all: REPURCHASE },
  { query: '复购率 metrics', all: ['/guides/what-they-are/#marketing-vs-ecommerce-metrics'] },
  // Abbreviations.
  { query: 'GMV', all: GMV },
  { query: 'ｇｍｖ', all: GMV },
  { query: '成交总额', all: ['/glossary/#term-gmv'] },
  {
    query: 'CTR',
    all: ['/glossary/#term-click-through-rate', '/guides/how-it-works/#metrics-click-through-rate'],
  },
  { query: 'ROI', all: ['/glossary/#term-roi', '/guides/how-it-works/#metrics-return-on-investment'] },
  { query: 'AOV', all: ORDER_VALUE },
  { query: 'KOL', all: ['/glossary/#term-kol'] },
  { query: 'O2O', all: ['/glossary/#term-o2o', '/guides/where-to-sell/#business-modes-o2o'] },
  { query: 'B2B', all: ['/glossary/#term-b2b', '/guides/where-to-sell/#business-modes-b2b'] },
  { query: 'GDPR', all: ['/glossary/#term-gdpr'] },
  { query: '客单价', all: ORDER_VALUE },
  { query: 'average order value', all: ORDER_VALUE },
  {
    query: '獲客成本',
    all: ['/glossary/#term-acquisition-cost', '/guides/how-it-works/#metrics-acquisition-cost'],
  },
  { query: '退货率', all: ['/glossary/#term-return-rate', '/guides/how-it-works/#metrics-return-rate'] },
  // Terms in Chinese of the mainland, of Taiwan, and in English.
  { query: '私域', all: PRIVATE_DOMAIN },
  { query: 'private domain', all: PRIVATE_DOMAIN },
  { query: '裂变', all: ['/glossary/#term-fission', '/guides/how-to-plan/'] },
  { query: 'fission', all: ['/glossary/#term-fission', '/guides/how-to-plan/'] },
  { query: '网络营销', all: ['/glossary/#term-online-marketing'] },
  { query: '網路行銷', all: ['/glossary/#term-online-marketing'] },
  { query: '網絡營銷', all: ['/glossary/#term-online-marketing'] },
  { query: 'digital marketing', all: ['/glossary/#term-online-marketing'] },
  { query: '电商', all: ['/glossary/#term-e-commerce'] },
  { query: 'e-commerce', all: ['/glossary/#term-e-commerce'] },
  { query: 'ecommerce', all: ['/glossary/#term-e-commerce'] },
  { query: 'e commerce', all: ['/glossary/#term-e-commerce'] },
  { query: '直播', all: ['/glossary/#term-live-commerce', '/guides/where-to-sell/'] },
  { query: 'live', all: ['/glossary/#term-live-commerce', '/guides/where-to-sell/'] },
  { query: '短影音', all: ['/glossary/#term-short-video'] },
  {
    query: '口碑',
    all: ['/glossary/#term-word-of-mouth', '/guides/how-it-works/#promotion-ways-word-of-mouth'],
  },
  {
    query: 'word of mouth',
    all: ['/glossary/#term-word-of-mouth', '/guides/how-it-works/#promotion-ways-word-of-mouth'],
  },
  { query: '价格战', all: ['/glossary/#term-price-war', '/guides/how-it-works/#promotion-ways-price-war'] },
  { query: '快消品', all: FAST_GOODS },
  { query: 'FMCG', all: FAST_GOODS },
  {
    query: '邮件营销',
    all: ['/glossary/#term-email-marketing', '/guides/how-it-works/#strategy-toolkit-email'],
  },
  {
    query: 'email',
    all: ['/glossary/#term-email-marketing', '/guides/how-it-works/#strategy-toolkit-email'],
  },
  { query: '刷单', all: ['/glossary/#term-fake-orders'] },
  { query: 'AI', all: ['/glossary/#term-ai'] },
  { query: '元宇宙', all: ['/guides/past-and-next/#trends-metaverse-5g'] },
  // Several words, in one language or in two, together or apart.
  { query: 'SEO 优化', all: SEO },
  { query: 'SEO优化', all: SEO },
  { query: '搜索引擎 优化', all: SEO },
  { query: 'search engine optimization', all: SEO },
  { query: '直播 commerce', all: ['/glossary/#term-live-commerce'] },
  { query: 'privacy law', all: [...PRIVACY, '/glossary/#term-pipl'] },
  { query: '隐私', all: PRIVACY },
  { query: '隱私', all: PRIVACY },
  { query: 'privacy', all: PRIVACY },
  // Companies and products.
  { query: '拼多多', all: ['/cases/#cases-pinduoduo', '/guides/how-to-plan/'] },
  { query: 'Pinduoduo', all: ['/cases/#cases-pinduoduo', '/guides/how-to-plan/'] },
  { query: '淘宝', all: ['/cases/#cases-taobao'] },
  { query: '淘寶', all: ['/cases/#cases-taobao'] },
  { query: '小红书', all: ['/cases/#cases-xiaohongshu'] },
  { query: '小紅書', all: ['/cases/#cases-xiaohongshu'] },
  { query: '欧莱雅', all: ['/cases/#cases-loreal'] },
  { query: 'loreal', all: ['/cases/#cases-loreal'] },
  { query: '宝洁', all: ['/cases/#cases-p-and-g'] },
  { query: '万宝路', all: [...MARLBORO, '/guides/how-it-works/'] },
  { query: '萬寶路', all: [...MARLBORO, '/guides/how-it-works/'] },
  { query: 'Marlboro', all: [...MARLBORO, '/guides/how-it-works/'] },
  { query: '归属感', all: MARLBORO.slice(1) },
  { query: 'belonging', all: MARLBORO.slice(1) },
  // Questions, chapters, one-pagers, pages, sources, codes.
  { query: '网络营销和电子商务有什么不同', all: ['/faq/#faq-difference'] },
  { query: '网络营销与电子商务的区别', any: ['/faq/#faq-difference', '/guides/what-they-are/'] },
  { query: 'what is the difference', all: ['/faq/#faq-difference'] },
  { query: '怎样运转', all: ['/guides/how-it-works/'] },
  { query: 'how it works', all: ['/guides/how-it-works/'] },
  { query: '省钱', any: ['/guides/how-to-plan/', '/faq/#faq-low-cost-start'] },
  { query: '術語表', all: ['/glossary/'] },
  { query: 'glossary', all: ['/glossary/'] },
  { query: '下载', all: ['/downloads/'] },
  { query: 'S2', all: ['/sources/#s2'] },
  { query: 'F6', all: ['/guides/how-to-plan/#planning-code-carrier-f6'] },
  { query: '八个数', all: ['/sheets/metrics/'] },
  // While it is still being typed.
  {
    query: 'repurch',
    all: ['/glossary/#term-repurchase-rate', '/guides/how-it-works/#metrics-repurchase-rate'],
  },
  { query: 'Pindu', all: ['/cases/#cases-pinduoduo'] },
  // Things to take away.
  { query: '手册', all: ['/downloads/#handbook'] },
  { query: '手冊', all: ['/downloads/#handbook'] },
  { query: 'handbook', all: ['/downloads/#handbook'] },
]
