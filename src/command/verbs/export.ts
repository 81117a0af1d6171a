import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openKernelTree } from '../../kernel/open-kernel-tree.ts'
import { KernelProblem } from '../../kernel/tree.ts'
import { cContextOf } from '../../render/c/c-context.ts'
import { assertRoot } from '../assert-root.ts'
import { assertSettings } from '../assert-settings.ts'
import { checkedContent } from '../checked-content.ts'
import { contentOption, contentUsage, takeContent } from '../content-option.ts'
import { findMatrix } from '../find-matrix.ts'
import { folderZip } from '../../package/folder-zip.ts'
import { kernelPatch } from '../kernel-patch.ts'
import { parseWords } from '../parse-words.ts'
import { senderOf } from '../sender.ts'
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
  usage: `usage: scenarios export [--content DIR] [--matrix MATRIX] [--out FILE]
       scenarios export --folder [--content DIR] [--out FILE]
       scenarios export --kernel-patch [--content DIR] [--matrix MATRIX] [--kernel DIR [--rev R]] [--from SENDER] [--signoff]
                        [--out FILE]

One file with all of a matrix in it, the same bytes as its offline.html; its name can be left out where there is only one.
SITE and BASE in the environment set where permalinks lead. A file that is there already is replaced, but only by a whole one.

${contentUsage(18)}
  --out FILE      where to; left out: MATRIX-offline.html here, with --folder a zip named after the site
  --folder        every page of every matrix, in a zip, with links that work without a server

  --kernel-patch  a mail with a patch that adds the matrix as C, with its KUnit test, to arch/x86/kvm, for \`git am\`; it goes to
                  stdout where --out is left out. Its Date is left to who sends it
  --kernel DIR    the lines around what is put into Makefile and Kconfig are those of this kernel tree, or of the git revision
                  --rev R. Without a tree they are the one line for kvm-amd.o and the \`endif\` at the end of Kconfig, which
                  v6.1, v6.12, v7.2 and v7.3 have; a tree that lacks them does not take the patch
  --from SENDER   as in 'A Name <name@example.org>'; whom git knows here where left out
  --signoff       signs the patch off as from the sender
`,
  async run(words) {
    const { values } = parseWords({
      args: words,
      options: {
        ...contentOption,
        matrix: { type: 'string' },
        out: { type: 'string' },
        folder: { type: 'boolean' },
        ...patchOptions,
      },
    })
    takeContent(values)
    refuseMixed(values)
    if (values.folder && values.matrix !== undefined)
      throw new WrongUse('--folder is the whole site\n  allowed: --folder or --matrix')
    if (values.out === '') throw new WrongUse('--out needs a file')
    if (values['kernel-patch']) return writePatch(values)
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

const patchOptions = {
  'kernel-patch': { type: 'boolean' },
  kernel: { type: 'string' },
  rev: { type: 'string' },
  from: { type: 'string' },
  signoff: { type: 'boolean' },
} as const

interface PatchWords {
  matrix?: string | undefined
  out?: string | undefined
  folder?: boolean | undefined
  'kernel-patch'?: boolean | undefined
  kernel?: string | undefined
  rev?: string | undefined
  from?: string | undefined
  signoff?: boolean | undefined
}

/** Throws {@link WrongUse} for an option that belongs to another kind of export. */
function refuseMixed(words: PatchWords): void {
  const isPatch = words['kernel-patch']
  if (isPatch && words.folder) throw new WrongUse('--kernel-patch is one matrix\n  allowed: --kernel-patch or --folder')
  const alone = (['kernel', 'rev', 'signoff', 'from'] as const).find((name) => words[name] !== undefined)
  if (!isPatch && alone) throw new WrongUse(`--${alone} is of a patch\n  allowed: --kernel-patch --${alone}`)
  if (words.rev !== undefined && words.kernel === undefined)
    throw new WrongUse('--rev of which tree?\n  allowed: --kernel DIR --rev R')
}

async function writePatch({ matrix: name, out, kernel, rev, from, signoff }: PatchWords): Promise<number> {
  if (kernel === '') throw new WrongUse('--kernel needs a folder')
  const sender = senderOf(from)
  const { matrices, settings } = checkedContent('nothing was written')
  const matrix = findMatrix(matrices, name)
  if (out !== undefined) checkPlace(out)
  const context = await cContextOf(publishedSite(settings), matrix)
  try {
    const tree = kernel === undefined ? undefined : openKernelTree(kernel, rev)
    const patch = kernelPatch(matrix, { ...context, from: sender, isSigned: signoff === true, tree })
    if (out === undefined) process.stdout.write(patch)
    else writeWhole(out, Buffer.from(patch))
    return 0
  } catch (error) {
    throw error instanceof KernelProblem ? new WrongUse(error.message) : error
  }
}
