import { parentPort } from 'node:worker_threads'
import type { Diagram } from '../derive/diagrams.ts'
import { mermaidWindow } from '../load/mermaid.ts'
import { layoutOf } from '../render/diagram/mermaid-layout.ts'

/** What the worker answers: the layout of a diagram, or why there is none. */
export type Answer = { number: number; layout: Awaited<ReturnType<typeof layoutOf>> } | { number: number; error: Error }

// One diagram after the other, as Mermaid keeps what it works on in one place.
let last = Promise.resolve()

parentPort?.on('message', ({ number, diagram }: { number: number; diagram: Diagram }) => {
  last = last.then(async () => parentPort?.postMessage(await answerTo(number, diagram)))
})

async function answerTo(number: number, diagram: Diagram): Promise<Answer> {
  try {
    return { number, layout: await layoutOf(diagram, await mermaidWindow()) }
  } catch (error) {
    return { number, error: error instanceof Error ? error : new Error(String(error)) }
  }
}
