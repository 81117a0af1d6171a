import type { MailLine } from './mail-line.ts'

const fileOfStat = /^\s\S.*\s\|\s+(?:\d+(?:\s[+-]*)?|Bin\b.*)$/
const sumOfStat = /^\s+\d+ files? changed\b/
const startOfPatch = /^(?:diff --git |Index: |--- (?:a\/|\/dev\/null)|@@ -\d)/
const inPatch =
  /^(?:[ +\-@\\]|$|diff |index |new file|deleted file|old mode|new mode|similarity|dissimilarity|rename |copy |Binary |={10,}$)/

/** Lines of a message with those of patches, and of what says which files they change, empty: code and counts look like tables. */
export function withoutPatches(lines: MailLine[]): MailLine[] {
  const isStat = new Set<MailLine>()
  for (const depth of new Set(lines.map((line) => line.depth))) {
    const own = lines.filter((line) => line.depth === depth)
    if (own.some(({ text }) => sumOfStat.test(text)))
      for (const line of own) if (fileOfStat.test(line.text) || sumOfStat.test(line.text)) isStat.add(line)
  }
  /** The depth of the patch that is open. */
  let open: number | undefined
  return lines.map((line) => {
    if (startOfPatch.test(line.text)) open = line.depth
    // A signature ends a patch; so does what is no line of one.
    else if (open === line.depth && (/^-- ?$/.test(line.text) || !inPatch.test(line.text))) open = undefined
    return open === line.depth || isStat.has(line) ? { ...line, text: '' } : line
  })
}
