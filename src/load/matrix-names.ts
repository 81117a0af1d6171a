import { z } from 'zod'

/** The folders that a matrix has; none has folders of its own. */
export const matrixFolders = ['rows', 'notes', 'posted', 'model']

const known =
  /^(matrix\.yaml|symbols\.yaml|flows\.yaml|permalinks\.txt|(rows|notes)\/[^/]+\.md|posted\/[^/]+\.yaml|model\/[^/]+\.[ch])$/

/** The names that a matrix may have, in words. */
export const matrixNames =
  'matrix.yaml, symbols.yaml, flows.yaml, permalinks.txt, rows/<id>.md, notes/<id>.md, posted/<date>.yaml, model/<name>.c'

/** Whether a matrix may have a file of this name; `2026-02-30` is no date. */
export const isMatrixName = (name: string): boolean =>
  known.test(name) &&
  (!name.startsWith('posted/') || z.iso.date().safeParse(name.slice('posted/'.length, -'.yaml'.length)).success)
