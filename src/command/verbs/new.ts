import { resolve } from 'node:path'
import { contentSetting, setContent } from '../../load/environment.ts'
import { leftInMatrix, leftInRow } from '../left-to-write.ts'
import { makeMatrix } from '../make-matrix.ts'
import { makeRow } from '../make-row.ts'
import { newColumns } from '../new-columns.ts'
import { newSite } from '../new-site.ts'
import { parseWords } from '../parse-words.ts'
import { type Verb, WrongUse } from '../verb.ts'

const options = {
  content: { type: 'string' },
  title: { type: 'string' },
  inputs: { type: 'string' },
  verdicts: { type: 'string' },
  force: { type: 'boolean' },
  site: { type: 'boolean' },
} as const

const usualColumns = { inputs: 'state=idle,busy;request=Y,N', verdicts: 'granted=Y,N' }

export default {
  usage: `usage: scenarios new ID [--title TEXT] [--inputs COLUMNS] [--verdicts COLUMNS] [--content DIR] [--force]
       scenarios new ID/ROW [--content DIR] [--force]
       scenarios new --site [--force]

Makes a matrix that passes the check, with a row for each combination in rows.yaml; or a row of a matrix, for the first
combination that has none, in rows/ROW.md or as a line of rows.yaml where all rows are. Then says where what is left to write.
Nothing is overwritten, and what cannot be made is not begun.

  --title TEXT        prose; the id where left out
  --inputs COLUMNS    columns and their values, as in 'door=open,shut;key=Y,N'; at most 256 combinations
  --verdicts COLUMNS  columns and their marks, of which each row has the first, as in 'opens=Y,N,never'
  --content DIR       the folder of matrices; CONTENT, or src/content, where left out
  --site              make the folder that it is called in the home of a site of its own: a package.json with the scripts check,
                      build, dev and preview, \`content\` with a first matrix, a workflow that publishes to GitHub Pages
                      and what keeps it fresh, README.md and .gitignore
  --force             replace the matrix, with all that it has, or the row; make a site also where there is something already: files
                      that are there stay, package.json gets what it lacks

  scenarios new door --title 'Handles of doors' --inputs 'door=open,shut;key=Y,N' --verdicts 'opens=Y,N'
  scenarios new door/5
  scenarios new --site
`,
  async run(words) {
    const { values, positionals } = parseWords({ args: words, options, allowPositionals: true })
    const { force = false, content, site = false, ...columns } = values
    const [name, ...others] = positionals
    if (site)
      return makeSite(force, [
        ...positionals,
        ...Object.keys({ ...columns, ...(content === undefined ? {} : { content }) }),
      ])
    if (name === undefined || others.length > 0)
      throw new WrongUse(
        `${name === undefined ? 'which' : 'one'} matrix or row${name === undefined ? '?' : ' at a time'}\n  allowed: scenarios new ID, scenarios new ID/ROW, scenarios new --site`,
      )
    if (content === '') throw new WrongUse('option `--content` needs a folder')
    if (content !== undefined) setContent(resolve(content))
    const [, matrix, row] = /^([^/]*)\/(.*)$/s.exec(name) ?? []
    if (matrix === undefined || row === undefined) {
      const made = {
        id: name,
        title: columns.title ?? titleOf(name),
        inputs: newColumns('inputs', columns.inputs ?? usualColumns.inputs),
        verdicts: newColumns('verdicts', columns.verdicts ?? usualColumns.verdicts),
      }
      const loaded = await makeMatrix(made, contentSetting(), force)
      process.stdout.write(leftInMatrix(loaded))
      return 0
    }
    const [given] = Object.keys(columns)
    if (given !== undefined)
      throw new WrongUse(
        `\`--${given}\` is for a new matrix\n  allowed: scenarios new ID/ROW [--content DIR] [--force]`,
      )
    if (row === '') throw new WrongUse(`which row of \`${matrix}\`?\n  allowed: scenarios new ID/ROW`)
    process.stdout.write(leftInRow(makeRow(matrix, row, contentSetting(), force)))
    return 0
  },
} satisfies Verb

/** Makes the current folder the home of a site; `others` is what was given besides, of which there must be nothing. */
function makeSite(isForced: boolean, others: string[]): number {
  const [other] = others
  if (other !== undefined)
    throw new WrongUse(`\`${other}\` is not for a site\n  allowed: scenarios new --site [--force]`)
  const { written, isNamed } = newSite(process.cwd(), { isForced })
  const install = isNamed ? '`npm install`' : '`npm install FILE`, with the file of this package that `npm pack` made'
  process.stdout.write(`${written.join('\n')}\n\nnext: ${install}, then \`npm run check\` and \`npm run dev\`\n`)
  return 0
}

/** `fair-share` as `Fair share`. */
const titleOf = (id: string): string => {
  const words = id.replace(/[-_]+/g, ' ').trim()
  return words === '' ? id : `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}
