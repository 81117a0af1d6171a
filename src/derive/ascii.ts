/** What stands for a character that has a usual spelling in ASCII. */
const spellings: Record<string, string> = {
  '\u00a0': ' ',
  '«': '<<',
  '»': '>>',
  '±': '+/-',
  µ: 'u',
  '·': '*',
  '×': 'x',
  '÷': '/',
  ß: 'ss',
  Æ: 'AE',
  æ: 'ae',
  Ø: 'O',
  ø: 'o',
  Ð: 'D',
  ð: 'd',
  Þ: 'Th',
  þ: 'th',
  Đ: 'D',
  đ: 'd',
  ı: 'i',
  Ł: 'L',
  ł: 'l',
  Œ: 'OE',
  œ: 'oe',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '–': '-',
  '—': '--',
  '\u2015': '--',
  '‘': "'",
  '’': "'",
  '‚': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '•': '*',
  '…': '...',
  '′': "'",
  '″': '"',
  '‹': '<',
  '›': '>',
  '⁄': '/',
  '€': 'EUR',
  '←': '<-',
  '→': '->',
  '↔': '<->',
  '⇐': '<=',
  '⇒': '=>',
  '⇔': '<=>',
  '∈': 'in',
  '−': '-',
  '∧': '&&',
  '∨': '||',
  '≈': '~=',
  '≠': '!=',
  '≤': '<=',
  '≥': '>=',
  '✓': 'yes',
  '✗': 'no',
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const invisible = /\u00ad|\u200b|\u200c|\u200d|\u2060|\ufe0e|\ufe0f|\ufeff/g

/**
 * Text in the printable characters of ASCII and line feeds. Dashes, quotation marks, arrows and the like get their usual spelling
 * (`→` is `->`, `≤` is `<=`, `×` is `x`), superscript digits a caret, letters lose their accents, other spaces become spaces
 * (a tab one, too), characters without a shape vanish, and what is left is named by its code, as in `<U+4E2D>`. ASCII stays
 * as it is, so that a second pass changes nothing.
 */
export function ascii(text: string): string {
  // Nearly all text is ASCII as it is.
  if (/^[\n\x20-\x7e]*$/.test(text)) return text
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(invisible, '')
    .replace(
      /[\u2070\u00b9\u00b2\u00b3\u2074-\u2079]+/g,
      (run) => `^${[...run].map((digit) => superscripts.indexOf(digit)).join('')}`,
    )
    .replace(/[^\n\x20-\x7e]/gu, spell)
}

function spell(character: string): string {
  const spelling = spellings[character]
  if (spelling !== undefined) return spelling
  if (/\s/.test(character)) return ' '
  const bare = character.normalize('NFKD').replace(/\p{M}/gu, '')
  const parts = [...bare].map((part) => spellings[part] ?? part).join('')
  if (/^[\x20-\x7e]*$/.test(parts) && (parts !== '' || /\p{M}/u.test(character))) return parts
  return `<U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}>`
}

/** A label or the like in ASCII on one line. */
export const asciiLine = (text: string): string => ascii(text).replace(/\s+/g, ' ').trim()
