// Imported by a process that is measured: says at its end what it used, as JSON in the file that USAGE names.
import { writeFileSync } from 'node:fs'

process.on('exit', () => writeFileSync(process.env.USAGE ?? '', JSON.stringify(process.resourceUsage())))
