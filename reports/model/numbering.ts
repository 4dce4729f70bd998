/** Gives notes their marks in the order in which they are first asked for. */
export interface Numbering {
  /** The mark of a note: `1`, `2` … */
  readonly markOf: (note: string) => string
}

/** A fresh count, for one document or for one sheet with all that stands on it. */
export function startNumbering(): Numbering {
  const marks = new Map<string, string>()
  return {
    markOf: (note) => {
      const mark = marks.get(note) ?? String(marks.size + 1)
      marks.set(note, mark)
      return mark
    },
  }
}
