import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkContent } from '../../src/check/check-content.ts'
import { newSite } from '../../src/command/new-site.ts'
import { madeFolder } from '../files/made-folder.ts'
import { inProcess } from './in-process.ts'

const textIn = (folder: string, path: string) => readFileSync(join(folder, path), 'utf8')

describe('a new site', () => {
  test('passes the check, and says nothing of another matrix', () => {
    const folder = madeFolder({ '.git/HEAD': 'ref: refs/heads/main\n' })
    const { written } = newSite(folder)
    expect(written).toEqual([
      'package.json',
      '.github/dependabot.yml',
      '.github/workflows/pages.yml',
      '.gitignore',
      'README.md',
      ...['matrix.yaml', 'permalinks.txt', 'rows.yaml'].map((name) => `content/review/${name}`),
      'content/site.yaml',
    ])
    expect(checkContent(folder, 'content').problems).toEqual([])
    for (const path of written) expect(textIn(folder, path)).not.toMatch(/kvm|tdp|tdx|mmu|kernel|handle_changed/i)
  })

  test('names schemas that the package has', () => {
    const folder = madeFolder()
    const named = newSite(folder).written.flatMap(
      (path) => /\$schema=(?:\.\.\/)+node_modules\/spte-scenarios\/(\S+)/.exec(textIn(folder, path))?.[1] ?? [],
    )
    expect(named).toEqual(['schemas/matrix.json', 'schemas/rows.json', 'schemas/site.json'])
    expect(named.filter((path) => !existsSync(path))).toEqual([])
  })

  test('takes no folder with something in it, unless it is told to', async () => {
    const folder = madeFolder({ 'README.md': 'mine\n' })
    expect(await inProcess(['new', '--site'], { from: folder })).toEqual({
      code: 2,
      out: '',
      err: 'scenarios: `README.md` is here already\n  allowed: an empty folder, or --force, which keeps the files that are there\n',
    })
    expect(readdirSync(folder)).toEqual(['README.md'])
    expect((await inProcess(['new', '--site', '--force'], { from: folder })).code).toBe(0)
    expect(textIn(folder, 'README.md')).toBe('mine\n')
    expect(checkContent(folder, 'content').problems).toEqual([])
  })

  test('keeps content and what package.json says', () => {
    const mine = { name: 'mine', scripts: { check: 'mine' }, devDependencies: { 'spte-scenarios': 'file:x.tgz' } }
    const folder = madeFolder({ 'package.json': JSON.stringify(mine), 'content/own/matrix.yaml': '' })
    expect(newSite(folder, { isForced: true }).written).not.toContain('content/site.yaml')
    expect(readdirSync(join(folder, 'content'))).toEqual(['own'])
    expect(JSON.parse(textIn(folder, 'package.json'))).toEqual({
      ...mine,
      scripts: { check: 'mine', build: 'scenarios build', dev: 'scenarios dev', preview: 'scenarios preview' },
    })
  })

  test.each([
    ['a package.json that is none', { 'package.json': '[' }, '`package.json` cannot be read'],
    ['a file where a folder must be', { '.github/workflows': '' }, 'cannot write `.github/workflows/pages.yml`: '],
    ['a folder where package.json must be', { 'package.json/x': '' }, 'package.json'],
  ])('writes nothing beside %s', async (_, files: Record<string, string>, message) => {
    const folder = madeFolder(files)
    const all = () => readdirSync(folder, { recursive: true }).sort()
    const before = all()
    const { code, err } = await inProcess(['new', '--site', '--force'], { from: folder })
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(message) })
    expect(all()).toEqual(before)
  })

  test('says where the package comes from, unless it is known', async () => {
    const next = async (files: Record<string, string>) =>
      (await inProcess(['new', '--site', '--force'], { from: madeFolder(files) })).out.split('\n\n')[1]
    expect(await next({ 'package.json': '{"dependencies":{"spte-scenarios":"file:x.tgz"}}' })).toBe(
      'next: `npm install`, then `npm run check` and `npm run dev`\n',
    )
    expect(await next({})).toBe(
      'next: `npm install FILE`, with the file of this package that `npm pack` made, then `npm run check` and `npm run dev`\n',
    )
  })

  test('is asked for by name', async () => {
    expect(await inProcess(['new'])).toMatchObject({ code: 2, err: expect.stringContaining('scenarios new --site') })
  })
})
