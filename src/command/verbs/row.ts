import { rowText } from '../../render/text/row-text.ts'
import { shortRowText } from '../../render/text/short-row-text.ts'
import { entryVerb } from '../entry-verb.ts'

export default entryVerb({
  kind: 'row',
  text: rowText,
  short: shortRowText,
  examples: `  scenarios row 7
  scenarios row 2 4 --short --quote
  scenarios row tdp/7 | mail -s 'Re: huge page split' list@example.org`,
})
