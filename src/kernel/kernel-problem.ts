/** A kernel tree or a file in it cannot be used; the message says which and why. */
export class KernelProblem extends Error {}
