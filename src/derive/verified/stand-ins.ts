import type { ExecutionFile } from '../../model/execution-file.ts'
import { spanText } from '../span-text.ts'

/** What the code of a run is made of, a list of files or functions for each part. */
export function standIns({ tree, models }: ExecutionFile): { label: string; files: string[] }[] {
  const inFolder = (names: string[]) => names.map((name) => `execute/${name}`)
  return [
    { label: 'functions that are called', files: tree.drives.map((name) => `${name}()`) },
    { label: 'files that code is taken from', files: tree.files },
    { label: 'in front of the code, written for the runs', files: inFolder(tree.before) },
    { label: 'behind it, written for the runs', files: inFolder(tree.after) },
    ...models.flatMap((model) => {
      const span = spanText(model)
      const name = `model code ${model.id}${span && ` (${span})`}`
      return [
        { label: name, files: model.files.map((file) => `model/${file}`) },
        { label: 'in front of it', files: inFolder(model.before) },
        { label: 'behind it', files: inFolder(model.after) },
      ]
    }),
  ]
}
