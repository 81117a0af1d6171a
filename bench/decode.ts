// How long `scenarios decode --summary` takes for a trace of a million lines, beside programs that do less: `grep -c` only finds the
// event's name, awk only splits the fields. Prints figures, asserts nothing.
import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../src/command/root.ts'
import { measured } from './measured.ts'

const million = 1_000_000
const runs = 5
const event = 'kvm_tdp_mmu_spte_changed'
const pairs = [
  ['8000000000000000', '80a0000123456f77', 1],
  ['80a0000123456f77', '8000000000000000', 1],
  ['8000000000000000', '800000010bc97d07', 2],
  ['80a0000200000ff7', '80000000000001a0', 2],
  ['8000000000000000', '80000000000001a0', 1],
  ['80a0000123456f75', '80a0000123456f77', 1],
] as const

const folder = mkdtempSync(join(tmpdir(), 'bench-decode-'))

/** A trace of so many events, as ftrace prints them; a tenth of the gfns has half of them. */
function makeTrace(lines: number): string {
  const path = join(folder, `${lines}.txt`)
  const file = openSync(path, 'w')
  let text = ''
  for (let at = 0; at < lines; at++) {
    const [old, next, level] = pairs[(at * 7 + (at >> 5)) % pairs.length] ?? pairs[0]
    const gfn = (0x100000 + ((at * 7919) % (at % 2 === 0 ? 20_000 : 200_000))).toString(16)
    const time = `${1234 + Math.floor(at / 1000)}.${String(at % 1000).padStart(3, '0')}890`
    text += `       CPU ${at % 8}/KVM-${4321 + (at % 8)}    [${String(at % 64).padStart(3, '0')}] ...1.  ${time}: ${event}: as id 0 gfn ${gfn} level ${level} old_spte ${old} new_spte ${next}\n`
    if (text.length > 2 ** 20 || at === lines - 1) {
      writeSync(file, text)
      text = ''
    }
  }
  closeSync(file)
  return path
}

const told = (what: string, seconds: number, rest = '') =>
  process.stdout.write(`${what.padEnd(38)} ${seconds.toFixed(2)} s${rest}\n`)

/** The shortest of several runs: the others waited for something else. */
const best = (run: () => number): number => Math.min(...Array.from({ length: runs }, run))

const wall = (command: string, words: string[]): number =>
  best(() => {
    const start = performance.now()
    // grep stops at the first line where its output goes nowhere.
    const { status, stderr } = spawnSync(command, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
    if (status !== 0) throw new Error(`${command} ended with ${status}\n${stderr}`)
    return (performance.now() - start) / 1000
  })

try {
  const [none, one, two] = [1, million, 2 * million].map(makeTrace) as [string, string, string]
  const decode = (path: string) => {
    const all = Array.from({ length: runs }, () =>
      measured(root, ['scripts/scenarios.ts', 'decode', path, '--summary']),
    )
    return { wall: Math.min(...all.map(({ wall }) => wall)), memory: Math.max(...all.map(({ memory }) => memory)) }
  }
  process.stdout.write(`${million} lines, ${Math.round(statSync(one).size / 1e6)} MB; the best of ${runs} runs\n`)
  const grep = wall('grep', ['-c', event, one])
  told('grep -c', grep)
  const split = `/${event}/ { n++; for (i = 1; i <= NF; i++) last = $i } END { print n, last }`
  const awk = wall('awk', [split, one])
  told('awk that splits the fields', awk)
  const start = decode(none)
  told('scenarios decode --summary, one line', start.wall, `, ${Math.round(start.memory)} MB`)
  for (const [lines, path] of [
    [million, one],
    [2 * million, two],
  ] as const) {
    const { wall, memory } = decode(path)
    told(`scenarios decode --summary, ${lines / million} million`, wall, `, ${Math.round(memory)} MB`)
    const own = wall - start.wall
    told(
      '  without the start',
      own,
      `, ${(lines / own / 1e6).toFixed(1)} million lines a second; ${((own * million) / lines / grep).toFixed(1)} times grep, ${((own * million) / lines / awk).toFixed(1)} times awk`,
    )
  }
} finally {
  rmSync(folder, { recursive: true })
}
