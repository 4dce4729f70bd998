import type { SiteWords } from './types.ts'

/** In English. */
export const EN: SiteWords = {
  title: 'From Traffic to Trade',
  hero: { before: 'From', traffic: 'Traffic', to: 'to', trade: 'Trade' },
  tagline: 'Online marketing and e-commerce, side by side',
  lede: 'Online marketing brings people to the door; e-commerce does the business inside. Here are tables and diagrams of who does what and where one hands over to the other, to read, download and print.',
  description:
    'How online marketing and e-commerce divide the work and join it, in tables, diagrams and checklists to read, download and print.',
  skip: 'Skip to the content',
  nav: {
    label: 'Main',
    guides: 'Chapters',
    systems: 'Charts',
    sheets: 'One-pagers',
    glossary: 'Glossary',
    downloads: 'Downloads',
    search: 'Search',
  },
  languages: 'Languages',
  theme: { toDark: 'Switch to dark', toLight: 'Switch to light' },
  colours: 'Colours and marks',
  chapter: {
    heading: 'Six chapters',
    contents: 'In this chapter',
    read: 'Read the chapter',
    sources: 'Sources',
    sourcesIntro: 'S0, S1 and so on in the text stand for these sources, all of them Chinese.',
    number: (index) => `Chapter ${String(index)}`,
    minutes: (minutes) => `About ${String(minutes)} minutes to read`,
    previous: 'Previous chapter',
    next: 'Next chapter',
    order: 'Order of chapters',
    terms: 'Terms in this chapter',
    termsIntro: 'Words with a dotted line are explained here where they first occur.',
    inGlossary: 'See related terms in the glossary',
  },
  guides: {
    heading: 'Six chapters',
    intro:
      'One argument, from what the two things are to where they came from and where they go. Begin at any chapter.',
  },
  systems: {
    heading: 'Tables and diagrams',
    intro:
      'Each is set from one set of data: the web page, the PDF, the picture and the table file all say the same.',
    count: (count) => String(count),
  },
  cases: {
    heading: 'Cases',
    intro: 'The companies, platforms, products and brands that the sources name, to filter and sort.',
  },
  faq: { heading: 'Questions', intro: 'What readers ask; each answer says which source it draws on.' },
  glossary: {
    heading: 'Glossary',
    intro: (count) =>
      `${String(count)} terms in plain words, with their other names and the charts where they matter.`,
    also: 'Also',
    see: 'See',
    systems: 'In',
  },
  sourcesPage: {
    heading: 'Sources',
    intro:
      'All the material comes from five Chinese texts. They differ in kind and in reliability; every row of every chart says which it draws on.',
    character: 'Character',
    holds: 'What it holds',
    systems: 'Charts that draw on it',
  },
  handbook: {
    heading: 'The handbook',
    intro: 'Six chapters, every chart, the glossary and the sources, set as a book to print.',
  },
  sheet: {
    heading: 'One-pager',
    open: 'Open the page',
    preview: 'As it prints',
    qr: 'QR code with the address of this page',
  },
  sheets: {
    heading: 'One-pagers',
    intro: 'One side of A4 each: a conclusion, a picture, what to do next, which numbers to watch.',
  },
  downloads: {
    heading: 'Downloads',
    intro: 'Every table, diagram and one-pager in several formats, free to print.',
    filter: 'Filter',
    all: 'All',
    form: 'Form',
    chapter: 'Chapter',
    shown: '{n} shown',
    elsewhere: 'Elsewhere',
  },
  feed: 'Feed of changes',
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
    more: 'More',
    making: 'How this is made',
  },
}
