import { z } from 'zod'
import { isAddress, isBase, isOrigin } from './address.ts'
import { blocks, line, text } from './prose.ts'

const address = text.refine(isAddress, 'an https or mailto address')

/** Characters of a name that stands in the head of every page, on a phone as well. */
const longest = 40

/** The schema of `site.yaml`, the settings of a site, beside its matrices. */
export const siteFile = z.strictObject({
  title: text
    .refine((title) => title.length <= longest, `at most ${longest} characters`)
    .default('Scenario matrices')
    .describe('what the site is called on every page'),
  summary: blocks.optional().describe('prose that the first page opens with'),
  origin: text
    .refine(isOrigin, 'an origin in lower-case ASCII such as https://example.org')
    .optional()
    .describe('where the site is published, its path aside; SITE in the environment wins'),
  base: text
    .refine(isBase, 'a path with a slash at both ends such as /scenarios/, without . and ..')
    .default('/')
    .describe('the path below which it is published; BASE in the environment wins'),
  licence: line.optional().describe('prose; under which terms the content may be used'),
  source: address
    .optional()
    .describe('where the files of the site are kept; `{file}` stands for the path of one from the content folder'),
  report: address.optional().describe('where a mistake is reported'),
})

/** The settings of a site. */
export type SiteSettings = z.output<typeof siteFile>
