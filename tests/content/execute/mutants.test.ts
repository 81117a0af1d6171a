import { basename } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import type { PlacedRun } from '../../../src/derive/execution/placed-run.ts'
import { cCompiler } from '../../../src/kernel/execute/compiler.ts'
import { madeFolder } from '../../files/made-folder.ts'
import { fewRuns } from './few-runs.ts'
import { judged, type Verdict, verdictOf } from './judge.ts'
import { type ModelExecution, modelExecution } from './model-execution.ts'
import { type Mutant, mutantsOf, someOf } from './mutants.ts'
import { mutations } from './mutations.ts'
import { differenceLines, statusLines } from './result-lines.ts'

/** So many are compiled and run at once. */
const abreast = 3

/** What nothing tells from the model, with the reason. */
const survivors = [
  // The order of an assertion and of what asserts nothing is not told.
  'handler.c:34 swap two steps: WARN_ON_ONCE(!is_mmio_spte(old_spte) && ... -> trace_kvm_tdp_mmu_spte_changed(gfn, leve...',
  'setters.c:54 swap two steps: WARN_ON_ONCE(is_frozen_spte(iter->old_sp... -> *iter->sptep = new_spte; WARN_ON_ONCE(is...',
  'seamcalls.c:42 swap two steps: TDX_BUG_ON(tdh_do_no_vcpus(tdh_mem_track... -> kick_all_vcpus(kvm); TDX_BUG_ON(tdh_do_n...',
  // The values in a trace event are not told, and the gfn of a child is in nothing else.
  'handler.c:37 swap old and new: old_spte -> new_spte',
  'handler.c:37 swap old and new: new_spte -> old_spte',
  'handler.c:63 swap old and new: old_spte -> new_spte',
  'handler.c:63 swap old and new: new_spte -> old_spte',
  'handler.c:37 swap old and new: old_spte, new_spte -> new_spte, old_spte',
  'handler.c:63 swap old and new: old_spte, new_spte -> new_spte, old_spte',
  'removed-pt.c:40 drop a step: gfn = sp->gfn + i * KVM_PAGES_PER_HPAGE(... -> ;',
  'removed-pt.c:40 swap two steps: gfn = sp->gfn + i * KVM_PAGES_PER_HPAGE(... -> old_spte = shared ? freeze_shared(&sp->s...',
  'removed-pt.c:40 swap + and -: + -> -',
  'removed-pt.c:40 another level: level -> level + 1',
  // No run puts a leaf over a table that has its PFN.
  'handler.c:44 drop a term: is != NONLEAF || -> nothing',
  // Twice is as good as once: what has fired or waits in a place is told once.
  'removed-pt.c:13 repeat a step: cpu_relax(); -> { cpu_relax(); cpu_relax(); }',
  'removed-pt.c:52 repeat a step: tdx_sept_free_private_spt(kvm, sp); -> { tdx_sept_free_private_spt(kvm, sp); td...',
  'tdx.c:113 repeat a step: __tdx_reclaim_page(); -> { __tdx_reclaim_page(); __tdx_reclaim_pa...',
  // Whoever calls it gives an error of its own, or heeds none.
  'setters.c:17 another error: EBUSY -> EIO',
  'seamcalls.c:80 swap what is chosen: -EIO : 0 -> 0 : -EIO',
  'seamcalls.c:80 another error: EIO -> EBUSY',
  'seamcalls.c:80 off by one: 0 -> 1',
  // In every run a setter holds its lock, and does not go with the other assertion beside it.
  'setters.c:29 swap two steps: lockdep_assert_held_read(&kvm->mmu_lock)... -> KVM_MMU_WARN_ON(is_frozen_spte(new_spte)...',
  'setters.c:29 drop an assertion: lockdep_assert_held_read(&kvm->mmu_lock)... -> ;',
  'setters.c:29 assert another hold of a lock: lockdep_assert_held_read -> lockdep_assert_held',
  'setters.c:53 swap two steps: lockdep_assert_held_write(&kvm->mmu_lock... -> WARN_ON_ONCE(is_frozen_spte(iter->old_sp...',
  'setters.c:53 drop an assertion: lockdep_assert_held_write(&kvm->mmu_lock... -> ;',
  'setters.c:53 assert another hold of a lock: lockdep_assert_held_write -> lockdep_assert_held',
  'tdx.c:89 drop an assertion: lockdep_assert_held(&kvm->mmu_lock); -> ;',
  // On a direct table the handler gives no error, and the SPTE has the new value already.
  'setters.c:43 drop an assertion: KVM_BUG_ON(ret, kvm); -> ;',
  'setters.c:43 drop an assertion: KVM_BUG_ON(ret, kvm) -> (ret)',
  'setters.c:43 WARN for a bug of the VM: KVM_BUG_ON(ret, kvm) -> WARN_ON(ret)',
  'setters.c:43 another kind of bug: KVM_BUG_ON -> TDX_BUG_ON',
  'setters.c:39 always do it: mirror -> true',
  // Without a VM it is a WARN whatever it is called.
  'seamcalls.c:80 WARN for a bug of the VM: TDX_BUG_ON(tdh_phymem_page_reclaim(), NU... -> WARN_ON(tdh_phymem_page_reclaim())',
  'seamcalls.c:80 another kind of bug: TDX_BUG_ON -> KVM_BUG_ON',
  // What is not there is given back a line below as well.
  'tdx.c:30 go on in place of returning: return NULL; -> ;',
  // Nothing comes here: where neither value is present the handler has returned.
  'tdx.c:101 drop an assertion: KVM_BUG_ON(true, kvm); -> ;',
  'tdx.c:101 drop an assertion: KVM_BUG_ON(true, kvm) -> (true)',
  'tdx.c:101 assert what is not: true -> !(true)',
  'tdx.c:101 WARN for a bug of the VM: KVM_BUG_ON(true, kvm) -> WARN_ON(true)',
  'tdx.c:101 another kind of bug: KVM_BUG_ON -> TDX_BUG_ON',
  'tdx.c:102 another error: EIO -> EBUSY',
  'tdx.c:102 no error: -EIO -> 0',
  'tdx.c:102 go on in place of returning: return -EIO; -> ;',
  'tdx.c:101 swap true and false: true -> false',
  // Whether the page for the S-EPT is leaked is not told.
  'tdx.c:115 drop a step: sp->external_spt = NULL; -> ;',
  'tdx.c:115 another constant: NULL -> (void *)1',
  // No value has both bits.
  'model.h:51 drop a term: !is_shadow_present_pte(spte) && -> nothing',
  // No two values differ in this bit alone.
  'model.h:56 another constant: EMPTY_SPTE -> FROZEN_SPTE',
]

let model: ModelExecution
let runs: PlacedRun[]
const verdicts = new Map<Mutant, Verdict>()

beforeAll(async () => {
  model = await modelExecution('merged')
  runs = fewRuns(model)
  const compiler = cCompiler()
  const all = model.source.files.flatMap(mutantsOf).filter(({ symbol }) => model.functions.has(symbol))
  // MUTANTS=all takes some minutes.
  const queue = process.env['MUTANTS'] === 'all' ? all : someOf(all)
  for (const mutant of queue) verdicts.set(mutant, 'survived')
  const work = async (folder: string) => {
    for (let one = queue.pop(); one; one = queue.pop())
      verdicts.set(one, await verdictOf(compiler, model, runs, one, folder))
  }
  await Promise.all(Array.from({ length: abreast }, () => work(madeFolder())))
}, 1_200_000)

const mostShown = 40
const short = (text: string) => (text.length > mostShown ? `${text.slice(0, mostShown)}...` : text || 'nothing')

const textOf = ({ path, line, kind, before, after }: Mutant): string =>
  `${basename(path)}:${line} ${kind}: ${short(before)} -> ${short(after)}`

const textsOf = (isMeant: (verdict: Verdict) => boolean): string[] =>
  [...verdicts].flatMap(([mutant, verdict]) => (isMeant(verdict) ? [textOf(mutant)] : []))

it('has few runs that show what all of them do', () => {
  const [few, all] = [judged(model, runs), judged(model, model.placed.placed)]
  expect(statusLines(few)).toEqual(statusLines(all))
  expect(differenceLines(few)).toEqual([])
  expect(few.assertions.map(({ status }) => status)).toEqual(all.assertions.map(({ status }) => status))
  expect(runs.length).toBeLessThan(model.runs.length / 20)
})

it('has every kind of mutation', () => {
  expect(new Set([...verdicts.keys()].map(({ kind }) => kind))).toEqual(new Set(Object.keys(mutations)))
})

it('finds each mutant but those that do the same', () => {
  const unfound = textsOf((verdict) => verdict === 'survived')
  expect(unfound.filter((text) => !survivors.includes(text))).toEqual([])
})

it('lists no survivor that is found', () => {
  const found = textsOf((verdict) => verdict !== 'survived')
  expect(found.filter((text) => survivors.includes(text))).toEqual([])
})

it.runIf(process.env['MUTANTS'] === 'all')('lists no survivor that is none', () => {
  const unfound = textsOf((verdict) => verdict === 'survived')
  expect(survivors.filter((text) => !unfound.includes(text))).toEqual([])
})

it.skipIf(process.env['MUTANTS'] === 'all')('finds them as the golden file says', async () => {
  const columns: Verdict[] = ['data', 'comparison', 'broken', 'refused', 'survived']
  const rows = Object.keys(mutations).map((kind) => {
    const own = [...verdicts].filter(([mutant]) => mutant.kind === kind).map(([, verdict]) => verdict)
    return [kind, own.length, ...columns.map((column) => own.filter((verdict) => verdict === column).length)]
  })
  const total = ['all', ...columns.map((_, at) => at), 0].map((_, at) =>
    at === 0 ? 'all' : rows.reduce((sum, row) => sum + Number(row[at]), 0),
  )
  const lines = [['kind', 'mutants', ...columns], ...rows, total].map((cells) =>
    cells.map((cell, at) => (at === 0 ? String(cell).padEnd(30) : String(cell || '-').padStart(11))).join(''),
  )
  const text = [
    'How mutants of the model are found: by the data, which refutes them; else by a comparison with the model;',
    'as their code breaks down; or by the compiler, which refuses them.',
    '',
    ...lines,
    '',
  ]
  await expect(text.join('\n')).toMatchFileSnapshot('mutants.golden.txt')
})
