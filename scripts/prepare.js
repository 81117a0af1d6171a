import { launch } from './launch.js'

// npm runs `prepare`, but no `prepack`, where it makes a package of a git repository, https://docs.npmjs.com/cli/using-npm/scripts. It
// runs it behind every `npm ci` in a clone as well, where nothing is to be packed. Only what it packs has it an address.
if (process.env.npm_package_resolved !== undefined) await launch('scripts/compile-package.ts', [])
