import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { partDifferences } from '../../src/derive/part-differences.ts'
import { proseFields } from '../../src/derive/prose-fields.ts'
import { readMatrix } from '../../src/load/read-matrix.ts'
import { word } from '../../src/model/cell.ts'
import { type FileKind, fileKinds } from '../../src/model/file-kinds.ts'
import { fieldIn, fileOf, idIn, keyOf } from '../../src/model/file-name.ts'
import type { Matrix } from '../../src/model/matrix.ts'
import { blocks, line } from '../../src/model/prose.ts'
import { doorWith } from '../check/memory-folder.ts'

/** A list in one file, and a file for each value: what a new entry of the table may be. */
const made: FileKind[] = [
  {
    part: 'alarms',
    noun: 'alarm',
    file: 'alarms.yaml',
    format: 'yaml',
    schema: z.array(
      z.strictObject({ id: word, text: blocks.describe('what it means').optional(), by: z.record(z.string(), line) }),
    ),
    key: ['id'],
  },
  {
    part: 'trials',
    noun: 'trial',
    file: 'trials/<release>.yaml',
    only: /^v\d+$/,
    inWords: 'trials/v<number>.yaml',
    format: 'yaml',
    schema: z.strictObject({ remark: line }),
    key: ['release'],
  },
]
const kinds = [...fileKinds, ...made]

const alarms = `- { id: constructor, text: It rings., by: { toString: A bell., '10': A horn., '2': A gong. } }
- { id: howl, by: {} }
`
const files = { 'alarms.yaml': alarms, 'trials/v10.yaml': 'remark: Loud.\n', 'trials/v9.yaml': 'remark: Mute.\n' }

const read = (changed: Record<string, string | undefined> = {}) => readMatrix(doorWith({ ...files, ...changed }), kinds)

function matrixWith(changed?: Record<string, string | undefined>): Matrix {
  const { loaded, problems } = read(changed)
  if (!loaded || problems.length > 0) throw new Error(JSON.stringify(problems))
  return loaded.matrix
}

describe('a kind of file that is added to the table', () => {
  it('is read, in natural order and with its names', () => {
    expect(JSON.parse(JSON.stringify(matrixWith()))).toMatchObject({
      alarms: [{ id: 'constructor', text: 'It rings.' }, { id: 'howl' }],
      trials: [
        { release: 'v9', remark: 'Mute.' },
        { release: 'v10', remark: 'Loud.' },
      ],
    })
  })

  it('is empty where there is no such file', () => {
    const none = { 'alarms.yaml': undefined, 'trials/v9.yaml': undefined, 'trials/v10.yaml': undefined }
    expect(matrixWith(none)).toMatchObject({ alarms: [], trials: [] })
  })

  it('is checked by its schema and its name, and named by what is allowed', () => {
    const { problems } = read({ 'trials/v9.yaml': 'remark: [Mute.]\n', 'trials/late.yaml': 'remark: Mute.\n' })
    expect(problems).toMatchObject([
      {
        path: 'door/trials/late.yaml',
        message: '`trials/late.yaml` is no file of a matrix',
        allowed: expect.stringMatching(
          /^matrix\.yaml, rows\.yaml, rows\/<id>\.md, .*, alarms\.yaml, trials\/v<number>\.yaml$/,
        ),
      },
      { path: 'door/trials/v9.yaml', line: 1, column: 9, message: '`remark` is a list' },
    ])
  })

  it('is never taken for empty where its schema is none of a list', () => {
    const lone: FileKind = {
      part: 'words',
      noun: 'word',
      file: 'words.yaml',
      format: 'yaml',
      schema: z.record(z.string(), line),
      key: ['id'],
    }
    expect(() => readMatrix(doorWith({ 'words.yaml': 'key: A key.\n' }), [...fileKinds, lone])).toThrow('words.yaml')
  })

  it('differs value by value', () => {
    const changed = {
      'alarms.yaml': alarms.replace('rings', 'roars').replace('howl', 'yell'),
      'trials/v10.yaml': undefined,
    }
    expect(partDifferences(matrixWith(), matrixWith(changed), kinds)).toEqual([
      { part: 'alarm', id: 'constructor', kind: 'changed' },
      { part: 'alarm', id: 'yell', kind: 'added' },
      { part: 'alarm', id: 'howl', kind: 'removed' },
      { part: 'trial', id: 'v10', kind: 'removed' },
    ])
    expect(partDifferences(matrixWith(), matrixWith(), kinds)).toEqual([])
  })

  it('has its prose found, with its place and form', () => {
    const own = ({ owner }: { owner: { kind: string } }) => ['alarm', 'trial'].includes(owner.kind)
    const alarm = { owner: { kind: 'alarm', id: 'constructor' }, file: 'alarms.yaml' }
    const by = (text: string, key: string) => ({ ...alarm, path: [0, 'by', key], text, form: 'line' })
    const found = [...proseFields(matrixWith(), kinds)].filter(own)
    expect(found).toHaveLength(6)
    expect(found).toEqual(
      expect.arrayContaining([
        { ...alarm, path: [0, 'text'], text: 'It rings.', form: 'blocks' },
        by('A bell.', 'toString'),
        by('A horn.', '10'),
        by('A gong.', '2'),
        { owner: { kind: 'trial', id: 'v9' }, file: 'trials/v9.yaml', path: ['remark'], text: 'Mute.', form: 'line' },
        { owner: { kind: 'trial', id: 'v10' }, file: 'trials/v10.yaml', path: ['remark'], text: 'Loud.', form: 'line' },
      ]),
    )
  })
})

describe('the name of a file', () => {
  it.each(kinds.map((kind) => [kind.file, kind] as const))('of %s leads to its value and back', (_, kind) => {
    const field = fieldIn(kind)
    const names = { id: 'constructor', name: 'a.b.c', release: 'v1' } as Record<string, string>
    const id = kind.part === 'posted' ? '2028-02-29-2' : (names[field ?? ''] ?? '')
    const name = fileOf(kind, field === undefined ? {} : { [field]: id })
    expect(name).not.toContain('<')
    expect(idIn(kind, name)).toBe(field === undefined ? undefined : id)
  })

  it('is of no other kind', () => {
    const names = [
      'rows/.md',
      'rows/a/b.md',
      'row/a.md',
      'model/a.S',
      'posted/2026-02-29.yaml',
      'posted/2026-02-28-1.yaml',
      'trials/1.yaml',
    ]
    expect(names.filter((name) => kinds.some((kind) => idIn(kind, name) !== undefined))).toEqual([])
  })
})

it('each value is told from others by what its kind says', () => {
  const values = { id: '7', name: 'turn', release: 'v1', revision: 7, kind: 'row' }
  expect(fileKinds.map((kind) => `${kind.noun} ${keyOf(kind, values)}`)).toEqual([
    'row 7',
    'note 7',
    'flow 7',
    'assertion 7',
    'symbol turn',
    'term 7',
    'model turn',
    'execution 7',
    'world turn',
    'verified v1',
    'posted 7',
    'change 7',
    'permalink row 7',
  ])
})
