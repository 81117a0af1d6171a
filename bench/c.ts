// The C of a matrix: how large it is and how long it takes to compile, with 14 and with 9,996 rows, and what a look-up takes
// against looking at row after row. Prints figures, asserts nothing. It needs gcc.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../src/command/root.ts'
import { cNamesOf } from '../src/derive/c-names.ts'
import { currentRows } from '../src/derive/coverage.ts'
import { diskFolder } from '../src/load/folder.ts'
import { readMatrix } from '../src/load/read-matrix.ts'
import type { Matrix } from '../src/model/matrix.ts'
import { cFiles } from '../tests/render/c/c-files.ts'
import { writeGrownContent } from './grown-content.ts'

const calls = 20_000_000
const folder = mkdtempSync(join(tmpdir(), 'bench-c-'))
const gcc = (...words: string[]) => {
  const start = performance.now()
  execFileSync('gcc', ['-std=gnu11', ...words], { cwd: folder })
  return performance.now() - start
}

/** A program that prints nanoseconds per call of both ways, over combinations in no order, and fails where they differ. */
function driver(matrix: Matrix): string {
  const { prefix, upper, inputs, rows } = cNamesOf(matrix)
  const parameters = inputs.map((_, at) => `unsigned int v${at}`).join(', ')
  const covers = inputs.map(({ start }, at) => `${prefix}_covers(row, ${start} + v${at})`).join(' && ')
  const values = inputs.map(({ input }, at) => `(seed >> ${8 + 4 * at}) % ${input.values.length}`).join(', ')
  const scans = Math.max(Math.round(calls / currentRows(matrix).length / 4), 1000)
  return `#include <stdio.h>
#include <time.h>
#include "scenarios.h"
static enum ${rows.tag} scan(${parameters})
{
	for (unsigned int at = 0; at < ${rows.count}; at++) {
		const struct ${prefix}_scenario *row = &${prefix}_scenarios[at];

		if (${covers})
			return row->row;
	}
	return ${upper}_NO_ROW;
}
static double now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return time.tv_sec * 1e9 + time.tv_nsec;
}
#define RUN(function, times, sum) do { \\
	unsigned int seed = 1; \\
	double start = now(); \\
	for (long call = 0; call < (times); call++) { \\
		seed = seed * 1664525u + 1013904223u; \\
		sum += function(${values}); \\
	} \\
	printf("%.2f\\n", (now() - start) / (times)); \\
} while (0)
int main(void)
{
	volatile unsigned long one = 0, other = 0, both = 0;

	RUN(${prefix}_row_of, ${calls}L, one);
	RUN(scan, ${scans}L, other);
	RUN(${prefix}_row_of, ${scans}L, both);
	return both != other;
}
`
}

try {
  for (const values of [1, 714]) {
    writeGrownContent(join(root, 'src/content/tdp'), join(folder, 'content'), values)
    const { loaded } = readMatrix(diskFolder(join(folder, 'content'), 'grown'))
    if (!loaded) throw new Error('the grown content cannot be read')
    const { matrix } = loaded
    const start = performance.now()
    const files = cFiles(matrix)
    const made = performance.now() - start
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
    writeFileSync(join(folder, 'empty.c'), 'int nothing;\n')
    writeFileSync(join(folder, 'only.c'), '#include "scenarios.h"\nint nothing;\n')
    writeFileSync(join(folder, 'main.c'), driver(matrix))
    const only = gcc('-O2', '-c', 'only.c')
    const empty = gcc('-O2', '-c', 'empty.c')
    gcc('-O2', '-o', 'main', 'main.c')
    const [lookup, scan] = execFileSync(join(folder, 'main'), { encoding: 'utf8' }).split('\n')
    console.log(
      `${String(currentRows(matrix).length).padStart(5)} rows: header ${files['scenarios.h']?.length} bytes, made in ${made.toFixed(0)} ms, ` +
        `compiled in ${only.toFixed(0)} ms (an empty file in ${empty.toFixed(0)}); look-up ${lookup} ns, scan ${scan} ns a call`,
    )
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
