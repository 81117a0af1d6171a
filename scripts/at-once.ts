import { spawn } from 'node:child_process'
import { once } from 'node:events'

// Runs scripts of package.json at the same time, as each of them uses one core; what one says is printed whole once it has ended.
const isFine = await Promise.all(
  process.argv.slice(2).map(async (name) => {
    const child = spawn('npm', ['run', '-s', name], {
      stdio: ['ignore', 'pipe', 'pipe'],
      // A batch file there.
      shell: process.platform === 'win32',
    })
    const said: Uint8Array[] = []
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Uint8Array) => said.push(bytes))
    const [code] = await once(child, 'close')
    process.stdout.write(Buffer.concat(said))
    return code === 0
  }),
)
if (isFine.includes(false)) process.exitCode = 1
