import { faultModel, patternText } from '../../derive/verified/fault-model.ts'
import { fieldWords } from '../../derive/verified/run-words.ts'
import { standIns } from '../../derive/verified/stand-ins.ts'
import { verdictTests } from '../../derive/verified/verdict-tests.ts'
import type { Matrix } from '../../model/matrix.ts'
import { asciiLine } from '../../derive/ascii.ts'
import { proseText } from './prose-text.ts'
import { wrapText } from './wrap-text.ts'

const rest = '    '

/** How the code behind the rows is run, a block for each part; none where a matrix does not say. */
export function executionBlocks(matrix: Matrix): string[][] {
  const [execution] = matrix.executions
  if (!execution) return []
  return [
    [
      ...wrapText('Fault model; which runs are in which fault is the one judgement here:'),
      ...faultModel(matrix).flatMap(({ label, text, patterns }) => [
        ...wrapText(`- ${asciiLine(label)}:`),
        ...proseText(text, { first: '  ', rest: '  ' }),
        ...(patterns.length === 0 ? [`${rest}all runs that are in no other`] : patterns.flatMap(patternLines)),
      ]),
    ],
    [
      'What runs must show:',
      ...verdictTests(matrix).flatMap(({ label, mark, texts }) =>
        texts.flatMap((text) => wrapText(asciiLine(`${label} ${mark}: ${text}`), { first: '- ', rest })),
      ),
    ],
    [
      'Fields of a run:',
      ...execution.fields.flatMap((field) => [
        ...wrapText(asciiLine(`${field.id}: ${fieldWords(field)}`), { first: '- ', rest: '  ' }),
        ...proseText(field.text, { first: rest, rest }),
      ]),
    ],
    [
      'What the conditions of cells speak of:',
      ...Object.entries(execution.terms).flatMap(([term, patterns]) => [
        ...wrapText(`- ${asciiLine(term)}:`),
        ...patterns.flatMap((pattern) => patternLines(patternText(pattern))),
      ]),
    ],
    [
      'Files:',
      ...standIns(execution).flatMap(({ label, files }) =>
        wrapText(asciiLine(`${label}: ${files.join(', ')}`), { first: '- ', rest }),
      ),
    ],
  ].filter((block) => block.length > 1)
}

const patternLines = (pattern: string): string[] => wrapText(asciiLine(pattern), { first: rest, rest: `${rest}  ` })
