import { proseText } from './prose-text.ts'

/** Sources as a list under a heading; no lines for none. */
export const sourceLines = (sources: string[]): string[] =>
  sources.length === 0
    ? []
    : ['Sources:', ...sources.flatMap((source) => proseText(source, { first: '- ', rest: '  ' }))]
