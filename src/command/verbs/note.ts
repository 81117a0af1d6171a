import { noteText } from '../../render/text/note-text.ts'
import { shortNoteText } from '../../render/text/short-note-text.ts'
import { entryVerb } from '../entry-verb.ts'

export default entryVerb({
  kind: 'note',
  text: noteText,
  short: shortNoteText,
  examples: `  scenarios note a1
  scenarios note tdp/a1 tdp/b --quote`,
})
