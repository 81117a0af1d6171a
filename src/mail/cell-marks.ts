/** A mark of a note: a letter, a number, or a word. */
export const markWord = String.raw`(?:[A-Za-z0-9]{1,3}|[A-Za-z](?:[\w-]{0,46}[A-Za-z0-9])?)`
/** What stands for a mark of a note within its brackets: such a mark or a sign, or several. */
const within = String.raw`(?:(?:see\s+)?(?:foot)?note\s*|\^)?((?:${markWord}|[*†‡§]{1,3})(?:\s*,\s*${markWord})*)`
const ending = new RegExp(String.raw`\s*(?:\(${within}\)|\[${within}\]|([*†‡§]{1,3})|([⁰¹²³⁴-⁹ᵃ-ᶻ]{1,3}))$`, 'i')

/** What is longer has no marks. */
const longest = 100

/** The marks behind a text, such as `(a1)(a2)`, `[1]`, `*` or `²`, and the text before them; undefined where it ends with none. */
export function lastMarks(text: string): { text: string; marks: string[] } | undefined {
  const [whole, inParentheses, inBrackets, sign, raised] = ending.exec(text.slice(-longest)) ?? []
  const isSureMark = sign === undefined && (inParentheses ?? inBrackets ?? '').length <= 3
  // A sign or a longer word alone is what stands in the cell.
  if (whole === undefined || (!isSureMark && whole.trim() === text.trim())) return undefined
  const marks = (inParentheses ?? inBrackets ?? sign ?? raised?.normalize('NFKC') ?? '').split(/\s*,\s*/)
  return { text: text.slice(0, -whole.length), marks }
}

/** All that could be marks behind a text, up to a few. */
export function marksBehind(text: string): string[] {
  const marks: string[] = []
  for (let last = lastMarks(text); last && marks.length < longest; last = lastMarks(last.text))
    marks.unshift(...last.marks)
  return marks
}
