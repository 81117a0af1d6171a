// How long `scenarios decode --summary` takes for traces of a million lines, beside programs that do less: `grep -c` only finds the
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

const task = (at: number) => `CPU ${at % 8}/KVM`
const pid = (at: number) => 4321 + (at % 8)
const cpu = (at: number) => `[${String(at % 64).padStart(3, '0')}]`
const time = (at: number) => `${1234 + Math.floor(at / 1000)}.${String(at % 1000).padStart(3, '0')}890`
const exit =
  'kvm_exit: vcpu 0 reason EPT_VIOLATION rip 0xffffffff81234567 info1 0x182 info2 0x0 intr_info 0x0 error_code 0x0'

/** A line of each format, without the event's fields; of the last, nine lines in ten are of another event. */
const formats: Record<string, (at: number, fields: string) => string> = {
  ftrace: (at, fields) => `       ${task(at)}-${pid(at)}    ${cpu(at)} ...1.  ${time(at)}: ${event}: ${fields}`,
  'trace-cmd report': (at, fields) => `       ${task(at)}-${pid(at)}    ${cpu(at)}  ${time(at)}: ${event}: ${fields}`,
  'perf script': (at, fields) => `       ${task(at)} ${pid(at)} ${cpu(at)}  ${time(at)}:  kvmmmu:${event}: ${fields}`,
  'other events': (at, fields) =>
    `       ${task(at)}-${pid(at)}    ${cpu(at)} ...1.  ${time(at)}: ${at % 10 === 0 ? `${event}: ${fields}` : exit}`,
}

const folder = mkdtempSync(join(tmpdir(), 'bench-decode-'))

/** A trace of so many lines; a tenth of the gfns has half of the events. */
function makeTrace(lines: number, format = 'ftrace'): string {
  const path = join(folder, `${lines} ${format}.txt`)
  const file = openSync(path, 'w')
  const lineOf = formats[format] ?? (() => '')
  let text = ''
  for (let at = 0; at < lines; at++) {
    const [old, next, level] = pairs[(at * 7 + (at >> 5)) % pairs.length] ?? pairs[0]
    const gfn = (0x100000 + ((at * 7919) % (at % 2 === 0 ? 20_000 : 200_000))).toString(16)
    text += `${lineOf(at, `as id 0 gfn ${gfn} level ${level} old_spte ${old} new_spte ${next}`)}\n`
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

const decode = (path: string) => {
  const all = Array.from({ length: runs }, () => measured(root, ['scripts/scenarios.js', 'decode', path, '--summary']))
  return { wall: Math.min(...all.map(({ wall }) => wall)), memory: Math.max(...all.map(({ memory }) => memory)) }
}

try {
  const start = decode(makeTrace(1))
  told('scenarios decode --summary, one line', start.wall, `, ${Math.round(start.memory)} MB`)
  const traces: [lines: number, format: string][] = [
    ...Object.keys(formats).map((format): [number, string] => [million, format]),
    [4 * million, 'ftrace'],
  ]
  for (const [lines, format] of traces) {
    const path = makeTrace(lines, format)
    const size = statSync(path).size
    process.stdout.write(`\n${format}: ${lines / million} million lines, ${Math.round(size / 1e6)} MB\n`)
    const grep = wall('grep', ['-c', event, path])
    told('grep -c', grep)
    const split = `/${event}/ { n++; for (i = 1; i <= NF; i++) last = $i } END { print n, last }`
    const awk = wall('awk', [split, path])
    told('awk that splits the fields', awk)
    const { wall: whole, memory } = decode(path)
    const times = (seconds: number) =>
      `${(seconds / grep).toFixed(1)} times grep, ${(seconds / awk).toFixed(1)} times awk`
    told('scenarios decode --summary', whole, `, ${times(whole)}, ${Math.round(memory)} MB`)
    const own = whole - start.wall
    const rates = `${(lines / own / 1e6).toFixed(1)} million lines and ${Math.round(size / own / 1e6)} MB a second`
    told('  without the start', own, `, ${times(own)}, ${rates}`)
    rmSync(path)
  }
} finally {
  rmSync(folder, { recursive: true })
}
