import { expect, test } from 'vitest'
import { assertRoot } from '../../src/command/assert-root.ts'

test.each(['#', '?', '*'])('no site is built in a folder with %s', (character) => {
  expect(() => assertRoot(`/home/c${character}/site/`)).toThrow(
    `no site can be built in \`/home/c${character}/site/\`: \`${character}\` in the name of a folder`,
  )
})

test('other names will do', () => {
  expect(() => assertRoot('/home/a b/50%25 [x] {y,z} \'q\' "ä" & co!/')).not.toThrow()
})
