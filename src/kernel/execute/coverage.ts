import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { z } from 'zod'

/** The lines of the code taken from a file, and those of them that no run reached. */
export interface Reached {
  file: string
  lines: number
  never: number[]
}

const report = z.object({
  files: z.array(
    z.object({ file: z.string(), lines: z.array(z.object({ line_number: z.number(), count: z.number() })) }),
  ),
})

/** What the program of a folder reached of some files, in their order, as gcov tells; none where it cannot be asked. */
export function reachedLines(folder: string, files: readonly string[]): Reached[] {
  // How compilers call it differs; there is one.
  const notes = readdirSync(folder).filter((name) => name.endsWith('.gcno'))
  const { status, stdout } = spawnSync('gcov', ['--json-format', '--stdout', ...notes], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  if (status !== 0) return []
  const counts = new Map<string, Map<number, number>>()
  for (const { file, lines } of report.parse(JSON.parse(stdout)).files) {
    const own = counts.get(file) ?? new Map<number, number>()
    counts.set(file, own)
    // A function that is inlined in several places has a count in each.
    for (const { line_number: line, count } of lines) own.set(line, (own.get(line) ?? 0) + count)
  }
  return files.flatMap((file): Reached[] => {
    const own = counts.get(file)
    if (own === undefined) return []
    const never = [...own].filter(([, count]) => count === 0).map(([line]) => line)
    return [{ file, lines: own.size, never: never.toSorted((one, other) => one - other) }]
  })
}
