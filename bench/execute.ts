import { measured } from './measured.ts'
import { root } from '../src/command/root.ts'

// What `verify --execute` takes for each tree named, the start of the process, the check of the content and the model included.
for (const tree of process.argv.slice(2)) {
  const { wall, cpu, memory } = measured(root, ['scripts/scenarios.js', 'verify', '--kernel', tree, '--execute'])
  process.stdout.write(`${tree}: ${wall.toFixed(1)} s, ${cpu.toFixed(1)} s of CPU, ${memory.toFixed(0)} MB\n`)
}
