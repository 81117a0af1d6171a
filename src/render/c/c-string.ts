import { asciiLine } from '../../derive/ascii.ts'

/** A text as a string of C: in ASCII on one line, without trigraphs. */
export const cString = (text: string): string => `"${asciiLine(text).replace(/["\\]|(?<=\?)\?/g, '\\$&')}"`
