import { expect, test } from 'vitest'
import { contentFolder } from '../../src/load/read-content.ts'

test.each([
  [undefined, 'src/content'],
  ['', 'src/content'],
  ['examples', 'examples'],
  ['./examples//', 'examples'],
  ['/project/examples/', 'examples'],
  ['/elsewhere', '../elsewhere'],
  ['.', '.'],
])('%s leads to %s from the root of the project', (content, folder) => {
  expect(contentFolder('/project/', content)).toBe(folder)
})
