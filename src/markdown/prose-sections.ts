import type { Heading, Nodes } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { parseProse } from './parse-prose.ts'

/** What stands below a heading of prose, up to the next; line and column of the heading count from 1 within the prose. */
interface Section {
  title: string
  text: string
  line: number
  column: number
}

export interface Sections {
  /** What stands above the first heading; may be empty. */
  opening: string
  sections: Section[]
}

/** Whether a node opens a section: `## Title` on one line, with nothing but text as its title. */
export const isSectionHeading = (node: Nodes): node is Heading =>
  node.type === 'heading' &&
  node.depth === 2 &&
  // One that is underlined ends below the line it starts on.
  node.position?.start.line === node.position?.end.line &&
  node.children.every(({ type }) => type === 'text')

/** Prose taken apart at its headings of the second level. */
export function proseSections(markdown: string): Sections {
  const headings = parseProse(markdown).children.filter(isSectionHeading)
  const startOf = (heading: Heading | undefined) => heading?.position?.start.offset ?? markdown.length
  return {
    opening: markdown.slice(0, startOf(headings[0])).trim(),
    sections: headings.map((heading, at) => ({
      title: textOf(heading),
      text: markdown.slice(heading.position?.end.offset, startOf(headings[at + 1])).trim(),
      line: heading.position?.start.line ?? 1,
      column: heading.position?.start.column ?? 1,
    })),
  }
}
