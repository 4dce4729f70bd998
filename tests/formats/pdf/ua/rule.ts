import type { UaElement } from './read-structure.ts'
import { kidTypes } from './read-structure.ts'
import type { UaDocument } from './ua-document.ts'

export interface Fault {
  readonly where: string
  readonly what: string
}

/** A rule of PDF/UA-1 by veraPDF's name, or one of the checker's own, whose name begins with a word. */
export interface UaRule {
  readonly id: string
  readonly find: (document: UaDocument) => readonly Fault[]
}

/** A rule about the document as a whole: `find` says what is wrong, or nothing. */
export function documentRule(id: string, find: (document: UaDocument) => string | false | undefined): UaRule {
  return {
    id,
    find: (document) => {
      const what = find(document)
      return typeof what === 'string' ? [{ where: 'document', what }] : []
    },
  }
}

/** A rule about each of many: `find` says what is wrong with one, or nothing. */
export function eachRule<T extends { readonly where: string }>(
  id: string,
  list: (document: UaDocument) => readonly T[],
  find: (one: T, document: UaDocument) => string | false | undefined,
): UaRule {
  return {
    id,
    find: (document) =>
      list(document).flatMap((one) => {
        const what = find(one, document)
        return typeof what === 'string' ? [{ where: one.where, what }] : []
      }),
  }
}

/** A rule about each element of the types. */
export function elementRule(
  id: string,
  types: RegExp,
  find: (element: UaElement, document: UaDocument) => string | false | undefined,
): UaRule {
  return eachRule(id, ({ structure }) => structure.elements.filter(({ type }) => types.test(type)), find)
}

/** Elements of a type stand directly below one of these. */
export function parentRule(id: string, type: string, parents: readonly string[]): UaRule {
  return elementRule(id, new RegExp(`^${type}$`), ({ parentType = 'the root' }) => {
    return !parents.includes(parentType) && `stands in ${parentType}, not in ${parents.join(' or ')}`
  })
}

/** Elements of a type hold nothing but these. */
export function kidsRule(id: string, type: string, allowed: readonly string[]): UaRule {
  return elementRule(id, new RegExp(`^${type}$`), (element) => {
    const strange = kidTypes(element).filter((kid) => !allowed.includes(kid))
    return strange.length > 0 && `holds ${strange.join(', ')} beside ${allowed.join(', ')}`
  })
}
