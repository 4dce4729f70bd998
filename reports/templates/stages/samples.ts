import { plain } from '../../core/rich-text.ts'
import type { Stage, Stages } from '../../model/types.ts'

/** Inputs that show each feature of the template, for its goldens. */
export const STAGES_SAMPLES: Readonly<Record<string, Stages>> = {
  'loop-of-three': loopOfThree(),
  'english-loop': englishLoop(),
  'seven-stages': sevenStages(),
}

function loopOfThree(): Stages {
  return {
    kind: 'loop',
    id: 'loop-of-three',
    locale: 'zh-Hans',
    caption: plain('来一次，还会再来'),
    summary: plain('三步首尾相接，最后一步又为第一步备好了人。'),
    stages: [
      { ...stage('attract', '引来'), subject: 'marketing', onward: plain('进店') },
      { ...stage('convert', '成交'), subject: 'shared', onward: plain('成为顾客') },
      { ...stage('retain', '留住'), subject: 'ecommerce' },
    ],
    back: plain('老客带来新客'),
    notes: [],
    sources: [{ id: 'S0', title: '示例文稿', character: '百科体' }],
    updated: '2026-01-02',
  }
}

function stage(id: string, title: string): Stage {
  return {
    id,
    title: plain(title),
    text: plain('让合适的人在合适的时候看到合适的东西。'),
    tactics: [plain('内容与搜索'), plain('KOL 合作')],
    sources: ['S0'],
  }
}

function englishLoop(): Stages {
  return {
    ...loopOfThree(),
    id: 'english-loop',
    locale: 'en',
    caption: plain('Come once, come again'),
    summary: plain('Three steps, and the last one feeds the first.'),
    stages: ['Attract', 'Convert', 'Retain'].map((title, index) => ({
      id: title.toLowerCase(),
      title: plain(title),
      subject: index === 0 ? 'marketing' : 'ecommerce',
      text: plain('Show the right people the right thing at the right time.'),
      tactics: [plain('content and search'), plain('influencers')],
      ...(index < 2 ? { onward: plain('visits') } : {}),
      sources: ['S0'],
    })),
    back: plain('Regulars bring friends'),
    sources: [{ id: 'S0', title: 'A sample text', character: 'encyclopaedic' }],
  }
}

function sevenStages(): Stages {
  const names = ['知晓', '兴趣', '考虑', '比较', '下单', '收货', '再来']
  return {
    kind: 'stages',
    id: 'seven-stages',
    locale: 'zh-Hans',
    caption: plain('七个阶段'),
    summary: plain('三步首尾相接，最后一步又为第一步备好了人。'),
    notes: [],
    sources: [{ id: 'S0', title: '示例文稿', character: '百科体' }],
    updated: '2026-01-02',
    stages: names.map((name, index) => ({
      ...stage(`stage-${String(index)}`, name),
      ...(index < names.length - 1 ? { onward: plain('然后') } : {}),
    })),
  }
}
