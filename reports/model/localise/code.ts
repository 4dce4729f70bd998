import { localiseHead, localiseTail } from './head-and-tail.ts'
import type { Scope } from './scope.ts'
import type { CodeInput } from '../schema/code.ts'
import type { Code, CodePart } from '../types.ts'

export function localiseCode(data: CodeInput, scope: Scope): Code {
  const head = localiseHead(data, scope)
  const parts = data.parts.map((part): CodePart => ({
    id: part.id,
    title: scope.rich(part.title),
    text: scope.rich(part.text),
    codes: part.codes.map(({ code, title, text }) => ({
      code,
      title: scope.rich(title),
      ...(text === undefined ? {} : { text: scope.rich(text) }),
    })),
    sources: part.sources,
  }))
  const examples = data.examples.map(({ code, reading }) => ({ code, reading: scope.rich(reading) }))
  return { kind: 'code', ...head, separator: data.separator, parts, examples, ...localiseTail(parts, scope) }
}
