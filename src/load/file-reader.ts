import type { z } from 'zod'
import type { Permalink } from '../model/permalink.ts'
import type { Place, Problem } from '../model/problem.ts'
import type { Folder } from './folder.ts'
import { splitFrontMatter } from './front-matter.ts'
import type { Places } from './loaded.ts'
import { readPermalinks } from './permalinks.ts'
import { parseWith } from './schema-problems.ts'
import { readText } from './text-file.ts'
import { type Path, readYaml, type YamlSource } from './yaml-source.ts'

/** Reads files of one folder by name and remembers where everything stands and what is wrong. */
export interface FileReader {
  problems: Problem[]
  places: Places
  text(name: string): string | undefined
  yaml<Value>(name: string, schema: z.ZodType<Value>): Value | undefined
  /** A Markdown file: its front matter, and its prose as `body`. */
  entry<Front extends object>(name: string, schema: z.ZodType<Front>): (Front & { body: string }) | undefined
  permalinks(name: string): Permalink[] | undefined
  /** From now on what would stand in the file `name` stands at `path` in another, its prose under `text`. */
  standsIn(name: string, file: string, ...path: Path): void
}

/** A reader over a folder. What cannot be read comes back undefined and is one of `problems`. */
export function fileReader(folder: Folder): FileReader {
  const problems: Problem[] = []
  const sources = new Map<string, YamlSource>()
  const bodyLines = new Map<string, number>()
  const listed = new Map<string, Place[]>()
  const moved = new Map<string, { file: string; path: Path }>()
  const start = (name: string): Place => ({ path: `${folder.path}/${name}`, line: 1, column: 1 })

  const text = (name: string) => {
    const file = readText(folder, name)
    problems.push(...file.problems)
    return file.text
  }
  const readTyped = <Value>(name: string, schema: z.ZodType<Value>, content: string, line?: number) => {
    const source = readYaml(`${folder.path}/${name}`, content, line)
    sources.set(name, source)
    const result = parseWith(schema, source)
    problems.push(...result.problems)
    return result.value
  }
  return {
    problems,
    places: {
      at(name, ...path) {
        const to = moved.get(name)
        if (to) return this.at(to.file, ...to.path, ...path)
        return sources.get(name)?.at(path) ?? listed.get(name)?.[Number(path[0] ?? 0)] ?? start(name)
      },
      key(name, ...path) {
        const to = moved.get(name)
        if (to) return path.length === 0 ? this.at(to.file, ...to.path) : this.key(to.file, ...to.path, ...path)
        return sources.get(name)?.key(path) ?? start(name)
      },
      within(name, path, line, column) {
        const to = moved.get(name)
        if (to) return this.within(to.file, [...to.path, ...(path.length > 0 ? path : ['text'])], line, column)
        return path.length > 0
          ? (sources.get(name)?.within(path, line, column) ?? start(name))
          : { ...start(name), line: (bodyLines.get(name) ?? 1) + line - 1, column }
      },
    },
    text,
    yaml(name, schema) {
      const content = text(name)
      return content === undefined ? undefined : readTyped(name, schema, content)
    },
    entry(name, schema) {
      const content = text(name)
      if (content === undefined) return undefined
      const split = splitFrontMatter(`${folder.path}/${name}`, content)
      problems.push(...split.problems)
      if (split.problems.length > 0) return undefined
      bodyLines.set(name, split.bodyLine)
      const front = readTyped(name, schema, split.yaml, split.yamlLine)
      return front && { ...front, body: split.body }
    },
    permalinks(name) {
      const content = text(name)
      if (content === undefined) return undefined
      const { entries, places, problems: found } = readPermalinks(`${folder.path}/${name}`, content)
      problems.push(...found)
      listed.set(name, places)
      return entries
    },
    standsIn(name, file, ...path) {
      moved.set(name, { file, path })
    },
  }
}
