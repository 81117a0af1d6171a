import type { InlineCode, Node, Parent, Text } from 'mdast'

/** What a reference leads to. */
export interface Target {
  kind: 'row' | 'note' | 'legend' | 'symbol' | 'term'
  id: string
}

/** `[[name]]` as written, before it is known whether there is such a thing. */
export interface CrossReferenceNode extends Node {
  type: 'crossReference'
  value: string
}

/** A name that leads somewhere; its child is the name as the reader sees it. */
export interface ReferenceNode extends Parent, Target {
  type: 'reference'
  children: (Text | InlineCode)[]
}

/** Words that are a term of the glossary; its child is the words as written. */
export interface TermUseNode extends Parent {
  type: 'termUse'
  id: string
  children: Text[]
}

declare module 'mdast' {
  interface PhrasingContentMap {
    crossReference: CrossReferenceNode
    reference: ReferenceNode
    termUse: TermUseNode
  }
  interface RootContentMap {
    crossReference: CrossReferenceNode
    reference: ReferenceNode
    termUse: TermUseNode
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    crossReference: 'crossReference'
    crossReferenceMarker: 'crossReferenceMarker'
    crossReferenceName: 'crossReferenceName'
  }
}
