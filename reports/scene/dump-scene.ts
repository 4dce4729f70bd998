import type { Rect } from '../core/geometry.ts'
import type { Owner, PathCommand, Scene, SceneItem, TextItem, TextRun } from './types.ts'
import { nodesById } from './walk-structure.ts'

/**
 * A Scene as text for review: a line an item, geometry in points to one decimal. Text shows its lines divided by
 * `|`, and font, size and colour in braces wherever they change.
 */
export function dumpScene(scene: Scene): string {
  const nodes = nodesById(scene.structure)
  const nameOwner = (owner: Owner): string =>
    owner === 'artifact' ? owner : `${String(owner)} ${nodes.get(owner)?.role ?? 'unknown'}`
  const lines = [
    `scene ${scene.locale}`,
    `title ${scene.title}`,
    `description ${scene.description}`,
    `author ${scene.author}`,
    `updated ${scene.updated}`,
    ...(scene.url === undefined ? [] : [`url ${scene.url}`]),
  ]
  scene.pages.forEach((page, index) => {
    lines.push(
      '',
      `page ${String(index + 1)} ${decimal(page.width)} x ${decimal(page.height)} ${page.background}`,
    )
    for (const item of page.items) lines.push(...dumpItem(item, nameOwner(item.owner)))
  })
  return `${lines.join('\n')}\n`
}

function dumpItem(item: SceneItem, owner: string): readonly string[] {
  switch (item.kind) {
    case 'text':
      return dumpText(item, owner)
    case 'box':
      return [
        `box [${owner}] ${dumpRect(item.rect)} ${item.fill}${item.radius === 0 ? '' : ` radius ${decimal(item.radius)}`}`,
      ]
    case 'path': {
      const { stroke } = item
      const fill = item.fill === undefined ? '' : ` fill ${item.fill}`
      const dash = stroke?.dash === undefined ? '' : ` dash ${stroke.dash.map(decimal).join(' ')}`
      const line = stroke === undefined ? '' : ` stroke ${stroke.colour} ${decimal(stroke.width)}${dash}`
      return [`path [${owner}]${fill}${line}: ${item.commands.map(dumpCommand).join(' ')}`]
    }
    case 'image':
      return [`image [${owner}] ${dumpRect(item.rect)} ${item.mime} ${String(item.bytes.length)} bytes`]
    case 'link':
      return [`link [${owner}] ${dumpRect(item.rect)} ${item.href} ${JSON.stringify(item.label)}`]
  }
}

function dumpText(item: TextItem, owner: string): readonly string[] {
  let style = ''
  const dumpRun = (run: TextRun): string => {
    const before = style
    style = styleOf(run)
    const text = run.text.replaceAll(/[\\|{}]/g, String.raw`\$&`)
    return style === before ? text : `{${style}}${text}`
  }
  const lines = item.lines.map((line) => line.runs.map(dumpRun).join(''))
  const places = item.lines.map(
    (line) => `${decimal(line.x)},${decimal(line.baseline)} w${decimal(line.width)}`,
  )
  return [
    `text [${owner}] ${dumpRect(item.box)} ${item.align}`,
    `  at ${places.join(' | ')}`,
    `  ${lines.join('|')}`,
  ]
}

function styleOf(run: TextRun): string {
  const rise = run.rise === 0 ? '' : ` rise ${decimal(run.rise)}`
  const owner = run.owner === undefined ? '' : ` of ${String(run.owner)}`
  return `${run.font} ${decimal(run.size)} ${run.colour}${rise}${owner}`
}

function dumpCommand(command: PathCommand): string {
  switch (command.op) {
    case 'move':
    case 'line':
      return `${command.op} ${dumpPoint(command.to)}`
    case 'curve':
      return `curve ${[command.control1, command.control2, command.to].map(dumpPoint).join(' ')}`
    case 'close':
      return 'close'
  }
}

function dumpPoint({ x, y }: { readonly x: number; readonly y: number }): string {
  return `${decimal(x)},${decimal(y)}`
}

function dumpRect(rect: Rect): string {
  return `${dumpPoint(rect)} ${decimal(rect.width)} x ${decimal(rect.height)}`
}

function decimal(value: number): string {
  const text = value.toFixed(1)
  return text === '-0.0' ? '0.0' : text
}
