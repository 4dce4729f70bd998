import { fillTemplate } from './fill-template.ts'

/** Counts under each option of a matrix how many ticks speak for it. */
export function startTally(matrix: HTMLElement): void {
  const boxes = [...matrix.querySelectorAll<HTMLInputElement>('input[type=checkbox]')]
  const update = (): void => {
    for (const count of matrix.querySelectorAll<HTMLElement>('[data-option]')) {
      const own = boxes.filter((box) => box.value === count.dataset['option'])
      const ticked = own.filter((box) => box.checked).length
      const text = fillTemplate(count.dataset['ticked'] ?? '', { ticked, total: own.length })
      // Said again when it is written again, so only when it is another.
      if (count.textContent !== text) count.textContent = text
    }
  }
  matrix.addEventListener('change', update)
  // Ticks are put back, where a page is come back to, when scripts have run.
  addEventListener('pageshow', update)
  update()
  for (const line of matrix.querySelectorAll<HTMLElement>('[data-script=only]')) line.hidden = false
}
