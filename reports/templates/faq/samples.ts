import { plain } from '../../core/rich-text.ts'
import type { Faq } from '../../model/types.ts'

/** Inputs that show each feature of the template, for its goldens. */
export const FAQ_SAMPLES: Readonly<Record<string, Faq>> = {
  'two-questions': {
    kind: 'faq',
    id: 'two-questions',
    locale: 'zh-Hans',
    caption: plain('常问的两件事'),
    summary: plain('一问一答，一问两答。'),
    questions: [
      {
        id: 'first',
        question: plain('先开店还是先找人？'),
        answer: [plain('先开店：人来了得有地方买。')],
        sources: ['S0'],
      },
      {
        id: 'second',
        question: plain('要不要打广告？'),
        answer: [
          plain('看本钱。'),
          [...plain('本钱少就先写内容'), { kind: 'note', note: 'slow', mark: '1' }, ...plain('。')],
        ],
        sources: ['S0'],
      },
    ],
    notes: [{ id: 'slow', mark: '1', text: plain('见效慢一些。') }],
    sources: [{ id: 'S0', title: '示例文稿', character: '百科体' }],
    updated: '2026-01-02',
  },
}
