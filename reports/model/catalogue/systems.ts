import { suggest } from '../../core/did-you-mean.ts'
import { describePlace } from '../../core/problem.ts'
import type { Catalogue, Place } from '../../core/problem.ts'

/** Problems of trees, matrices, cases, figures and codes. */
export const SYSTEM_PROBLEMS = {
  'tree/too-deep': (id: string, limit: number) => ({
    message: `The branch \`${id}\` lies deeper than ${String(limit)} levels below the root.`,
    hint: 'Make its parts `leaves`, or divide the tree in two.',
  }),
  'matrix/too-many-options': (count: number, limit: number) => ({
    message: `There are ${String(count)} options; more than ${String(limit)} cannot stand side by side.`,
    hint: 'Leave some out, or make it a table.',
  }),
  'matrix/unknown-option': (id: string, known: readonly string[]) => ({
    message: `There is no option \`${id}\`.`,
    hint: suggest(id, known),
  }),
  'matrix/missing-sign': (criterion: string, option: string) => ({
    message: `The criterion \`${criterion}\` has no sign for the option \`${option}\`.`,
    hint: 'Say by what one recognises it.',
  }),
  'cases/unknown-facet': (id: string, known: readonly string[]) => ({
    message: `There is no facet \`${id}\`.`,
    hint: suggest(id, known),
  }),
  'cases/missing-facet': (name: string, facet: string) => ({
    message: `The case \`${name}\` has no value for the facet \`${facet}\`, so no filter would find it.`,
    hint: 'Give it one of the values, or add a value for the rest.',
  }),
  'cases/unknown-value': (id: string, known: readonly string[]) => ({
    message: `The facet has no value \`${id}\`.`,
    hint: suggest(id, known),
  }),
  'cases/unknown-point': (id: string, known: readonly string[]) => ({
    message: `There is no point \`${id}\`.`,
    hint: suggest(id, known),
  }),
  'figures/bare-number': (value: string) => ({
    message: `The value ${value} is not in quotes, so its digits might be changed.`,
    hint: `Write \`'${value}'\`.`,
  }),
  'figures/not-a-number': (value: string) => ({
    message: `\`${value}\` is not a number.`,
    hint: "Write digits, such as '70.54' or '1,000'; what else there is to say belongs to `unit` or `label`.",
  }),
  'formula/syntax': (found: string) => ({
    message:
      found === '' ? 'The expression breaks off.' : `The expression cannot be read from \`${found}\` on.`,
    hint: 'Write ids of inputs and numbers with + - * / and brackets: (gain - cost) / cost.',
  }),
  'formula/unknown-input': (id: string, known: readonly string[]) => ({
    message: `The expression asks for \`${id}\`, which is no input.`,
    hint: suggest(id, known),
  }),
  'formula/unused-input': (id: string) => ({
    message: `The expression does not ask for the input \`${id}\`.`,
    hint: 'Use it, or remove it.',
  }),
  'formula/no-result': () => ({
    message: 'With its examples, the formula has no result: it divides by nothing.',
    hint: 'Choose other examples.',
  }),
  'code/duplicate-code': (code: string, first: Place) => ({
    message: `The code \`${code}\` is taken in this part: first at ${describePlace(first)}.`,
    hint: 'Give one of the two another code.',
  }),
  'code/wrong-length': (code: string, found: number, wanted: number) => ({
    message: `\`${code}\` falls into ${found === 1 ? 'one piece' : `${String(found)} pieces`}, but there are ${String(wanted)} parts.`,
    hint: 'Give one code of each part, in their order, joined by the separator.',
  }),
  'code/unknown-code': (code: string, part: string, known: readonly string[]) => ({
    message: `The part \`${part}\` has no code \`${code}\`.`,
    hint: suggest(code, known),
  }),
} satisfies Catalogue
