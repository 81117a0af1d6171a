import { ChangeFields, levelReason, mostLevels } from './trace-event.ts'

/** What a line that is no trace event holds. */
export type TextChange =
  | { kind: 'pair' | 'fields'; fields: ChangeFields }
  | { kind: 'record'; event: `${'Invalid' | 'Unexpected'} SPTE change` }
  | { kind: 'unreadable'; reason: string }
  | undefined

const record = /\b(Invalid|Unexpected) SPTE change\b/
const recordFields =
  /\bas_id: *(\d+) +gfn: *([\da-f]+) +old_spte: *([\da-f]+) +new_spte: *([\da-f]+) +level: *(\d+)\s*$/i
/** A number in hex. A few letters alone are a word, as in a name that starts a line which was cut off. */
const hex = /^(?:0x([\da-f]+)|(?![a-f]{1,8}$)([\da-f]+))$/i
/** No line that somebody types is longer. */
const longestPair = 200

/**
 * A line of a kernel log's record of a change (`handle_changed_spte()` in `tdp_mmu.c`), or two SPTEs and perhaps a level as
 * somebody typed them; undefined for any other line.
 */
export function textChange(text: string): TextChange {
  const [, word] = record.exec(text) ?? []
  if (word === 'Invalid' || word === 'Unexpected') return { kind: 'record', event: `${word} SPTE change` }
  if (/\bold_spte:/.test(text)) {
    const [, asId, gfn, old, next, level] = recordFields.exec(text) ?? []
    if (asId === undefined)
      return { kind: 'unreadable', reason: text.includes('\0') ? 'a NUL byte' : 'the fields of the record are cut off' }
    return changeOf('fields', { asId, gfn, old, next, level })
  }
  return text.length > longestPair ? undefined : pairOf(text)
}

/** Two SPTEs, an arrow or comma between them, and perhaps a level, alone in a line. */
function pairOf(text: string): TextChange {
  const [first = '', second = '', ...others] = text.trim().split(/(?:\s|->|,)+/)
  const [old, next] = [first, second].map((word) => hex.exec(word)?.slice(1).find(Boolean))
  const [level, ...more] = others[0] === 'level' ? others.slice(1) : others
  if (old === undefined || next === undefined || more.length > 0 || (level !== undefined && !/^\d+$/.test(level)))
    return undefined
  return changeOf('pair', { old, next, level })
}

interface Texts {
  asId?: string | undefined
  gfn?: string | undefined
  old?: string | undefined
  next?: string | undefined
  level?: string | undefined
}

function changeOf(kind: 'pair' | 'fields', { asId, gfn, old = '', next = '', level }: Texts): TextChange {
  for (const [name, digits] of Object.entries({ gfn, old_spte: old, new_spte: next }))
    if (digits !== undefined && digits.length > 16)
      return { kind: 'unreadable', reason: `\`${name}\` has ${digits.length} digits, more than 64 bits` }
  if (level !== undefined && (Number(level) < 1 || Number(level) > mostLevels))
    return { kind: 'unreadable', reason: levelReason(level.slice(0, 20)) }
  const fields = new ChangeFields()
  fields.asId = Number(asId ?? 0)
  fields.level = Number(level ?? 0)
  ;[fields.gfnHigh, fields.gfnLow] = halvesOf(gfn ?? '0')
  ;[fields.oldHigh, fields.oldLow] = halvesOf(old)
  ;[fields.newHigh, fields.newLow] = halvesOf(next)
  return { kind, fields }
}

const halvesOf = (digits: string): [number, number] => {
  const whole = digits.padStart(16, '0')
  return [Number.parseInt(whole.slice(0, 8), 16), Number.parseInt(whole.slice(8), 16)]
}
