import { expect, test } from 'vitest'
import { arityOf, itemNames, namesUsed } from '../../src/c-source/item-names.ts'
import { scanFile } from '../../src/c-source/scan.ts'

test.each([
  ['struct page { int a; };', 'struct page'],
  ['typedef struct page { int a; } page_t;', 'struct page, page_t'],
  ['typedef struct { int a; } page_t;', 'page_t'],
  ['enum level { NONE, SOME };', 'enum level, NONE, SOME'],
  ['enum { NONE, SOME };', 'NONE, SOME'],
  ['typedef unsigned long long u64;', 'u64'],
  ['#define LEVEL 1\n', 'LEVEL'],
  ['static int is_leaf(u64 spte)\n{\n\treturn 1;\n}', 'is_leaf'],
])('%j gives %s', (text, names) => {
  const { items, tokens } = scanFile('a.c', text)
  expect(items.flatMap((item) => itemNames(item, tokens)).join(', ')).toBe(names)
})

test('the names that code refers to are no members, and a tag has its keyword', () => {
  const { tokens } = scanFile('a.c', 'return sp->role.level + of(struct page) + LEVEL;')
  expect([...namesUsed(tokens, 0, tokens.length)]).toEqual(['return', 'sp', 'of', 'struct page', 'LEVEL'])
})

test.each([
  ['int f(void)\n{\n}', 0],
  ['int f()\n{\n}', 0],
  ['int f(int a)\n{\n}', 1],
  ['int f(int a, struct s *b)\n{\n\tg(1, 2, 3);\n}', 2],
  ['int f(int (*a)(int, int), int b)\n{\n}', 2],
  ['static __printf(1, 2) int f(const char *a, ...)\n{\n}', 2],
])('%j has %i parameters', (text, arity) => {
  const { items, tokens } = scanFile('a.c', text)
  expect(items.map((item) => arityOf(item, tokens))).toEqual([arity])
})
