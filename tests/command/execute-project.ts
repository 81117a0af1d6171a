import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { root } from '../../src/command/root.ts'
import { madeFolder } from '../files/made-folder.ts'
import { madeTree } from '../kernel/made-tree.ts'
import { inProcess } from './in-process.ts'

/** A lock that may be held: taken with force it slams, in a storm it rattles. */
const content = {
  'lock/matrix.yaml': `title: Lock
summary: Who may take it.
revision: 3
checked: v9.1
inputs: [{ id: held, values: [{ id: Y }, { id: N }] }]
verdicts: [{ id: taken, marks: [{ id: Y }, { id: N }] }]
contexts: [{ id: oak, label: oak door }, { id: glass, label: glass door, since: v9.0 }]
outcomes:
  order: [{ id: nothing, phrase: nothing }, { id: noise, phrase: noise }, { id: broken, phrase: it breaks }]
  kinds:
    - { id: slam, label: SLAM, outcome: broken, silent: noise }
    - { id: rattle, outcome: noise }
  faults: [{ id: none, label: calm, text: Nothing. }, { id: storm, text: A storm. }]
  columns: [{ id: on-oak, label: oak, contexts: [oak], faults: [none], text: the worst }]
groups: [{ id: all, label: All }]
legend: []
`,
  'lock/rows/1.md': '---\ninputs: { held: Y }\nverdicts: { taken: N }\ngroup: all\n---\nSee `take()`.\n',
  'lock/rows/2.md': '---\ninputs: { held: N }\nverdicts: { taken: Y }\ngroup: all\n---\nSee `take()`.\n',
  'lock/symbols.yaml': '- { name: take, kind: function, file: kernel/lock.c, purpose: takes it }\n',
  'lock/permalinks.txt': 'row 1\nrow 2\n',
  'lock/assertions.yaml': `- { id: held, symbol: take, kind: slam, rows: [1], contexts: [oak, glass], faults: [none] }
- { id: wind, symbol: take, kind: rattle, rows: [1, 2], contexts: [oak, glass], faults: [storm], runs: [{ weather: storm }] }
`,
  'lock/execute/taking.yaml': `text: One try to take it.
tree:
  before: [world.h]
  after: [driver.c]
  files: [kernel/lock.c]
  drives: [take]
models:
  - { id: paper, before: [world.h], after: [driver.c], files: [lock.c] }
fields:
  - { id: door, values: [oak, glass], text: which door }
  - { id: held, values: [yes_, no_], text: whether it is held }
  - { id: weather, values: [calm, storm], default: calm, text: the weather }
runs: [{ door: any, held: any, weather: any }]
inputs: { held: { field: held, values: { Y: yes_, N: no_ } } }
context: { field: door, values: { oak: oak, glass: glass } }
faults: { storm: [{ weather: storm }] }
verdicts:
  taken:
    Y: [{ fires: never, faults: [none] }]
    N: [{ fires: sometimes, event: { kind: slam, symbols: [take] }, faults: [none] }]
`,
  'lock/execute/world.h': `#include <stdio.h>
#include <stdlib.h>
#include <string.h>
static int says(const char *word);
static int record(const char *kind, const char *symbol, int line);
#define SLAM_ON(cond) ((cond) && record("slam", in_function, __LINE__))
#define RATTLE_ON(cond) ((cond) && record("rattle", in_function, __LINE__))
#define storming() says("weather=storm")
`,
  'lock/execute/driver.c': `static char line[256], events[1024];
static int says(const char *word) { return strstr(line, word) != NULL; }
static int record(const char *kind, const char *symbol, int at)
{
	sprintf(events + strlen(events),
		"%s{\\"kind\\":\\"%s\\",\\"symbol\\":\\"%s\\",\\"file\\":\\"kernel/lock.c\\",\\"line\\":%d,\\"loud\\":true}",
		*events ? "," : "", kind, symbol, at);
	return 1;
}
int main(void)
{
	while (fgets(line, sizeof(line), stdin)) {
		*events = 0;
		if (says("door=glass") && !HAVE_glass) {
			puts("{\\"end\\":\\"not there\\"}");
			continue;
		}
		int taken = take(says("held=yes_"));
		printf("{\\"end\\":\\"returned\\",\\"taken\\":%d,\\"events\\":[%s]}\\n", taken, events);
		fflush(stdout);
	}
	return 0;
}
`,
}

/** Line 5 has the slam, line 7 the rattle. */
export const lock = `#define glass 1

static int take(int held)
{
	SLAM_ON(held);

	RATTLE_ON(storming());
	return !held && glass;
}
`

/** A tree whose \`kernel/lock.c\` is given. */
export const treeOf = (text: string): string => madeTree({ 'kernel/lock.c': text })

/** The command over content of its own, in which the texts of some files are replaced. */
export function executeProject(changes: Record<string, [from: string, to: string]> = {}) {
  const files: Record<string, string> = { ...content, 'lock/model/lock.c': lock }
  for (const [name, [from, to]] of Object.entries(changes)) {
    if (!files[name]?.includes(from)) throw new Error(`${name} has no ${from}`)
    files[name] = files[name].replace(from, to)
  }
  const folder = madeFolder(files)
  const words = (tree: string, more: string[]) => ['--execute', '--kernel', tree, ...more]
  return {
    async run(tree: string, more: string[] = [], environment: Record<string, string> = {}) {
      const env = { ...process.env, CONTENT: relative(root, folder), ...environment }
      const { code, out, err } = await inProcess(['verify', ...words(tree, more)], { env })
      return { status: code, stdout: out, stderr: err }
    },
    start: (tree: string, environment: Record<string, string>) =>
      spawn(process.execPath, [join(root, 'scripts/scenarios.ts'), 'verify', ...words(tree, [])], {
        env: { ...process.env, CONTENT: relative(root, folder), ...environment },
        stdio: 'ignore',
      }),
    read: (name: string) => readFileSync(join(folder, 'lock', name), 'utf8'),
  }
}
