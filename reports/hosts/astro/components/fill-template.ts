/** A template with its `{names}` replaced by numbers; a name without one stays. */
export function fillTemplate(template: string, numbers: Readonly<Record<string, number>>): string {
  return template.replace(/\{(\w+)\}/g, (name, key: string) =>
    numbers[key] === undefined ? name : String(numbers[key]),
  )
}
