/** Whether this is the package as it is installed, where all of the command is JavaScript, and not the project itself. */
export const isInstalled = import.meta.url.endsWith('.js')
