/** A number as PDF writes it, in at most `decimals` decimals and as few characters as may be: `.5`, `-12`, `0`. */
export function formatNumber(value: number, decimals = 3): string {
  const scale = 10 ** decimals
  const rounded = Math.round(value * scale) / scale
  if (rounded === 0) return '0'
  // Numbers that JavaScript would write with an exponent are below the smallest step or above any page.
  const digits = String(rounded)
  if (rounded > 0 && rounded < 1) return digits.slice(1)
  return rounded < 0 && rounded > -1 ? `-${digits.slice(2)}` : digits
}
