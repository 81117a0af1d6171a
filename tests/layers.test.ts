import { globSync, readFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { describe, expect, it } from 'vitest'

/** Which folders each folder may import from, besides itself. */
const table: Record<string, string[]> = {
  model: [],
  files: ['model'],
  load: ['model', 'files'],
  markdown: ['model'],
  derive: ['model', 'markdown'],
  check: ['model', 'files', 'markdown', 'derive', 'load'],
  render: ['model', 'markdown', 'derive', 'kernel'],
  write: ['model'],
  trace: ['model', 'derive'],
  'c-source': ['model'],
  kernel: ['model', 'files', 'c-source'],
  mail: ['model', 'markdown', 'derive'],
  client: ['model', 'derive', 'render', 'trace'],
  components: ['model', 'markdown', 'derive', 'render', 'trace', 'kernel', 'client'],
  layouts: ['model', 'load', 'markdown', 'derive', 'render', 'client', 'components', 'styles'],
  pages: ['model', 'markdown', 'derive', 'load', 'render', 'trace', 'kernel', 'client', 'components', 'layouts'],
  package: ['model', 'markdown', 'derive', 'render'],
  command: [
    'model',
    'files',
    'markdown',
    'derive',
    'load',
    'check',
    'render',
    'write',
    'trace',
    'c-source',
    'kernel',
    'mail',
    'package',
  ],
  scripts: ['command'],
}
const mayUseAstro = ['pages', 'layouts', 'components']
const mayUseNode = ['files', 'load', 'c-source', 'kernel', 'package', 'command', 'scripts']

const posix = (path: string) => path.split(sep).join('/')
const filesIn = (pattern: string) => globSync(pattern).map(posix).sort()
const textOf = (path: string) => readFileSync(path, 'utf8')
const folderOf = (path: string) => (path.startsWith('src/') ? (path.split('/')[1] ?? '') : (path.split('/')[0] ?? ''))

/** Everything that a file imports, exports from, or names for a dynamic import or a worker. */
const importsOf = (text: string): string[] =>
  [...text.matchAll(/(?:\bfrom|\bimport|\bimport\s*\(|\brequire\s*\()\s*(['"])([^'"`\n]+)\1/g)].map(
    ([, , name = '']) => name,
  )

const sources = filesIn('{src,scripts}/**/*.{ts,js,astro,mjs}').filter(
  (path) => !path.startsWith('src/content/') && path !== 'src/env.d.ts',
)
const imports = sources.flatMap((path) => importsOf(textOf(path)).map((name) => ({ path, from: folderOf(path), name })))

it('finds imports of every form', () => {
  const text =
    "import a from 'one'\nimport 'two'\nexport * from \"three\"\nawait import('four')\nimport type { b } from 'five'\nrequire('six')"
  expect(importsOf(text)).toEqual(['one', 'two', 'three', 'four', 'five', 'six'])
  expect(imports.length).toBeGreaterThan(200)
})

describe('imports', () => {
  it('run downwards between folders', () => {
    const wrong = imports.flatMap(({ path, from, name }) => {
      if (!name.startsWith('.')) return []
      const to = folderOf(posix(join(dirname(path), name)))
      return to === from || table[from]?.includes(to) ? [] : [`${path} imports ${name}`]
    })
    expect(wrong).toEqual([])
  })

  it('lead from wing to wing of render where links lead into a diagram, and comments of C and what a mail is told are text', () => {
    const wingOf = (path: string) => /^src\/render\/([^/]+)\//.exec(path)?.[1]
    const arrows = imports.flatMap(({ path, name }) => {
      const [from, to] = [wingOf(path), wingOf(posix(join(dirname(path), name)))]
      return from === undefined || to === undefined || to === from ? [] : [`${from} -> ${to}`]
    })
    expect([...new Set(arrows)].sort()).toEqual(['c -> text', 'report -> text', 'site -> diagram'])
  })

  it('lead in no circle from file to file', () => {
    const targets = new Map<string, string[]>()
    for (const { path, name } of imports.filter(({ name }) => name.startsWith('.'))) {
      const target = posix(join(dirname(path), name.replace(/\?.*$/, '')))
      targets.set(path, [...(targets.get(path) ?? []), target])
    }
    const done = new Set<string>()
    const circles: string[] = []
    const visit = (path: string, above: string[]) => {
      if (above.includes(path)) circles.push([...above.slice(above.indexOf(path)), path].join(' -> '))
      if (done.has(path) || above.includes(path)) return
      for (const target of targets.get(path) ?? []) visit(target, [...above, path])
      done.add(path)
    }
    for (const path of targets.keys()) visit(path, [])
    expect(circles).toEqual([])
  })

  it('take Astro where pages are made, and in the command that builds them', () => {
    const wrong = imports.filter(
      ({ from, name }) => /^astro(:|$|\/)/.test(name) && ![...mayUseAstro, 'command'].includes(from),
    )
    const virtual = imports.filter(({ from, name }) => name.startsWith('astro:') && !mayUseAstro.includes(from))
    expect([...wrong, ...virtual]).toEqual([])
  })

  it('take Node where files are read and commands are run', () => {
    expect(imports.filter(({ from, name }) => name.startsWith('node:') && !mayUseNode.includes(from))).toEqual([])
  })
})

it('what loads Astro has it send nothing', () => {
  const loud = filesIn('src/command/**/*.ts').filter((path) => {
    const names = importsOf(textOf(path))
    return names.includes('astro') && !names.some((name) => name.endsWith('/no-telemetry.js'))
  })
  expect(loud).toEqual([])
})

it('packages that the site needs are installed with it, types aside', () => {
  const { dependencies } = JSON.parse(textOf('package.json'))
  const needed = ['astro.config.mjs', ...sources]
    .flatMap((path) => importsOf(textOf(path).replaceAll(/^import type .*/gm, '')))
    .filter((name) => !/^(\.|node:|astro:)/.test(name))
    .map((name) => /^(@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name)
  expect([...new Set(needed)].filter((name) => !Object.hasOwn(dependencies, name))).toEqual([])
})

it('are drawn in CONTRIBUTING: each folder with those right below it', () => {
  const drawn = [...textOf('CONTRIBUTING.md').matchAll(/^\s*(\S+) --> (\S+)$/gm)].map(([, from, to]) => `${from} ${to}`)
  const isThere = (folder: string) => sources.some((path) => folderOf(path) === folder)
  const below = (folder: string): string[] => (table[folder] ?? []).filter(isThere)
  const reach = (folder: string): string[] => below(folder).flatMap((next) => [next, ...reach(next)])
  const right = Object.keys(table)
    .filter(isThere)
    .flatMap((from) =>
      below(from)
        .filter((to) => !below(from).some((other) => other !== to && reach(other).includes(to)))
        .map((to) => `${from} ${to}`),
    )
  expect(drawn.sort()).toEqual(right.sort())
})

it('reads the environment in one place, but for what it hands on to other programs', () => {
  const reading = sources.filter((path) => path.startsWith('src/') && /\bprocess\.env\b/.test(textOf(path)))
  expect(reading).toEqual([
    'src/command/no-telemetry.js',
    'src/files/git.ts',
    'src/kernel/execute/compile.ts',
    'src/load/environment.ts',
  ])
})

it('prints problems in one form', () => {
  const importing = (file: string) => imports.filter(({ name }) => name.endsWith(file)).map(({ path }) => path)
  expect(importing('/problem-text.ts')).toEqual(['src/render/report/problem-lines.ts'])
  expect(importing('/problem-lines.ts').sort()).toEqual([
    'src/layouts/Page.astro',
    'src/render/report/problems-text.ts',
  ])
})

describe('files', () => {
  it('lie in folders that the table has, none of them a bag', () => {
    expect([...new Set(sources.map(folderOf))].filter((name) => !(name in table))).toEqual([])
    expect(
      filesIn('{src,scripts,tests}/**/*').filter((path) => /(^|\/)(utils?|helpers?|common|lib)(\/|\.|$)/.test(path)),
    ).toEqual([])
  })

  it('take no address for a path: a folder may have a % in its name', () => {
    const wrong = filesIn('{src,scripts,tests,bench}/**/*.{ts,js,mjs}').filter((path) =>
      /import\.meta\.url\)\.pathname/.test(textOf(path)),
    )
    expect(wrong).toEqual([])
  })

  it('are no longer than 250 lines', () => {
    const long = filesIn('{src,scripts,tests}/**/*.{ts,js,astro,mjs}')
      .map((path) => ({ path, lines: textOf(path).split('\n').length - 1 }))
      .filter(({ lines }) => lines > 250)
    expect(long).toEqual([])
  })

  it('know no kernel outside content and traces', () => {
    const words = /kvm|spte|tdx|mirror root|mmu|tdp|kernel/i
    const known = filesIn('src/**/*.{ts,js,astro,mjs,css}')
      .filter((path) => !/^src\/(content|trace|command|kernel|c-source)\//.test(path))
      .flatMap((path) =>
        textOf(path)
          .replaceAll(
            /^import .*$|\bprocess\.env\.KERNEL(_REV)?\b|\b__KERNEL__\b|\b\w*KernelTree\b|`KERNEL(_REV)?`/gm,
            '',
          )
          .split('\n')
          .flatMap((line, index) => (words.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [])),
      )
    expect(known).toEqual([])
  })
})
