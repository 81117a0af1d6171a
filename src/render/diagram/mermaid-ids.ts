/** Words that Mermaid's state diagrams or its parser keep for themselves, in lower case. */
const kept = new Set(
  'accdescr acctitle as choice class classdef click default end fork hide href join left linkstyle note over right root scale state statediagram style'.split(
    ' ',
  ),
)

/** For each state the id that it has in Mermaid text: its own where that is a plain word, else `s` and its position. */
export const mermaidIds = (states: string[]): Map<string, string> =>
  new Map(states.map((id, position) => [id, isPlain(id) ? id : `s${position}`]))

const isPlain = (id: string) =>
  /^[A-Za-z][A-Za-z0-9_]{0,30}$/.test(id) &&
  !/^s\d+$/.test(id) &&
  !/direction$/i.test(id) &&
  !kept.has(id.toLowerCase()) &&
  // Mermaid keeps states in plain objects.
  !(id in Object.prototype)
