/** A git repository cannot be read; the message says why. */
export class GitProblem extends Error {}
