/** By which tags (`th`), classes (`.name`) and tags within a class (`.name th`) a style sheet sets type in bold or in the serif. */
export interface FaceNames {
  readonly bold: ReadonlySet<string>
  readonly serif: ReadonlySet<string>
}

/** What browsers set in bold on their own account. */
const BOLD_TAGS = ['strong', 'b', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']

const RULE = /([^{}]+)\{([^{}]*)\}/g

/**
 * The tags and classes (`.name`) that the rules of style sheets make bold or serif. Conditions are left out of account: a name that is
 * so only somewhere counts everywhere, for a glyph too many costs little.
 */
export function faceNames(css: string): FaceNames {
  const bold = new Set(BOLD_TAGS)
  const serif = new Set<string>()
  for (const [, selectors = '', declarations = ''] of css.matchAll(RULE)) {
    if (selectors.trim().startsWith('@')) continue
    const names = selectorsOf(selectors).flatMap(subjectOf)
    if (isBold(declarations)) for (const name of names) bold.add(name)
    if (isSerif(declarations)) for (const name of names) serif.add(name)
  }
  return { bold, serif }
}

function isBold(declarations: string): boolean {
  return /(?:^|;)\s*font(?:-weight)?\s*:[^;]*\b(?:bold|[6-9]00)\b/.test(declarations)
}

function isSerif(declarations: string): boolean {
  return /(?:^|;)\s*font(?:-family)?\s*:[^;]*(?<!sans-)\bserif\b/i.test(declarations)
}

/**
 * What a selector is about: the last class of its last part, else its tag, after the nearest class around it (`.name th`). Nothing where it
 * names neither.
 */
function subjectOf(selector: string): readonly string[] {
  // What a style sheet itself puts before or after an element is a number or a sign, and those are in every face.
  if (/:(?:before|after|marker)\b/.test(selector)) return []
  const parts = selector
    .replace(/::?[a-z-]+(?:\([^)]*\))?/gi, '')
    .replace(/\[[^\]]*\]/g, '')
    .trim()
    .split(/[\s>+~]+/)
  const name = nameOf(parts.at(-1))
  if (name === undefined || name.startsWith('.')) return name === undefined ? [] : [name]
  const around = parts
    .slice(0, -1)
    .map(nameOf)
    .findLast((part) => part?.startsWith('.') === true)
  return [around === undefined ? name : `${around} ${name}`]
}

/** The last class of a part of a selector, else its tag. */
function nameOf(part: string | undefined): string | undefined {
  const name = /(?:\.[\w-]+|^[a-z][\w-]*|^\*)$/i.exec(part ?? '')?.[0]
  return name?.startsWith('.') === true ? name : name?.toLowerCase()
}

const CHOICE = /:(?:is|where)\(([^()]*)\)/

/** The selectors of a list, each choice within them written out. */
function selectorsOf(list: string): readonly string[] {
  const choice = CHOICE.exec(list)
  // A choice is written out within its own selector: others of the list are only repeated by it.
  if (choice !== null)
    return (choice[1] ?? '').split(',').flatMap((one) => selectorsOf(list.replace(CHOICE, one.trim())))
  return list.split(/,(?![^(]*\))/)
}
