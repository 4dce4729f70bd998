import { localiseHead, localiseTail } from './head-and-tail.ts'
import type { Scope } from './scope.ts'
import type { FaqInput } from '../schema/faq.ts'
import type { Faq, Question } from '../types.ts'

export function localiseFaq(data: FaqInput, scope: Scope): Faq {
  const head = localiseHead(data, scope)
  const questions = data.questions.map((question): Question => ({
    id: question.id,
    question: scope.rich(question.question),
    answer: scope.terms(question.answer),
    sources: question.sources,
  }))
  return { kind: 'faq', ...head, questions, ...localiseTail(questions, scope) }
}
