import { isInstalled } from './is-installed.ts'
import { root } from './root.ts'
import { workFolder } from './work-folder.ts'

/** The folder below which drawings are kept for later builds. Throws as {@link workFolder} does. */
export const keepFolder = (): string => (isInstalled ? workFolder() : root)
