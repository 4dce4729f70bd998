/** Whether a table turns to cards late or early; its stub is not counted. */
export type Columns = 'few' | 'many'

export function columnsOf(count: number): Columns {
  return count > 3 ? 'many' : 'few'
}
