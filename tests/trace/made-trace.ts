import fc from 'fast-check'

/** A change as every format can say it. */
export interface MadeChange {
  asId: number
  gfn: bigint
  level: number
  old: bigint
  new: bigint
  task: string
  pid: number
  cpu: number
  /** Microseconds. */
  time: number
}

/** How a format writes a change, what it leaves out, and what the reader calls it. */
export interface TraceFormat {
  name: string
  source: string
  lines: (change: MadeChange) => string[]
  time: (change: MadeChange) => string | undefined
  hasGfn: boolean
}

const clock = ({ time }: MadeChange) => `${Math.floor(time / 1e6)}.${String(time % 1e6).padStart(6, '0')}`
const hex = (value: bigint) => value.toString(16)
const event = (change: MadeChange) =>
  `kvm_tdp_mmu_spte_changed: as id ${change.asId} gfn ${hex(change.gfn)} level ${change.level} old_spte ${hex(change.old)} new_spte ${hex(change.new)}`
const fields = (change: MadeChange) =>
  `as_id: ${change.asId} gfn: ${hex(change.gfn)} old_spte: ${hex(change.old)} new_spte: ${hex(change.new)} level: ${change.level}`
const cpu = ({ cpu }: MadeChange) => `[${String(cpu).padStart(3, '0')}]`
const thread = ({ task, pid }: MadeChange) => `${task.padStart(16)}-${String(pid).padEnd(7)}`

const ofTrace = (name: string, line: (change: MadeChange) => string): TraceFormat => ({
  name,
  source: 'kvm_tdp_mmu_spte_changed',
  lines: (change) => [line(change)],
  time: clock,
  hasGfn: true,
})
const ofLog = (name: string, word: string, prefix: (change: MadeChange) => string, kvm: string): TraceFormat => ({
  name,
  source: `${word} SPTE change`,
  lines: (change) =>
    [`${kvm}${word} SPTE change: some words`, 'that go on', 'and on!', fields(change)].map(
      (line) => `${prefix(change)}${line}`,
    ),
  time: (change) => /^\[ *(.*)\] $|^(.*) host kernel: $/.exec(prefix(change))?.slice(1).find(Boolean),
  hasGfn: true,
})
/** As somebody has to type it: a few letters alone are a word. */
const typed = (value: bigint) => hex(value).replace(/^[a-f]{1,8}$/, '0x$&')
const ofPair = (name: string, line: (change: MadeChange) => string): TraceFormat => ({
  name,
  source: 'pair',
  lines: (change) => [line(change)],
  time: () => undefined,
  hasGfn: false,
})

export const traceFormats: TraceFormat[] = [
  ofTrace('ftrace, four flags', (change) => `${thread(change)} ${cpu(change)} d..1 ${clock(change)}: ${event(change)}`),
  ofTrace(
    'ftrace, five flags',
    (change) => `${thread(change)} ${cpu(change)} ...1.  ${clock(change)}: ${event(change)}`,
  ),
  ofTrace('trace-cmd report', (change) => `${thread(change)} ${cpu(change)}  ${clock(change)}: ${event(change)}`),
  ofTrace(
    'perf script',
    (change) => `${change.task.padStart(16)} ${change.pid} ${cpu(change)} ${clock(change)}: kvmmmu:${event(change)}`,
  ),
  ofLog('dmesg', 'Unexpected', (change) => `[${clock(change).padStart(12)}] `, 'kvm: '),
  ofLog('dmesg of v6.1', 'Invalid', (change) => `[${clock(change).padStart(12)}] `, ''),
  ofLog('journal', 'Unexpected', () => 'Nov  7 05:28:48 host kernel: ', 'kvm: '),
  ofLog('log without a prefix', 'Invalid', () => '', ''),
  ofPair('pair', ({ old, new: next, level }) => `${typed(old)} ${typed(next)} ${level}`),
  ofPair('pair with 0x', ({ old, new: next, level }) => `  0x${hex(old)} -> 0x${hex(next)}, level ${level}`),
]

/** Lines that are in such files and hold no change. */
export const otherLines = [
  '',
  '# tracer: nop',
  '#                                _-----=> irqs-off/BH-disabled',
  'CPU:3 [LOST 123 EVENTS]',
  '       CPU 0/KVM-4321    [012] ...1.  1234.567890: kvm_mmu_prepare_zap_page: sp gen 0 gfn 100 l2 8-byte q0 direct wux nxe',
  '       CPU 0/KVM-4321    [012] ...1.  1234.567890: kvm_mmu_split_huge_page: gfn 200 spte 80a0000200000ff7 level 2 errno 0',
  'echo 1 > /sys/kernel/tracing/events/kvmmmu/kvm_tdp_mmu_spte_changed/enable',
  '[   12.345678] WARNING: CPU: 3 PID: 4321 at arch/x86/kvm/mmu/tdp_mmu.c:493',
  'deadbeef',
  'add face to the table',
  '12:34 56:78',
]

/** Values as they are written, and any others. */
const spte = fc.oneof(
  fc.constantFrom(
    ...[0n, 0x5a0n, 0x8000000000000000n, 0x80000000000005a0n, 0x80000000000001a0n, 0xfebf109en, 0x80a0000123456f77n],
    ...[0x800000010bc97d07n, 0x8600000200000bf7n, 0x600000123456b77n, 0x123456e67n, 0xffffffffffffffffn],
  ),
  fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
)

export const madeChange: fc.Arbitrary<MadeChange> = fc.record({
  asId: fc.integer({ min: 0, max: 1 }),
  gfn: fc.oneof(fc.bigInt({ min: 0n, max: 2n ** 40n }), fc.bigInt({ min: 0n, max: 2n ** 64n - 1n })),
  level: fc.integer({ min: 1, max: 5 }),
  old: spte,
  new: spte,
  task: fc.constantFrom('CPU 0/KVM', 'qemu-system-x86', 'kvm-nx-lpage-re', 'a: b', 'x-1', '<...>', 'dead beef'),
  pid: fc.integer({ min: 1, max: 4194304 }),
  cpu: fc.integer({ min: 0, max: 511 }),
  time: fc.integer({ min: 0, max: 2 ** 50 }),
})

export const madeFormat: fc.Arbitrary<TraceFormat> = fc.constantFrom(...traceFormats)
