/** A formula over named inputs, as a tree. */
export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'input'; readonly id: string }
  | {
      readonly kind: 'operation'
      readonly operator: Operator
      readonly left: Expression
      readonly right: Expression
    }

export type Operator = '+' | '-' | '*' | '/'

export type ParsedExpression =
  | { readonly expression: Expression; readonly fault?: never }
  /** `at` counts characters from the start; at the end, it is the length. */
  | { readonly expression?: never; readonly fault: { readonly at: number; readonly found: string } }

interface Token {
  readonly text: string
  readonly at: number
}

// A hyphen between letters belongs to an id; a minus stands between spaces or beside numbers and brackets.
const TOKEN = /\s*([a-z][a-z0-9]*(?:-[a-z0-9]+)*|\d+(?:\.\d+)?|[-+*/()])/y

const PRECEDENCE: Readonly<Record<Operator, number>> = { '+': 1, '-': 1, '*': 2, '/': 2 }

/** Reads `(gain - cost) / cost`: numbers, ids, + - * / and brackets. */
export function parseExpression(source: string): ParsedExpression {
  const tokens = tokensOf(source)
  let next = 0
  const fail = (): never => {
    const token = tokens[next]
    throw new Fault(token?.at ?? source.length, token?.text ?? '')
  }
  const primary = (): Expression => {
    const token = tokens[next]
    if (token === undefined) return fail()
    if (token.text === '(') {
      next++
      const inner = expression(1)
      if (tokens[next]?.text !== ')') fail()
      next++
      return inner
    }
    if (/^\d/.test(token.text)) return (next++, { kind: 'number', value: Number(token.text) })
    if (/^[a-z]/.test(token.text)) return (next++, { kind: 'input', id: token.text })
    return fail()
  }
  const expression = (least: number): Expression => {
    let left = primary()
    for (;;) {
      const operator = tokens[next]?.text
      if (!isOperator(operator) || PRECEDENCE[operator] < least) return left
      next++
      left = { kind: 'operation', operator, left, right: expression(PRECEDENCE[operator] + 1) }
    }
  }
  try {
    const whole = expression(1)
    return next < tokens.length ? fail() : { expression: whole }
  } catch (error) {
    if (error instanceof Fault) return { fault: { at: error.at, found: error.found } }
    throw error
  }
}

class Fault extends Error {
  readonly at: number
  readonly found: string
  constructor(at: number, found: string) {
    super()
    this.at = at
    this.found = found
  }
}

/** What is no token is a token of one character, which nothing accepts. */
function tokensOf(source: string): readonly Token[] {
  const tokens: Token[] = []
  let at = 0
  while (source.slice(at).trim() !== '') {
    TOKEN.lastIndex = at
    const text = TOKEN.exec(source)?.[1]
    const start = source.length - source.slice(at).trimStart().length
    const token = text ?? [...source.slice(start)][0] ?? ''
    tokens.push({ text: token, at: start })
    at = start + token.length
  }
  return tokens
}

function isOperator(text: string | undefined): text is Operator {
  return text !== undefined && Object.hasOwn(PRECEDENCE, text)
}

/** The ids it asks for, once each, in their order. */
export function inputsOf(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case 'number':
      return []
    case 'input':
      return [expression.id]
    case 'operation':
      return [...new Set([...inputsOf(expression.left), ...inputsOf(expression.right)])]
  }
}

/** Its value; NaN or infinite where it has none. */
export function evaluate(expression: Expression, valueOf: (id: string) => number): number {
  switch (expression.kind) {
    case 'number':
      return expression.value
    case 'input':
      return valueOf(expression.id)
    case 'operation': {
      const left = evaluate(expression.left, valueOf)
      const right = evaluate(expression.right, valueOf)
      return operate(expression.operator, left, right)
    }
  }
}

function operate(operator: Operator, left: number, right: number): number {
  switch (operator) {
    case '+':
      return left + right
    case '-':
      return left - right
    case '*':
      return left * right
    case '/':
      return left / right
  }
}

/** How operators and brackets are printed. */
export interface FormulaSigns {
  readonly operators: Readonly<Record<Operator, string>>
  readonly brackets: readonly [string, string]
}

/** The formula in print, with a text for each input. */
export function printExpression(
  expression: Expression,
  textOf: (id: string) => string,
  signs: FormulaSigns,
): string {
  switch (expression.kind) {
    case 'number':
      return printNumber(expression.value)
    case 'input':
      return textOf(expression.id)
    case 'operation': {
      const { left, operator, right } = expression
      const precedence = PRECEDENCE[operator]
      const bracketed = (part: Expression, least: number): string => {
        const text = printExpression(part, textOf, signs)
        const looser = part.kind === 'operation' && PRECEDENCE[part.operator] < least
        return looser ? `${signs.brackets[0]}${text}${signs.brackets[1]}` : text
      }
      // What is subtracted or divided by keeps its own brackets: a − (b − c).
      const own = operator === '-' || operator === '/' ? precedence + 1 : precedence
      return `${bracketed(left, precedence)}${signs.operators[operator]}${bracketed(right, own)}`
    }
  }
}

/** At most two decimals, thousands set off by commas: the same in all editions. */
export function printNumber(value: number): string {
  const rounded = Math.round(value * 100) / 100
  const [whole = '', decimals] = String(Math.abs(rounded)).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return `${rounded < 0 ? '−' : ''}${grouped}${decimals === undefined ? '' : `.${decimals}`}`
}

/** The result of a formula as it is printed; `percent` takes hundredths. */
export function printResult(value: number, result: 'percent' | 'money' | 'number'): string {
  return result === 'percent' ? `${printNumber(value * 100)}%` : printNumber(value)
}
