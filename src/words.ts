import type { Locale } from '../reports/core/locale.ts'
import type { DocumentKind } from '../reports/model/types.ts'

/** The words of the site itself, in each edition; what documents print is in `reports/core/words.ts`. */
export interface SiteWords {
  readonly title: string
  /** The title in its three parts, for the opening picture. */
  readonly hero: {
    readonly before?: string
    readonly traffic: string
    readonly to: string
    readonly trade: string
  }
  readonly tagline: string
  readonly lede: string
  readonly description: string
  readonly skip: string
  readonly nav: {
    readonly label: string
    readonly chapter: string
    readonly sheet: string
    readonly downloads: string
  }
  readonly languages: string
  readonly theme: { readonly toDark: string; readonly toLight: string }
  readonly colours: string
  readonly chapter: {
    readonly heading: string
    readonly contents: string
    readonly read: string
    readonly sources: string
    readonly sourcesIntro: string
  }
  readonly systems: { readonly heading: string; readonly intro: string }
  readonly sheet: {
    readonly heading: string
    readonly open: string
    readonly preview: string
    readonly qr: string
  }
  readonly downloads: { readonly heading: string; readonly intro: string }
  readonly longDescription: string
  readonly kinds: Readonly<Record<DocumentKind, string>>
  readonly notFound: { readonly heading: string; readonly text: string; readonly home: string }
  readonly footer: { readonly about: string; readonly top: string }
}

export const SITE_WORDS: Readonly<Record<Locale, SiteWords>> = {
  'zh-Hans': {
    title: '引流到成交',
    hero: { traffic: '引流', to: '到', trade: '成交' },
    tagline: '网络营销与电子商务对照',
    lede: '网络营销把人带到门口，电子商务在门里把生意做成。这里用图表讲清两者各管什么、怎样接手，每张都能读、能下载、能打印。',
    description: '用对照表、闭环图和清单讲清网络营销与电子商务怎样分工、怎样配合，可读、可下载、可打印。',
    skip: '跳到正文',
    nav: { label: '主导航', chapter: '两者关系', sheet: '一页计划', downloads: '下载' },
    languages: '语言',
    theme: { toDark: '换成深色', toLight: '换成浅色' },
    colours: '颜色与标记',
    chapter: {
      heading: '先读这一章',
      contents: '本章内容',
      read: '读全章',
      sources: '资料来源',
      sourcesIntro: '文中的S0、S1等编号指下列资料。',
    },
    systems: {
      heading: '图表',
      intro: '每张图表都从同一份数据排出，网页、PDF、图片与表格文件说的是同样的话。',
    },
    sheet: { heading: '一页计划', open: '打开这一页', preview: '打印出来的样子', qr: '这一页的网址二维码' },
    downloads: { heading: '下载', intro: '所有图表与一页计划，各有几种格式，可以自由打印。' },
    longDescription: '图中内容的文字说明',
    kinds: {
      table: '对照表',
      stages: '流程图',
      loop: '闭环图',
      timeline: '时间线',
      tree: '结构图',
      matrix: '判断表',
      cases: '案例',
      figures: '数字与指标',
      code: '编码表',
      checklist: '清单',
      faq: '问答',
      sheet: '一页计划',
    },
    notFound: { heading: '没有这一页', text: '网址可能写错了，或者页面已经搬走。', home: '回首页' },
    footer: {
      about: '讲清网络营销与电子商务怎样分工、怎样配合。内容以简体中文写成，另有繁体中文版与英文版。',
      top: '回到页首',
    },
  },
  'zh-Hant': {
    title: '引流到成交',
    hero: { traffic: '引流', to: '到', trade: '成交' },
    tagline: '網路行銷與電子商務對照',
    lede: '網路行銷把人帶到門口，電子商務在門裡把生意做成。這裡用圖表說清楚兩者各管什麼、怎樣接手，每張都能閱讀、下載、列印。',
    description: '用對照表、循環圖和清單說清楚網路行銷與電子商務怎樣分工、怎樣配合，可閱讀、下載、列印。',
    skip: '跳到主要內容',
    nav: { label: '主選單', chapter: '兩者關係', sheet: '一頁計畫', downloads: '下載' },
    languages: '語言',
    theme: { toDark: '切換為深色', toLight: '切換為淺色' },
    colours: '顏色與標記',
    chapter: {
      heading: '先讀這一章',
      contents: '本章內容',
      read: '閱讀全章',
      sources: '資料來源',
      sourcesIntro: '文中的S0、S1等編號指下列資料。',
    },
    systems: {
      heading: '圖表',
      intro: '每張圖表都由同一份資料排成，網頁、PDF、圖片與試算表說的是同樣的話。',
    },
    sheet: { heading: '一頁計畫', open: '開啟這一頁', preview: '列印出來的樣子', qr: '這一頁的網址 QR Code' },
    downloads: { heading: '下載', intro: '所有圖表與一頁計畫，各有幾種格式，可以自由列印。' },
    longDescription: '圖中內容的文字說明',
    kinds: {
      table: '對照表',
      stages: '流程圖',
      loop: '循環圖',
      timeline: '時間線',
      tree: '結構圖',
      matrix: '判斷表',
      cases: '案例',
      figures: '數字與指標',
      code: '編碼表',
      checklist: '清單',
      faq: '問答',
      sheet: '一頁計畫',
    },
    notFound: { heading: '找不到這一頁', text: '網址可能有誤，或者頁面已經移走。', home: '回首頁' },
    footer: {
      about: '說清楚網路行銷與電子商務怎樣分工、怎樣配合。內容以簡體中文寫成，另有繁體中文版與英文版。',
      top: '回到頁首',
    },
  },
  en: {
    title: 'From Traffic to Trade',
    hero: { before: 'From', traffic: 'Traffic', to: 'to', trade: 'Trade' },
    tagline: 'Online marketing and e-commerce, side by side',
    lede: 'Online marketing brings people to the door; e-commerce does the business inside. Here are tables and diagrams of who does what and where one hands over to the other, to read, download and print.',
    description:
      'How online marketing and e-commerce divide the work and join it, in tables, diagrams and checklists to read, download and print.',
    skip: 'Skip to the content',
    nav: {
      label: 'Main',
      chapter: 'How they relate',
      sheet: 'One-page plan',
      downloads: 'Downloads',
    },
    languages: 'Languages',
    theme: { toDark: 'Switch to dark', toLight: 'Switch to light' },
    colours: 'Colours and marks',
    chapter: {
      heading: 'Start with the chapter',
      contents: 'In this chapter',
      read: 'Read the chapter',
      sources: 'Sources',
      sourcesIntro: 'S0, S1 and so on in the text stand for these sources, all of them Chinese.',
    },
    systems: {
      heading: 'Tables and diagrams',
      intro:
        'Each is set from one set of data: the web page, the PDF, the picture and the table file all say the same.',
    },
    sheet: {
      heading: 'The one-page plan',
      open: 'Open the page',
      preview: 'As it prints',
      qr: 'QR code with the address of this page',
    },
    downloads: {
      heading: 'Downloads',
      intro: 'Every table, diagram and one-pager in several formats, free to print.',
    },
    longDescription: 'What the picture says, in words',
    kinds: {
      table: 'Comparison table',
      stages: 'Stages',
      loop: 'Loop',
      timeline: 'Timeline',
      tree: 'Tree',
      matrix: 'Decision matrix',
      cases: 'Cases',
      figures: 'Figures',
      code: 'Coding scheme',
      checklist: 'Checklist',
      faq: 'Questions',
      sheet: 'One-pager',
    },
    notFound: {
      heading: 'No such page',
      text: 'The address may be mistyped, or the page has moved.',
      home: 'Back to the home page',
    },
    footer: {
      about:
        'How online marketing and e-commerce divide the work and join it. Written in Simplified Chinese and in English, with a Traditional Chinese edition.',
      top: 'Back to the top',
    },
  },
}
