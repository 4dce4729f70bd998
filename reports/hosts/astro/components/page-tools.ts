import { startCalculator } from './start-calculator.ts'
import { startTableTools } from './start-table-tools.ts'
import { startTally } from './start-tally.ts'

/*
 * What a page can do when scripts run. Without them nothing of it is shown, and everything can be read: `data-script` is
 * `only` on what they show, and `without` on what they put something else in the place of.
 */

defineElement('dz-table-tools', startTableTools)
defineElement('dz-calculator', startCalculator)
defineElement('dz-tally', startTally)

/** An element of this name is started once, when it is on a page; the browser asks for a class. */
function defineElement(name: string, start: (element: HTMLElement) => void): void {
  if (customElements.get(name) !== undefined) return
  const started = new WeakSet<HTMLElement>()
  customElements.define(
    name,
    class extends HTMLElement {
      connectedCallback(): void {
        if (started.has(this)) return
        started.add(this)
        start(this)
      }
    },
  )
}
