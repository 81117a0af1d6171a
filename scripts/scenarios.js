#!/usr/bin/env node
import { existsSync } from 'node:fs'
import { launch } from './launch.js'

// Node strips no types below node_modules: the package has the command as JavaScript in place of the sources.
const isProject = existsSync(new URL('scenarios.ts', import.meta.url))
await launch(isProject ? 'scripts/scenarios.ts' : 'dist-package/scripts/scenarios.js', process.argv.slice(2))
