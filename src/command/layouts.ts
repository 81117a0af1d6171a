import { Worker } from 'node:worker_threads'
import { type Diagram, diagramsOf } from '../derive/diagrams.ts'
import { fromCache } from '../load/from-cache.ts'
import { mermaidVersion } from '../load/mermaid.ts'
import type { Matrix } from '../model/matrix.ts'
import { fittingDrawing } from '../render/diagram/fitting-drawing.ts'
import { isLayoutOf, layoutKey } from '../render/diagram/kept-layout.ts'
import type { Layout } from '../render/diagram/mermaid-layout.ts'
import { isInstalled } from './is-installed.ts'
import type { Answer } from './layout-worker.ts'

/** The layouts of the diagrams of a build. */
export interface Layouts {
  /** The layout of a form of a diagram, worked out once. Rejects where Mermaid cannot draw it. */
  of(diagram: Diagram): Promise<Layout>
  /** Ends the worker, if there is one. */
  stop(): Promise<void>
}

/**
 * Has every diagram of the matrices laid out in the form that fits, from now on: what no earlier build kept by Mermaid in a worker,
 * so that its start hides behind the bundling. `root` is where they are kept.
 */
export function startLayouts(root: string, matrices: Matrix[]): Layouts {
  let worker: Worker | undefined
  const waiting: { resolve(layout: Layout): void; reject(error: Error): void }[] = []
  const failAll = (error: Error) => {
    for (const { reject } of waiting) reject(error)
  }
  const draw = (diagram: Diagram) =>
    new Promise<Layout>((resolve, reject) => {
      worker ??= startWorker(waiting, failAll)
      worker.postMessage({ number: waiting.length, diagram })
      waiting.push({ resolve, reject })
    })
  const version = mermaidVersion()
  const layouts = new Map<string, Promise<Layout>>()
  const layoutOf = (diagram: Diagram): Promise<Layout> => {
    const key = layoutKey(diagram, version)
    const name = JSON.stringify(key)
    const layout =
      layouts.get(name) ??
      fromCache(
        root,
        key,
        (value): value is Layout => isLayoutOf(value, diagram),
        () => draw(diagram),
      )
    layouts.set(name, layout)
    return layout
  }
  // Whoever asks for one hears of what goes wrong; the process must not end before.
  for (const diagram of matrices.flatMap(diagramsOf)) fittingDrawing(diagram, layoutOf).catch(() => {})
  return {
    of: layoutOf,
    stop: async () => {
      await worker?.terminate()
    },
  }
}

function startWorker(
  waiting: { resolve(layout: Layout): void; reject(error: Error): void }[],
  failAll: (error: Error) => void,
): Worker {
  const worker = new Worker(new URL(`./layout-worker.${isInstalled ? 'js' : 'ts'}`, import.meta.url))
  worker.on('message', (answer: Answer) => {
    const asker = waiting[answer.number]
    if ('layout' in answer) asker?.resolve(answer.layout)
    else asker?.reject(answer.error)
  })
  worker.on('error', failAll)
  return worker
}
