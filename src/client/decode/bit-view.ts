import { bitReadings } from '../../trace/bit-readings.ts'
import { element } from '../element.ts'

type Formats = Parameters<typeof bitReadings>[2]

/** A 64-bit value bit by bit, and what its set bits mean in each format that is possible. */
export function bitView(value: bigint, level: number | undefined, formats: Formats): HTMLElement {
  return element(
    'div',
    { className: 'bits' },
    nibbles(value),
    ...bitReadings(value, level, formats).map(({ formats, fields }) =>
      element(
        'div',
        {},
        element('p', { className: 'soft' }, `in ${formats.join('; ')}:`),
        fields.length === 0
          ? element('p', {}, 'no bit is set')
          : element(
              'dl',
              {},
              ...fields.flatMap(({ bits, name, part, isOne }) => [
                element('dt', {}, bits),
                element('dd', {}, isOne ? name : `${name} ${part.toString(16)}`),
              ]),
            ),
      ),
    ),
  )
}

/** The 16 hex digits, each above its four bits and below the number of its highest. */
function nibbles(value: bigint): HTMLElement {
  const digits = value.toString(16).padStart(16, '0')
  return element(
    'div',
    { className: 'nibbles' },
    ...Array.from(digits, (digit, at) =>
      element(
        'div',
        {},
        element('small', {}, String(63 - at * 4)),
        element('b', {}, digit),
        element(
          'span',
          {},
          ...Array.from(Number.parseInt(digit, 16).toString(2).padStart(4, '0'), (bit) =>
            element(bit === '1' ? 'b' : 'span', {}, bit),
          ),
        ),
      ),
    ),
  )
}
