import { regionsOf } from '../../derive/regions.ts'
import type { ModelFile } from '../../model/matrix.ts'
import { type CodeToken, codeTokens } from './code-tokens.ts'

const known = new Map<string, Promise<Map<number, CodeToken[]>>>()

/** The tokens of a model file by line number, marks left out; each file is taken apart once. */
export function modelTokens(model: ModelFile): Promise<Map<number, CodeToken[]>> {
  const found = known.get(model.text) ?? tokensByLine(model)
  known.set(model.text, found)
  return found
}

async function tokensByLine(model: ModelFile): Promise<Map<number, CodeToken[]>> {
  const { lines } = regionsOf(model)
  const tokens = await codeTokens(lines.map(({ text }) => text).join('\n'))
  return new Map(lines.map(({ number }, index) => [number, tokens[index] ?? []]))
}
