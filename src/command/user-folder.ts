const { npm_lifecycle_event, INIT_CWD } = process.env

/** Where the user called `build` from, absolute: `npm run` goes to the project's folder first. */
export const userFolder = npm_lifecycle_event === 'build' && INIT_CWD ? INIT_CWD : process.cwd()
