import type { Nodes } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { parseProse } from './parse-prose.ts'

/** Prose as plain text on one line: marks of emphasis and code gone, references as their names. For titles and descriptions. */
export const plainProse = (prose: string): string => blockTexts(parseProse(prose)).join(' ').replace(/\s+/g, ' ').trim()

const blockTexts = (node: Nodes): string[] =>
  node.type === 'root' || node.type === 'list' || node.type === 'listItem'
    ? node.children.flatMap(blockTexts)
    : node.type === 'table'
      ? node.children.map(({ children }) => `${children.map((cell) => textOf(cell)).join(', ')};`)
      : [textOf(node)]
