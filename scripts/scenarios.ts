import { enableCompileCache } from 'node:module'

// As `launch.js` does, for whoever starts this file itself.
enableCompileCache()

const { main } = await import('../src/command/main.ts')
process.exitCode = await main(process.argv.slice(2))
