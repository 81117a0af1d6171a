/** What a row has where nothing is said of it. */
export const emptyRow = {
  ...{ notes: [], questioned: [], qualified: [], changed: [], code: [], sources: [] },
  body: '',
}

/** The parts of a matrix that has none of them beside its rows and what is on record. */
export const emptyParts = {
  ...{ notes: [], flows: [], assertions: [], symbols: [], glossary: [], models: [], executions: [], worlds: [] },
  ...{ verified: [], posted: [], changes: [] },
}
