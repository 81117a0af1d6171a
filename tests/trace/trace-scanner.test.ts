import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { madeChange, madeFormat, otherLines, traceFormats } from './made-trace.ts'
import { scan } from './scan.ts'

const event = 'kvm_tdp_mmu_spte_changed: as id 0 gfn 101 level 1 old_spte 8000000000000000 new_spte 80a0000123456f77'
const prefix = '       CPU 0/KVM-4321    [012] ...1.  1234.567890: '
const reasons = (input: string | Uint8Array) => scan(input).unreadable

describe('a trace that was made', () => {
  it('is read as it was made, in any format, any order and any pieces', () => {
    const part = fc.oneof(fc.record({ change: madeChange, format: madeFormat }), fc.constantFrom(...otherLines))
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 12 }),
        fc.constantFrom('\n', '\r\n'),
        fc.integer({ min: 1, max: 700 }),
        (parts, feed, size) => {
          const lines: string[] = []
          const expected: ReturnType<typeof scan>['changes'] = []
          let skipped = 0
          for (const one of parts) {
            if (typeof one === 'string') {
              lines.push(one)
              skipped++
              continue
            }
            const { change, format } = one
            lines.push(...format.lines(change))
            expected.push({
              line: lines.length,
              source: format.source,
              time: format.time(change),
              gfn: format.hasGfn ? change.gfn : 0n,
              level: change.level,
              old: change.old,
              new: change.new,
            })
          }
          const { changes, unreadable, scanner } = scan(lines.map((line) => `${line}${feed}`).join(''), size)
          expect({ changes, unreadable, skipped: scanner.skipped }).toEqual({
            changes: expected,
            unreadable: [],
            skipped,
          })
          expect(scanner.line).toBe(lines.length)
          expect([scanner.firstTime, scanner.lastTime]).toEqual([expected[0]?.time, expected.at(-1)?.time])
        },
      ),
    )
  })

  it.each(traceFormats)('$name: cut off anywhere it is unreadable or as it was, never another', ({ lines }) => {
    fc.assert(
      fc.property(madeChange, (change) => {
        const whole = lines(change).join('\n')
        const [expected] = scan(`${whole}\n`).changes
        for (let length = 0; length < whole.length; length++) {
          const { changes } = scan(whole.slice(0, length))
          const isPair = expected?.source === 'pair'
          // What somebody typed has no mark of its end.
          if (!isPair)
            expect(changes.map(({ old, new: next, level }) => [old, next, level])).toEqual(
              changes.length > 0 ? [[expected?.old, expected?.new, expected?.level]] : [],
            )
        }
      }),
      { numRuns: 20 },
    )
  })
})

describe('a line that cannot be read', () => {
  it.each([
    ['cut off before a field', `${prefix}kvm_tdp_mmu_spte_changed: as id 0 gfn 101 lev`, 'cut off at `level`'],
    ['cut off behind a field', `${prefix}kvm_tdp_mmu_spte_changed: as id 0 gfn 101`, 'cut off at `level`'],
    ['cut off within a value', `${prefix}${event.slice(0, -3)}`, 'cut off in `new_spte`'],
    [
      'with another line in it',
      `${prefix}${event.slice(0, -3)}${prefix}${event}`,
      '`new_spte` is not what the event has',
    ],
    ['with a NUL byte', `${prefix}${event.replace('level', 'le\0el')}`, 'a NUL byte'],
    [
      'with 17 digits',
      `${prefix}${event.replace('old_spte ', 'old_spte 0')}`,
      '`old_spte` has 17 digits, more than 64 bits',
    ],
    ['with 17 digits in the end', `${prefix}${event}0`, '`new_spte` has 17 digits, more than 64 bits'],
    ['with level 0', event.replace('level 1', 'level 0'), 'level 0 is none of 1 to 5'],
    ['with level 6', event.replace('level 1', 'level 6'), 'level 6 is none of 1 to 5'],
    ['a pair with level 6', '0 5a0 6', 'level 6 is none of 1 to 5'],
    ['a pair with 17 digits', '0 12345678123456781 1', '`new_spte` has 17 digits, more than 64 bits'],
    ['a record with level 0', 'as_id: 0 gfn: 1 old_spte: 0 new_spte: 1 level: 0', 'level 0 is none of 1 to 5'],
    ['a record that is cut off', 'as_id: 0 gfn: 1 old_spte: 0 new_sp', 'the fields of the record are cut off'],
    ['a record without its fields', 'kvm: Unexpected SPTE change! Words', 'the record has no line of fields'],
    ['of 1 MB', `${'x'.repeat(2 ** 20)}${event}`, 'longer than 65536 bytes'],
    ['of 1 MB behind the event', `${event}${' '.repeat(2 ** 20)}`, 'longer than 65536 bytes'],
  ])('%s is told with the reason, and those around it are read', (_, line, reason) => {
    const isCut = reason.includes('cut off in')
    expect(reasons(isCut ? line : `${line}\n`)).toEqual([`1: ${reason}`])
    const { changes, unreadable } = scan(isCut ? `${event}\n${line}` : `${event}\n${line}\n${event}\n`, 1000)
    expect(unreadable).toEqual([`2: ${reason}`])
    expect(changes.map(({ line }) => line)).toEqual(isCut ? [1] : [1, 3])
  })

  it('is one where any byte of the event is another', () => {
    for (let at = event.indexOf(':') + 1; at < event.length; at++) {
      const { changes, unreadable } = scan(`${prefix}${event.slice(0, at)}?${event.slice(at + 1)}\n`)
      expect([changes.length, unreadable.length], `at ${at}`).toEqual([0, 1])
    }
  })

  it('is none where the last line is whole without a line feed', () => {
    expect(scan(`${prefix}${event}`)).toMatchObject({ changes: [{ line: 1 }], unreadable: [] })
    expect(scan('0 5a0 1')).toMatchObject({ changes: [{ new: 0x5a0n }], unreadable: [] })
  })

  it('is told of a record of which the fields are too far away', () => {
    const others = Array.from({ length: 20 }, () => 'something else\n').join('')
    const fields = 'as_id: 0 gfn: 1 old_spte: 0 new_spte: 1 level: 1\n'
    const { changes, unreadable } = scan(`Unexpected SPTE change\n${others}${fields}`)
    expect(unreadable).toEqual(['1: the record has no line of fields'])
    expect(changes).toMatchObject([{ source: 'SPTE change', new: 1n }])
  })
})

it('any bytes are read to their end, alike in any pieces', () => {
  const words = [
    event,
    'kvm_tdp_mmu_spte_changed: as id ',
    'Invalid SPTE change',
    'old_spte: ',
    '\n',
    '\r',
    '\0',
    ' 0x',
    '5a0 ',
    'level ',
  ]
  const bytes = fc
    .array(
      fc.oneof(
        fc.uint8Array({ maxLength: 40 }),
        fc.constantFrom(...words).map((word) => new TextEncoder().encode(word)),
      ),
      {
        maxLength: 30,
      },
    )
    .map((parts) => Uint8Array.from(parts.flatMap((part) => [...part])))
  fc.assert(
    fc.property(bytes, fc.integer({ min: 1, max: 50 }), (input, size) => {
      const { changes, unreadable, scanner } = scan(input, size)
      const whole = scan(input)
      expect({ changes, unreadable }).toEqual({ changes: whole.changes, unreadable: whole.unreadable })
      expect(scanner.line).toBe(
        Buffer.from(input).toString('latin1').split('\n').length - (input.at(-1) === 10 || input.length === 0 ? 1 : 0),
      )
    }),
    { numRuns: 200 },
  )
})
