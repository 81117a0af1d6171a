#!/usr/bin/env node
import { launch } from './launch.js'

await launch('scripts/scenarios.ts', process.argv.slice(2))
