import { fileURLToPath } from 'node:url'
import { isInstalled } from './is-installed.ts'

/** The folder of the command and of the pages that it makes: the project's root, or that of the installed package. */
export const ownFolder = fileURLToPath(new URL(isInstalled ? '../../..' : '../..', import.meta.url))
