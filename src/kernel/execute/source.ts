import type { ExecutionFile } from '../../model/execution-file.ts'
import type { Matrix } from '../../model/matrix.ts'
import { KernelProblem, type KernelTree } from '../tree.ts'
import type { CodeFile, CodeSource } from './code-source.ts'
import { NotExecutable } from './compiler.ts'

type Content = Pick<Matrix, 'id' | 'worlds' | 'models'>
type Model = ExecutionFile['models'][number]

/** Where the content of a matrix stands, for what a compiler says of it. */
const placeOf = ({ id }: Content, folder: string, name: string) => `content/${id}/${folder}/${name}`

/** The code of a tree with what a plan puts round it. Throws {@link NotExecutable} where the tree has none of its files, or {@link KernelProblem} where one cannot be read. */
export function treeSource(content: Content, { tree: plan }: ExecutionFile, tree: KernelTree): CodeSource {
  const read = (paths: readonly string[]): CodeFile[] =>
    paths.flatMap((path) => {
      const text = tree.read(path)
      return text === undefined ? [] : [{ path, text }]
    })
  const files = read(plan.files)
  if (files.length === 0)
    throw new NotExecutable(`it has none of the files with the code\n  allowed: a tree with ${plan.files[0]}`)
  return { ...round(content, plan), files, drives: plan.drives, ops: plan.ops, opFiles: read(plan.ops?.files ?? []) }
}

/** The code of a model, to be run as a tree is. */
export const modelSource = (content: Content, model: Model): CodeSource => ({
  ...round(content, model),
  drives: [],
  files: model.files.map((name) => file(content.models, name, placeOf(content, 'model', name))),
  opFiles: [],
})

const round = (content: Content, { before, after }: Pick<Model, 'before' | 'after'>) => ({
  before: before.map((name) => file(content.worlds, name, placeOf(content, 'execute', name))),
  after: after.map((name) => file(content.worlds, name, placeOf(content, 'execute', name))),
})

function file(files: readonly { name: string; text: string }[], name: string, path: string): CodeFile {
  const found = files.find((one) => one.name === name)
  if (!found) throw new KernelProblem(`no \`${path}\``)
  return { path, text: found.text }
}
