import type { Symbol } from '../../src/model/symbol-file.ts'
import { madeSymbol, pinnedFrom } from './made-symbol.ts'

export const first = 'arch/x86/kvm/first.c'
export const second = 'arch/x86/kvm/second.c'
export const header = 'arch/x86/include/asm/ops.h'

export const symbol = (name: string, more: Partial<Symbol> = {}) => madeSymbol(name, { file: first, ...more })

export const files = {
  [first]: 'static int f(int a)\n{\n\treturn g(a);\n}\n#define M(a) (a)\nstatic int same(void) { return 1; }\n',
  [second]: 'static int other(void) { return 0; }\nstatic int same(void) { return 2; }\n',
  [header]: 'struct ops {\n\tint (*op)(int a);\n};\nTRACE_EVENT(event, TP_PROTO(int a));\nenum { ONE = 1, TWO };\n',
}
const symbols = [
  symbol('f', { became: ['h'] }),
  symbol('M', { kind: 'macro' }),
  symbol('same'),
  symbol('op', { kind: 'op', file: header }),
  symbol('event', { kind: 'event', file: header }),
  symbol('TWO', { kind: 'macro', file: header }),
]

/** The symbols, pinned from the tree as it is above. */
export const pinned = pinnedFrom(files, symbols)
