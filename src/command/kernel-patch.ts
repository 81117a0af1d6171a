import { cNamesOf } from '../derive/c-names.ts'
import { patchText } from '../kernel/patch-text.ts'
import { type Anchor, putInLines } from '../kernel/put-in-lines.ts'
import { KernelProblem, type KernelTree } from '../kernel/tree.ts'
import type { Matrix } from '../model/matrix.ts'
import type { CContext } from '../render/c/head-lines.ts'
import { headerText } from '../render/c/header-text.ts'
import { kunitText } from '../render/c/kunit-text.ts'
import { asciiLine } from '../derive/ascii.ts'
import { originLines } from '../render/text/origin-lines.ts'
import { proseLine, proseText } from '../render/text/prose-text.ts'
import { wrapText } from '../render/text/wrap-text.ts'

const folder = 'arch/x86/kvm'

const objects: Anchor = {
  pattern: /^obj-\$\(CONFIG_KVM_AMD\)/,
  place: 'behind',
  inWords: 'line for kvm-amd.o',
  usual: { line: 37, above: ['obj-$(CONFIG_KVM_AMD)\t+= kvm-amd.o'], below: [''] },
}
const options: Anchor = {
  pattern: /^endif\b/,
  place: 'before',
  inWords: '`endif` at its end',
  usual: { line: 250, above: [''], below: ['endif # VIRTUALIZATION'] },
}

interface PatchContext extends CContext {
  from: string
  isSigned: boolean
  /** The tree whose lines stand around what is put in; the usual ones where left out. */
  tree?: KernelTree | undefined
}

/** A mail with the patch that adds the C of a matrix to KVM, and what builds its test. Throws {@link KernelProblem} where the tree has no place for it. */
export function kernelPatch(matrix: Matrix, { tree, from, isSigned, ...context }: PatchContext): string {
  const { prefix, upper } = cNamesOf(matrix)
  const [header, test] = [`${prefix}_scenarios.h`, `${prefix}_scenarios_kunit.c`]
  const symbol = `KVM_${upper}_SCENARIOS_KUNIT_TEST`
  for (const name of [header, test])
    if (tree?.read(`${folder}/${name}`) !== undefined)
      throw new KernelProblem(`\`${tree.path}\` has \`${folder}/${name}\` already`)
  const newFile = (name: string, text: string) => ({
    path: `${folder}/${name}`,
    added: text.replace(/\n$/, '').split('\n'),
    after: text,
  })
  const title = asciiLine(proseLine(matrix.title))
  return patchText({
    from,
    subject: `KVM: x86: Add ${title} as C`,
    body: bodyLines(matrix, context, { header, symbol }),
    trailers: [
      ...(URL.canParse(context.permalinkOf()) ? [`Link: ${context.permalinkOf()}`] : []),
      ...(isSigned ? [`Signed-off-by: ${from}`] : []),
    ],
    changes: [
      putInLines(`${folder}/Kconfig`, configLines(symbol, title), options, tree),
      putInLines(`${folder}/Makefile`, ['', `obj-$(CONFIG_${symbol}) += ${test.replace(/c$/, 'o')}`], objects, tree),
      newFile(header, headerText(matrix, context)),
      newFile(test, kunitText(matrix, { ...context, header })),
    ],
  })
}

function bodyLines(
  matrix: Matrix,
  { hash }: Pick<CContext, 'hash'>,
  { header, symbol }: Record<string, string>,
): string[] {
  const origin = originLines(matrix)
  return [
    ...wrapText(`Add the matrix "${asciiLine(proseLine(matrix.title))}" as ${header}, with a KUnit test, ${symbol}.`),
    '',
    ...proseText(matrix.summary),
    '',
    ...(origin.length === 0 ? [] : [...origin, '']),
    ...wrapText(`Made from revision ${matrix.revision} of the matrix, hash ${hash}.`),
  ]
}

const configLines = (symbol: string, title: string): string[] => [
  `config ${symbol}`,
  // A quote would end the text, and `$` start a macro.
  `\ttristate "KUnit test: ${title.replace(/["\\$]/g, "'")}" if !KUNIT_ALL_TESTS`,
  '\tdepends on KVM && KUNIT',
  '\tdefault KUNIT_ALL_TESTS',
  '\thelp',
  ...wrapText(
    'Holds a classifier against the matrix, row by row and for every combination: by default the lookup of its header, else the function that a macro names.',
    { width: 62 },
  ).map((line) => `\t  ${line}`),
  '',
  '\t  If unsure, say N.',
  '',
]
