import { resolve } from 'node:path'
import { setContent } from '../../load/environment.ts'
import { assertRoot } from '../assert-root.ts'
import { assertSettings } from '../assert-settings.ts'
import { buildSite } from '../build-site.ts'
import { checkedContent } from '../checked-content.ts'
import { parseWords } from '../parse-words.ts'
import { publishedSite } from '../site.ts'
import { type Verb, WrongUse } from '../verb.ts'

export default {
  usage: `usage: scenarios build [--content DIR] [--out DIR]

Checks the content and builds the site, which is put in place once it is whole: a failed or second build leaves the former one.
SITE and BASE in the environment set where it will be published. With KERNEL, a tree, or KERNEL and KERNEL_REV, a repository
and its revision, symbol pages show the real definitions.

  --content DIR   the folder of matrices; src/content where left out
  --out DIR       the folder to make, or to replace where it holds such a site; dist where left out
`,
  async run(words) {
    const { values } = parseWords({ args: words, options: { content: { type: 'string' }, out: { type: 'string' } } })
    for (const [option, folder] of Object.entries(values))
      if (folder === '') throw new WrongUse(`option \`--${option}\` needs a folder`)
    if (values.content !== undefined) setContent(resolve(values.content))
    assertRoot()
    assertSettings()
    const content = checkedContent('nothing was built')
    assertSettings(content.matrices.flatMap(({ symbols }) => symbols))
    publishedSite(content.settings)
    await buildSite(content, values.out)
    return 0
  },
} satisfies Verb
