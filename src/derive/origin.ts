import type { Matrix } from '../model/matrix.ts'
import { hasPage } from '../model/pages.ts'

type Source = NonNullable<Matrix['source']>

/** Whether a matrix came by a list, or records what was posted of it; nothing is said about posting otherwise. */
export const isPosted = ({ source, posted }: Pick<Matrix, 'source' | 'posted'>): boolean =>
  source?.list !== undefined || posted.length > 0

/** Who posted a matrix and when, as far as that is known: `Posted by A on 2026-01-02`. */
export const postedWords = ({ author, date }: Source): string =>
  ['Posted', author && `by ${author}`, date && `on ${date}`].filter(Boolean).join(' ')

/** What a matrix was taken from that nobody posted: `Taken from the manual, at v2, by A, 2026-01-02`. */
export const takenWords = ({ subject, revision, author, date }: Source): string =>
  [`Taken from ${subject}`, revision && `at ${revision}`, author && `by ${author}`, date].filter(Boolean).join(', ')

/** At which release a matrix was last looked at, without a full stop; undefined where it names none. */
export const checkedWords = (matrix: Matrix): string | undefined =>
  matrix.checked === undefined
    ? undefined
    : `${hasPage(matrix, 'code') ? 'Code references checked' : 'Checked'} against ${matrix.checked}`
