import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { DOMWindow } from 'jsdom'
import type { Mermaid } from 'mermaid'

const require = createRequire(import.meta.url)

/** A document of its own in which Mermaid runs; nothing of it is visible outside. It cannot measure text until it is told how. */
export type MermaidWindow = DOMWindow & { mermaid: Mermaid }

let window: Promise<MermaidWindow> | undefined

/** The one window of this process. Takes about half a second the first time. */
export const mermaidWindow = (): Promise<MermaidWindow> => {
  window ??= openWindow()
  return window
}

/** The release of Mermaid that {@link mermaidWindow} runs. */
export const mermaidVersion = (): string => {
  const { version }: { version: string } = JSON.parse(readFileSync(require.resolve('mermaid/package.json'), 'utf8'))
  return version
}

async function openWindow(): Promise<MermaidWindow> {
  const { JSDOM } = await import('jsdom')
  const { window } = new JSDOM('<!doctype html><title>Mermaid</title>', { runScripts: 'outside-only' })
  window.structuredClone = structuredClone
  // The bundle declares its result with `var` in strict code. Where that is the first statement, eval keeps it to itself.
  window.eval(`;${readFileSync(require.resolve('mermaid/dist/mermaid.min.js'), 'utf8')}`)
  return window as MermaidWindow
}
