/** The anchor of a term on the page of the glossary. */
export const termAnchor = (id: string): string => `term-${id}`
