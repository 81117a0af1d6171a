import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { z } from 'zod'
import { splitFrontMatter } from '../../src/load/front-matter.ts'
import { contentSchemas } from '../../src/model/content-schemas.ts'
import { fileKinds } from '../../src/model/file-kinds.ts'
import { idIn } from '../../src/model/file-name.ts'
import { matrixFile } from '../../src/model/matrix-file.ts'
import { siteFile } from '../../src/model/site-file.ts'

// The pattern beside the format says the same.
const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, formats: { date: true } })
const validators = new Map(contentSchemas().map(({ name, schema }) => [name, ajv.compile(schema)]))

/** The files of matrices below a folder that have a schema: by path, with the name of the schema and what they hold. */
const filesIn = (content: string) =>
  globSync([`${content}/site.yaml`, `${content}/*/{*.yaml,{rows,notes}/*.md,{posted,execute,verified}/*.yaml}`])
    .sort()
    .map((path) => {
      const text = readFileSync(path, 'utf8')
      const yaml = path.endsWith('.md') ? splitFrontMatter(path, text).yaml : text
      const name = path
        .split(sep)
        .slice(content.split('/').length + 1)
        .join('/')
      const kind = fileKinds.find((kind) => kind.file === name || idIn(kind, name) !== undefined)
      const listing = fileKinds.find((kind) => 'list' in kind && kind.list.file === name)
      const found =
        listing && 'list' in listing
          ? { file: name, noun: listing.part, schema: listing.list.schema }
          : kind && 'schema' in kind
            ? kind
            : basename(path) === 'site.yaml'
              ? { file: 'site.yaml', noun: 'site', schema: siteFile }
              : { file: 'matrix.yaml', noun: 'matrix', schema: matrixFile }
      const schemaName = validators.has(found.noun) ? found.noun : found.file.replace('.yaml', '')
      return { path, text, schemaName, value: parse(yaml) as unknown, schema: found.schema as z.ZodType }
    })

const files = ['src/content', 'examples', 'tests/check/base'].flatMap(filesIn)
const isValid = (name: string, value: unknown) => validators.get(name)?.(value) === true

describe('the schemas', () => {
  it.each(contentSchemas())('$name is the one that editors find', async ({ name, schema }) => {
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(resolve(`schemas/${name}.json`))
  })

  it('are all of them', () => {
    const names = contentSchemas().map(({ name }) => name)
    expect(globSync('schemas/*').sort()).toEqual(names.map((name) => join('schemas', `${name}.json`)).sort())
    expect(new Set(files.map(({ schemaName }) => schemaName))).toEqual(new Set(names))
  })
})

describe.each(files)('$path', ({ schemaName, value, schema }) => {
  it('has what its schema says', () => {
    const validate = validators.get(schemaName)
    expect(validate?.(value), JSON.stringify(validate?.errors)).toBe(true)
  })

  it('is told with a key more or a value of another kind as the reader tells it', () => {
    const wrong = changed(shortened(value)).filter(({ value }) => {
      return isValid(schemaName, value) !== schema.safeParse(value).success
    })
    expect(wrong).toEqual([])
    expect(changed(shortened(value)).filter(({ value }) => !isValid(schemaName, value)).length).toBeGreaterThan(5)
  })
})

const published = files.filter(({ path }) => path.endsWith('.yaml') && !path.startsWith('tests'))

it.each(published)('$path leads editors to its schema', ({ path, text, schemaName }) => {
  const schemaPath = relative(dirname(path), `schemas/${schemaName}.json`).replaceAll('\\', '/')
  expect(text.split('\n', 1)[0]).toBe(`# yaml-language-server: $schema=${schemaPath}`)
})

it('an empty text and a wrong date are told, too', () => {
  expect(isValid('posted', { source: '', rows: {} })).toBe(false)
  const top = files.find(({ schemaName }) => schemaName === 'matrix')?.value as { source: object }
  expect(isValid('matrix', { ...top, source: { ...top.source, date: '2026-02-30' } })).toBe(false)
})

/** The same with the first entries of each list. */
function shortened(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, 3).map(shortened)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shortened(inner)]))
}

/** A value changed at one place after the other: a mapping with a key more, or anything as something of another kind. */
function changed(value: unknown, at = ''): { at: string; value: unknown }[] {
  const others = [[], {}, [{}], 7, true].map((other) => ({ at, value: other as unknown }))
  if (typeof value !== 'object' || value === null) return others
  const more = Array.isArray(value) ? [] : [{ at, value: { ...value, surprise: 'yes' } }]
  const below = Object.entries(value).flatMap(([key, inner]) =>
    changed(inner, `${at}/${key}`).map((one) => ({
      at: one.at,
      value: Array.isArray(value) ? value.with(Number(key), one.value) : { ...value, [key]: one.value },
    })),
  )
  return [...others, ...more, ...below]
}
