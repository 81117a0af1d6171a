import '../src/command/no-telemetry.js'
import { launch } from './launch.js'

// What the scripts of package.json call: a script of the project or a package with a command, then its words.
const [, , name = '', ...words] = process.argv
await launch(name, words)
