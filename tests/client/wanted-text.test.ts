import { expect, test } from 'vitest'
import { wantedText } from '../../src/client/wanted-text.ts'

const columns = [
  { id: 'old', label: 'old_spte' },
  { id: 'constructor', label: 'constructor' },
]

test('what is asked for in words, in the order of the columns', () => {
  expect(
    wantedText(
      {
        columns: new Map([
          ['constructor', ['Y']],
          ['old', ['NP', 'leaf']],
        ]),
        words: ['huge', 'split'],
      },
      columns,
    ),
  ).toBe('old_spte NP or leaf, constructor Y, words huge split')
  expect(wantedText({ columns: new Map(), words: [] }, columns)).toBe('')
})
