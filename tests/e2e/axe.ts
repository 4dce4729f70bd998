import axe from 'axe-core'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

/** The rules of axe that look at colours. */
export const COLOUR_RULES: readonly string[] = ['color-contrast', 'link-in-text-block']

/**
 * What axe finds wrong with the page as it is now, a line each: by all of its rules, or by those named.
 *
 * axe is put into the page and run there. Its wrapper for Playwright opens an empty page for each run to gather the
 * answers of frames, which takes five times as long, and no page of ours has frames.
 */
export async function axeFaults(
  page: Page,
  where: string,
  rules?: readonly string[],
): Promise<readonly string[]> {
  if (page.frames().length > 1) throw new Error(`${where}: frames would not be looked into`)
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const { violations } = await page.evaluate((only) => {
    const { axe } = window as unknown as { readonly axe: { run(options: RunOptions): Promise<AxeResults> } }
    const options: RunOptions = { resultTypes: ['violations'] }
    if (only !== undefined) options.runOnly = { type: 'rule', values: [...only] }
    return axe.run(options)
  }, rules)
  return violations.flatMap((violation) =>
    violation.nodes.map(
      (node) =>
        `${where}: ${violation.id}: ${violation.help}: ${node.target.join(' ')}: ${node.failureSummary ?? ''}`,
    ),
  )
}
