import type { InlineCode, Node, Parent, Text } from 'mdast'

/** What a reference leads to. */
export interface Target {
  kind: 'row' | 'note' | 'legend' | 'symbol'
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

declare module 'mdast' {
  interface PhrasingContentMap {
    crossReference: CrossReferenceNode
    reference: ReferenceNode
  }
  interface RootContentMap {
    crossReference: CrossReferenceNode
    reference: ReferenceNode
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    crossReference: 'crossReference'
    crossReferenceMarker: 'crossReferenceMarker'
    crossReferenceName: 'crossReferenceName'
  }
}
