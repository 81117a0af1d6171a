import { enableCompileCache } from 'node:module'

// Saves compiling the imports of a verb anew each time; does nothing where there is no place to keep it.
enableCompileCache()

const { main } = await import('../src/command/main.ts')
process.exitCode = await main(process.argv.slice(2))
