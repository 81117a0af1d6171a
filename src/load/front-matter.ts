import type { Problem } from '../model/problem.ts'

/** A Markdown file taken apart. Lines count from 1 in the whole file. */
export interface FrontMatter {
  yaml: string
  yamlLine: number
  body: string
  bodyLine: number
  problems: Problem[]
}

/** Splits `---` front matter from the prose below it. A missing fence is a problem of rule `syntax`. */
export function splitFrontMatter(path: string, text: string): FrontMatter {
  const lines = text.split('\n')
  const problem = (line: number, message: string): FrontMatter => ({
    yaml: '',
    yamlLine: 2,
    body: '',
    bodyLine: 1,
    problems: [
      {
        path,
        line,
        column: 1,
        rule: 'syntax',
        message,
        allowed: 'front matter between two lines of `---`, then prose',
      },
    ],
  })
  if (lines[0]?.trimEnd() !== '---') return problem(1, 'no front matter')
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---')
  if (end < 0) return problem(1, 'front matter is not closed')
  return {
    yaml: `${lines.slice(1, end).join('\n')}\n`,
    yamlLine: 2,
    body: lines.slice(end + 1).join('\n'),
    bodyLine: end + 2,
    problems: [],
  }
}
