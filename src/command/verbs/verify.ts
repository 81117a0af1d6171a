import { dirname } from 'node:path'
import { citationsIn } from '../../derive/citations.ts'
import { openKernelTree } from '../../kernel/open-kernel-tree.ts'
import { reportOf } from '../../kernel/report.ts'
import { KernelProblem, type KernelTree } from '../../kernel/tree.ts'
import { isFine } from '../../kernel/verdict.ts'
import { verifySymbols } from '../../kernel/verify.ts'
import type { Matrix } from '../../model/matrix.ts'
import { verificationText } from '../../render/report/verification-text.ts'
import { findMatrix } from '../find-matrix.ts'
import { parseWords } from '../parse-words.ts'
import { pinSymbols } from '../pin-symbols.ts'
import { soundMatrices } from '../sound-content.ts'
import { runRows } from '../run-rows.ts'
import { type Verb, WrongUse } from '../verb.ts'

export default {
  usage: `usage: scenarios verify [MATRIX] --kernel DIR [--rev R] [--release V] [--json]
       scenarios verify [MATRIX] --kernel DIR [--rev R] --pin [--json]
       scenarios verify [MATRIX] --kernel DIR [--rev R] --execute [--rows 2,13] [--record] [--json]
       scenarios verify [MATRIX] --kernel DIR [--rev R] --execute --replay LINE [--json]

Compares the definition of each cited symbol with the one that was pinned: ok (same tokens under the same \`#if\`
conditions), moved (the same in another file), changed, ambiguous (its file has several of the name: \`in\` in
symbols.yaml says which), or gone, also where only \`#if 0\` and the like have it. Comments and layout do not count. Then the
rows, notes and flows that cite what is not ok. Absent is what cannot be told, since the tree does not hold the file.
Exit code 1 if anything is neither ok nor absent.

With --execute the functions behind the rows are taken out of the tree, compiled, and run for every combination under every
fault: what fires is held against the rows and assertions.yaml, and each row comes out as confirmed, refuted, or questioned
where it questions the cell itself. It compiles and runs C of the tree, in a temporary folder that is gone afterwards, and needs a C
compiler: CC, or the first of cc, gcc and clang. Exit code 1 if anything is refuted, 3 if the tree cannot be executed.

  --kernel DIR   a kernel tree, or with --rev a git work tree or bare clone; some of the folders are enough
  --rev R        the git revision to read; HEAD for a bare clone
  --release V    compare with the pins of this release, such as v7.2.13; else with those of the release that the matrix
                 names under \`code\`, or of the only one that is pinned
  --pin          write the pins of the tree's release into symbols.yaml, after a person has looked
  --execute      run the tree's own functions
  --rows         only these rows, with commas
  --replay LINE  only this run, such as 'page=mirror lock=shared level=1 old=empty new=leaf'; tells all that came of it
  --record       keep what the runs show in verified/<release>.yaml, with the lines that they reached (needs gcov)
  --json         one object: {tree, revision, release, symbols: [{symbol, status, file, now, conditions, rows, notes, flows}]}

  scenarios verify --kernel ~/linux
  scenarios verify --kernel ~/linux.git --rev v7.3 --json
  scenarios verify --kernel ~/linux --execute --rows 13
`,
  async run(words) {
    const { values, positionals } = parseWords({
      args: words,
      options: {
        kernel: { type: 'string' },
        rev: { type: 'string' },
        release: { type: 'string' },
        json: { type: 'boolean' },
        pin: { type: 'boolean' },
        execute: { type: 'boolean' },
        rows: { type: 'string' },
        replay: { type: 'string' },
        record: { type: 'boolean' },
      },
      allowPositionals: true,
    })
    if (!values.kernel) throw new WrongUse('which kernel tree?\n  allowed: scenarios verify --kernel DIR [--rev R]')
    if (positionals.length > 1)
      throw new WrongUse('one matrix at a time\n  allowed: scenarios verify [MATRIX] --kernel DIR')
    assertTogether(values)
    const loaded = soundMatrices()
    const matrix = findMatrix(
      loaded.map((one) => one.matrix),
      positionals[0],
    )
    const places = loaded.find((one) => one.matrix === matrix)?.places
    try {
      const tree = openKernelTree(values.kernel, values.rev)
      if (values.execute) {
        const { json = false, record = false, rows, replay } = values
        return await runRows(matrix, tree, dirname(places?.at('verified/x.yaml').path ?? ''), {
          json,
          record,
          rows,
          replay,
        })
      }
      if (values.pin) {
        const path = places?.at('symbols.yaml').path ?? ''
        const { text, isWhole } = pinSymbols(matrix, tree, path, {
          release: values.release,
          json: values.json === true,
        })
        process.stdout.write(text)
        return isWhole ? 0 : 1
      }
      return verify(matrix, tree, values.release, values.json === true)
    } catch (error) {
      throw error instanceof KernelProblem ? new WrongUse(error.message) : error
    }
  },
} satisfies Verb

/** Throws {@link WrongUse} where options do not go together. */
function assertTogether(values: Record<string, unknown>): void {
  const given = (names: string[]) => names.filter((name) => values[name] !== undefined && values[name] !== false)
  const [apart] = values.execute ? given(['pin', 'release']) : given(['rows', 'replay', 'record'])
  if (apart === undefined) return
  throw new WrongUse(
    values.execute
      ? `\`--${apart}\` does not go with --execute\n  allowed: --rows, --replay, --record, --json`
      : `\`--${apart}\` needs --execute\n  allowed: scenarios verify --kernel DIR --execute --${apart}`,
  )
}

function verify(matrix: Matrix, tree: KernelTree, named: string | undefined, json: boolean): number {
  const release = pinnedRelease(matrix, named)
  const citations = citationsIn(matrix)
  const citationsOf = (id: string) => citations({ kind: 'symbol', id })
  const report = reportOf(tree, release, verifySymbols(matrix.symbols, tree, release), citationsOf)
  process.stdout.write(json ? `${JSON.stringify(report, null, 2)}\n` : verificationText(report))
  return report.symbols.every(({ status }) => isFine(status)) ? 0 : 1
}

/** The release whose pins count. Throws {@link WrongUse} where no symbol is pinned for it. */
function pinnedRelease({ id, symbols, code }: Matrix, named?: string): string {
  const pinned = [...new Set(symbols.flatMap(({ pins }) => Object.keys(pins)))].sort()
  const [only] = pinned.length === 1 ? pinned : []
  const release = named ?? code?.release ?? only
  if (pinned.length === 0) throw new WrongUse(`\`${id}\` has no pinned symbols\n  allowed: \`--pin\` first`)
  const allowed = `\n  allowed: --release ${pinned.join(', ')}`
  if (release === undefined) throw new WrongUse(`\`${id}\` names no release to compare with${allowed}`)
  if (!pinned.includes(release)) throw new WrongUse(`\`${id}\` has no pins for \`${release}\`${allowed}`)
  return release
}
