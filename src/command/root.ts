import { isInstalled } from './is-installed.ts'
import { ownFolder } from './own-folder.ts'

/**
 * Where content and the built site are unless told otherwise, and where the paths of problems lead from: the project's root,
 * wherever the command is called from; of the installed package, the folder that it is called in.
 */
export const root = isInstalled ? process.cwd() : ownFolder
