import { eventName } from './trace-event.ts'

/** What the page says of traces. The first three are prose. */
export const pageWords = {
  lead: 'Which row is it? Give a trace, a kernel log or two SPTEs. All of it stays in this browser: nothing is sent.',
  withoutScript: 'This page decodes with JavaScript. Without it, the steps below do the same by hand.',
  rows: 'What becomes of what, with the rows of each change.',
  given: 'trace, kernel log, or OLD NEW [LEVEL] in hex',
  file: 'or a file, also .gz; it can be dropped here',
  none: `No change: neither an event ${eventName}, nor a record “Invalid SPTE change” or “Unexpected SPTE change”, nor a line OLD NEW [LEVEL] in hex.`,
  noFormat: 'That release has no such tables.',
  noLevel: 'a line does not end in it, and a value with bit 7 clear is a leaf at level 1 only',
  value: 'one SPTE, bit by bit',
  noValue: 'A value has 1 to 16 hex digits.',
} as const

/** Some changes as ftrace prints them. */
export const exampleTrace = `       CPU 0/KVM-4321    [012] ...1.  1234.567885: ${eventName}: as id 0 gfn 0 level 2 old_spte 8000000000000000 new_spte 800000010bc97d07
       CPU 0/KVM-4321    [012] ...1.  1234.567890: ${eventName}: as id 0 gfn 101 level 1 old_spte 8000000000000000 new_spte 80a0000123456f77
 qemu-system-x86-4310    [003] ...2.  1240.000112: ${eventName}: as id 0 gfn 200000 level 2 old_spte 80a0000200000ff7 new_spte 8000000000000000
`

/** A change as somebody types it. */
export const examplePair = '8000000000000000 80a0000123456f77 1'

/** Where the steps are read from; prose. */
export const stepSources = [
  'v6.1.192, v6.12.117, v7.2.13 and v7.3-rc7 `tdp_mmu.c` (`handle_changed_spte()`, `handle_removed_pt()`), `mmutrace.h`, `spte.h`, `spte.c`',
  'v7.1 `tdp_mmu.c` for the order before v7.2; commits 40fa907e5a69 (v6.4), 7f01cab84928 (v6.10)',
]

/** How to find the row of a change without a program, step by step; prose. */
export const steps: { title: string; text: string }[] = [
  {
    title: 'The two values',
    text: `The trace event \`kvmmmu:${eventName}\` has them behind \`old_spte\` and \`new_spte\`, in hex, with \`gfn\` in hex and \`level\` in decimal: 1 is 4K, 2 is 2M, 3 is 1G. In a kernel log the line with \`old_spte:\` has them, the last of a record that starts with \`Invalid SPTE change\` or \`Unexpected SPTE change\`. The event is switched on by \`echo 1 > /sys/kernel/tracing/events/kvmmmu/${eventName}/enable\`.`,
  },
  {
    title: 'Equal values',
    text: 'The handler returns at once, before it traces. No row is about such a change.',
  },
  {
    title: 'Bit 11 clear: NP',
    text: 'Not shadow-present. Which NP value it is, the tables below say: compare with the frozen value first, then MMIO, then the empty value. On an AMD host that encrypts memory an MMIO value has further bits set, from the width of its addresses up to bit 51.',
  },
  {
    title: 'Bit 11 set: leaf or non-leaf',
    text: 'It is a leaf at level 1, and above that if bit 7 is set; else it points to a table.',
  },
  { title: 'PFN', text: 'Bits 51:12. `pfn_changed` is set if they differ, whatever the two values are.' },
  {
    title: 'A new value that is frozen',
    text: 'The entry is one of a table that was cut out. The table itself is the old, non-leaf value of another line: before those of its entries up to v7.1, behind them since v7.2. Up to v6.9 a zap under the shared lock shows the frozen value as well. An old value that is not present becomes frozen only under the shared lock.',
  },
  {
    title: 'What a trace does not say',
    text: 'How `mmu_lock` was held, and whether the table is a direct or a mirror one. Since v7.2 a change of a mirror SPTE whose external update failed has no event. Since v6.4 some events are not of the handler: aging and `clear_dirty_pt_masked()` clear bits of a leaf, whose PFN stays.',
  },
]
