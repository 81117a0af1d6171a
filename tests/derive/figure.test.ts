import { expect, it } from 'vitest'
import { diagramsOf } from '../../src/derive/diagrams.ts'
import { scenarioMatrix } from '../scenario-matrix.ts'

const matrix = {
  ...scenarioMatrix,
  diagram: undefined,
  figure: {
    title: 'Two roots',
    nodes: [
      { id: 'root', label: 'A root, at the top', term: 'root' },
      { id: 'table', label: 'A table' },
    ],
    edges: [
      { from: 'root', to: 'table', label: 'points to' },
      { from: 'table', to: 'root' },
    ],
  },
}

it('the figure of a glossary is the last diagram, and may be the only one', () => {
  const [figure, ...others] = diagramsOf(matrix)
  expect(others).toEqual([])
  expect(figure?.description).toBe(
    '2 boxes: A root, at the top; A table. 2 arrows: A root, at the top to A table (points to); A table to A root, at the top.',
  )
  expect(diagramsOf({ ...matrix, diagram: scenarioMatrix.diagram }).at(-1)?.id).toBe('figure')
})
