import { assertRoot } from '../assert-root.ts'
import { assertSettings } from '../assert-settings.ts'
import { buildSite } from '../build-site.ts'
import { checkedContent } from '../checked-content.ts'
import { contentOption, contentUsage, takeContent } from '../content-option.ts'
import { parseWords } from '../parse-words.ts'
import { publishedSite } from '../site.ts'
import { type Verb, WrongUse } from '../verb.ts'

export default {
  usage: `usage: scenarios build [--content DIR] [--out DIR]

Checks the content and builds the site, which is put in place once it is whole: a failed or second build leaves the former one.
SITE and BASE in the environment set where it will be published. With KERNEL, a tree, or KERNEL and KERNEL_REV, a repository
and its revision, symbol pages show the real definitions.

${contentUsage(18)}
  --out DIR       the folder to make, or to replace where it holds such a site; dist where left out
`,
  async run(words) {
    const { values } = parseWords({ args: words, options: { ...contentOption, out: { type: 'string' } } })
    takeContent(values)
    if (values.out === '') throw new WrongUse('option `--out` needs a folder')
    assertRoot()
    assertSettings()
    const content = checkedContent('nothing was built')
    assertSettings(content.matrices.flatMap(({ symbols }) => symbols))
    publishedSite(content.settings)
    await buildSite(content, values.out)
    return 0
  },
} satisfies Verb
