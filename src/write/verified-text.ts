import { Document, isMap, isSeq, visit } from 'yaml'
import type { VerifiedFile } from '../model/verified-file.ts'

const head = ` yaml-language-server: $schema=../../../../schemas/verified.json
 Written by \`scenarios verify --execute --record\`.`

/** Lists and maps of this many short values stand on one line. */
const inLine = new Set(['taken', 'model', 'never', 'verdicts', 'outcomes', 'places', 'absent'])

/** The text of `verified/<release>.yaml`, which reads as the same values. */
export function verifiedText(verified: VerifiedFile): string {
  const document = new Document(verified)
  document.commentBefore = head
  visit(document, {
    Pair(_, { key, value }) {
      if ((isMap(value) || isSeq(value)) && inLine.has(String(key))) value.flow = true
    },
  })
  return document.toString({ lineWidth: 120, flowCollectionPadding: true })
}
