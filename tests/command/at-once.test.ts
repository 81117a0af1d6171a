import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../src/command/root.ts'
import { madeFolder } from '../files/made-folder.ts'

const folder = madeFolder()
const says = (words: string, code: number) => `node -e "console.log('${words}');process.exitCode=${code}"`
writeFileSync(
  join(folder, 'package.json'),
  JSON.stringify({ scripts: { one: says('it is fine', 0), other: says('it is not', 3) } }),
)

test.each([
  [['one'], 0, ['it is fine']],
  [['other', 'one'], 1, ['it is fine', 'it is not']],
])('of the scripts %j all are run, and fail where one does', (names, code, lines) => {
  const { status, stdout } = spawnSync(process.execPath, [join(root, 'scripts/at-once.ts'), ...names], {
    cwd: folder,
    encoding: 'utf8',
  })
  expect({ status, lines: stdout.trim().split('\n').sort() }).toEqual({ status: code, lines })
})
