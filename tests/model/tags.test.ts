import { expect, it } from 'vitest'
import { tagsOf } from './tags.ts'
import { tdpMatrix } from '../tdp-matrix.ts'

const matrix = tdpMatrix()
const tags = matrix.models.flatMap(tagsOf)
const idsOf = (entries: { id: string }[]) => entries.map(({ id }) => id)

it.each(['rows', 'notes'] as const)('names only %s that there are', (kind) => {
  const unknown = tags.flatMap((tag) =>
    tag[kind].filter((id) => !idsOf(matrix[kind]).includes(id)).map((id) => `${tag.file}:${tag.line}: ${kind} ${id}`),
  )
  expect(unknown).toEqual([])
})

it.each(['rows', 'notes'] as const)('bears on each of the %s in the code as merged', (kind) => {
  const merged = tags.filter(({ file }) => !file.endsWith('-before.c'))
  const forgotten = idsOf(matrix[kind]).filter((id) => !merged.some((tag) => tag[kind].includes(id)))
  expect(forgotten).toEqual([])
})

it('names each region once in its file', () => {
  const regions = tags.filter(({ region }) => region !== undefined).map(({ file, region }) => `${file}#${region}`)
  expect(regions).toEqual([...new Set(regions)])
})

it('reads every comment that looks like a tag', () => {
  const lines = matrix.models.flatMap(({ name, text }) =>
    text.split('\n').flatMap((line, index) => (/\b(region|rows|notes):/.test(line) ? [`${name}:${index + 1}`] : [])),
  )
  expect(tags.map(({ file, line }) => `${file}:${line}`)).toEqual(lines)
})

it('keeps to 80 columns with tabs of 8, as the kernel does', () => {
  const wide = matrix.models.flatMap(({ name, text }) =>
    text.split('\n').flatMap((line, index) => (widthOf(line) > 80 ? [`${name}:${index + 1}`] : [])),
  )
  expect(wide).toEqual([])
})

const widthOf = (line: string): number =>
  [...line].reduce((width, character) => (character === '\t' ? width + 8 - (width % 8) : width + 1), 0)
