import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { commit, git, madeFolder, write } from '../files/made-folder.ts'
import { madeTree } from '../kernel/made-tree.ts'
import { type Built, builtElsewhere } from './built-elsewhere.ts'
import { addressesIn, builtSite } from './built-site.ts'

const file = 'arch/x86/kvm/mmu/tdp_mmu.c'
const definition = [
  'static void handle_changed_spte(int level)',
  '{',
  '\tif (level < 1 && tdp_mmu_set_spte())',
  '\t\treturn;',
  '}',
]
const text = (kept: string[]) => ['/* Written for this test. */', '', ...kept, ''].join('\n')

let built: Built
beforeAll(() => {
  const tree = madeTree({ [file]: text(definition) })
  commit(tree, 'v9.1')
  write(tree, { [file]: 'int another_time;\n' })
  commit(tree, 'v9.2')
  const clone = join(madeFolder(), 'linux.git')
  git(tree, 'clone', '-q', '--bare', '.', clone)
  built = builtElsewhere({ KERNEL: clone, KERNEL_REV: 'v9.1' })
}, 120_000)
afterAll(() => built?.remove())

const page = (site: string, symbol: string) => readFileSync(join(site, 'tdp/code', symbol, 'index.html'), 'utf8')

it('shows the definition of that revision beside the model, each line with its true number as an anchor', () => {
  const html = page(built.site, 'handle_changed_spte')
  const [, kernel = ''] = html.split('<h2>In the kernel</h2>')
  expect(html).toContain('<h2>Model</h2>')
  expect(kernel).toContain(`${file}, v9.1<`)
  const lines = [...kernel.matchAll(/<span class="l" id="K(\d+)"><a class="n" href="#K\1">\1<\/a>(.*)\n/g)]
  expect(lines.map(([, number]) => Number(number))).toEqual(definition.map((_, index) => index + 3))
  const plain = (code = '') =>
    code
      .replace(/<[^>]+>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&amp;', '&')
  expect(lines.map(([, , code]) => plain(code))).toEqual(definition)
  expect(kernel).toContain('<a href="/tdp/code/tdp_mmu_set_spte/">tdp_mmu_set_spte</a>')
})

it('is for the rest the same as another build of the same content, byte for byte', () => {
  expect(addressesIn(built.site)).toEqual(addressesIn(builtSite))
  const names = addressesIn(builtSite).map((address) => address.replace(/\/$/, '/index.html'))
  const differing = names.filter(
    (name) => !readFileSync(join(built.site, name)).equals(readFileSync(join(builtSite, name))),
  )
  expect(differing).toEqual(['/tdp/code/handle_changed_spte/index.html'])
})
