import { describe, expect, it } from 'vitest'
import { against } from '../../src/mail/against.ts'
import { importTable } from '../../src/mail/import-table.ts'
import { pairingOf } from '../../src/mail/pairing.ts'
import { differencesText } from '../../src/render/report/differences-text.ts'
import { bytes, taken } from './taken.ts'

const text = `Legend:
door: how it stands
opens: whether it does

# | door | key | opens
--|------|-----|------
1 | open | X | no
2 | shut | Y | yes
3 | shut | N | no (a)

(a) Not without a key.
`
const told = async (newer: string, older = text) => {
  const own = await taken(older)
  const message = await importTable(bytes(newer), { like: own })
  if ('refusals' in message) throw new Error(JSON.stringify(message.refusals))
  const pairing = pairingOf(own, message.matrix)
  return { text: differencesText(against(own, message, pairing)), unsure: pairing.unsure }
}

describe('a newer message', () => {
  it('that is the same changes nothing', async () => {
    expect(await told(text)).toEqual({ text: '', unsure: [] })
  })

  it('is told cell by cell, by the headings of the matrix', async () => {
    const newer = text.replace('| yes', '| no').replace('| no (a)', '| yes (b)').replace('(a) Not', '(b) Not')
    expect((await told(newer)).text).toBe(`row 2: changed
  opens: yes -> no
row 3: changed
  opens: no (a) -> yes (b)
note b: added
note a: removed
`)
  })

  it('finds rows by their combinations, whatever their numbers', async () => {
    const newer = text
      .replace('1 | open | X | no\n', '')
      .replace('2 | shut | Y | yes', '1 | shut | Y | no')
      .replace('3 | shut | N', '2 | shut | N')
    const { text: differences, unsure } = await told(newer.replace('(a)\n\n', '(a)\n7 | open | X | no\n\n'))
    expect({ differences, unsure }).toEqual({ differences: 'row 2: changed\n  opens: yes -> no\n', unsure: [] })
  })

  it('says which rows are a guess, which come and which go', async () => {
    const newer = text
      .replace('3 | shut | N | no (a)', '3 | jammed | N | no (a)\n4 | jammed | Y | never\n5 | shut | N | maybe')
      .replace('1 | open | X | no\n', '')
    const { text: differences, unsure } = await told(newer)
    expect(unsure).toEqual([])
    expect(differences).toContain('row 3: changed\n  opens: no (a) -> maybe\n')
    expect(differences).toContain('row 1: removed\n')
    expect(differences).toContain('row 4: added\n')
    const other = await told(
      text.replace('3 | shut | N | no (a)', '3 | ajar | N | no (a)').replace('1 | open | X', '1 | open | Y'),
    )
    expect(other.unsure).toContain('row `3` of the message is taken for `3`, though it is about other combinations')
  })

  it('has new columns, new words and lost columns', async () => {
    const newer = text
      .replace('opens: whether', 'creaks: whether it is heard\nopens: whether')
      .replaceAll(/^(\d.*?)( \(a\))?$/gm, '$1 | no$2')
      .replace('| opens', '| opens | creaks')
      .replace('-----\n', '-----|-----\n')
    expect((await told(newer)).text).toContain('column creaks: added\nlegend creaks: added\n')
  })
})
