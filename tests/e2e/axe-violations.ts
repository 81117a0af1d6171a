import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

type Results = Awaited<ReturnType<AxeBuilder['analyze']>>

declare const axe: { run(options: object): Promise<Results> }

/** What axe finds on a page, first in light and then in dark; in the latter by the rules that look at colours. */
export async function axeViolations(page: Page) {
  // To tell what is well takes axe longer than to look.
  const resultTypes = ['violations' as const]
  await page.emulateMedia({ colorScheme: 'light' })
  // Without frames there is nothing that a page of axe's own would have to put together.
  const light = await new AxeBuilder({ page }).setLegacyMode().options({ resultTypes }).analyze()
  await page.emulateMedia({ colorScheme: 'dark' })
  // It is on the page by now, and takes as long to get there as many a page to look at.
  const dark = await page.evaluate((options) => axe.run(options), {
    resultTypes,
    runOnly: ['color-contrast', 'link-in-text-block'],
  })
  return [...light.violations, ...dark.violations].map(({ id, nodes }) => ({
    id,
    nodes: nodes.map(({ html, failureSummary }) => `${html.slice(0, 160)}\n${failureSummary}`).slice(0, 3),
  }))
}
