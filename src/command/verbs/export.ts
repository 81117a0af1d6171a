import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { assertRoot } from '../assert-root.ts'
import { assertSettings } from '../assert-settings.ts'
import { checkedContent } from '../checked-content.ts'
import { findMatrix } from '../find-matrix.ts'
import { folderZip } from '../../package/folder-zip.ts'
import { parseWords } from '../parse-words.ts'
import { publishedSite } from '../site.ts'
import { type Verb, WrongUse } from '../verb.ts'
import { withBuiltSite } from '../with-built-site.ts'
import { checkPlace, writeWhole } from '../write-whole.ts'

/** A title as the name of a file on any system. */
const fileName = (title: string) =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '') || 'site'

export default {
  summary: 'the offline file, or the whole site as a zip that opens from a disk',
  usage: `usage: scenarios export [--matrix MATRIX] [--out FILE]
       scenarios export --folder [--out FILE]

One file with all of a matrix in it, the same bytes as its offline.html; its name can be left out where there is only one.
SITE and BASE in the environment set where permalinks lead. A file that is there already is replaced, but only by a whole one.

  --out      where to; left out: MATRIX-offline.html here, with --folder a zip named after the site
  --folder   every page of every matrix, in a zip, with links that work without a server
`,
  async run(words) {
    const { values } = parseWords({
      args: words,
      options: { matrix: { type: 'string' }, out: { type: 'string' }, folder: { type: 'boolean' } },
    })
    if (values.folder && values.matrix !== undefined)
      throw new WrongUse('--folder is the whole site\n  allowed: --folder or --matrix')
    if (values.out === '') throw new WrongUse('--out needs a file')
    assertRoot()
    assertSettings()
    const content = checkedContent('nothing was written')
    const { matrices, settings } = content
    assertSettings(matrices.flatMap(({ symbols }) => symbols))
    const { id } = values.folder ? { id: fileName(settings.title) } : findMatrix(matrices, values.matrix)
    const out = values.out ?? (values.folder ? `${id}.zip` : `${id}-offline.html`)
    checkPlace(out)
    const { base } = publishedSite(settings)
    const bytes = await withBuiltSite(
      content,
      (folder) => (values.folder ? folderZip(folder, base, id) : readFileSync(join(folder, id, 'offline.html'))),
      true,
    )
    writeWhole(out, bytes)
    process.stderr.write(`${out}: ${bytes.length} bytes\n`)
    return 0
  },
} satisfies Verb
