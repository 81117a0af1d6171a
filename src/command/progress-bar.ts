const width = 30
/** Often enough to be seen to move. */
const step = 100

/** A bar on stderr that says how far something is; silent where stderr is no terminal. */
export class ProgressBar {
  readonly #size: number
  readonly #isShown: boolean
  #shownAt = 0

  constructor(size: number | undefined) {
    this.#size = size ?? 0
    this.#isShown = process.stderr.isTTY === true && this.#size > 0
  }

  show(done: number): void {
    if (!this.#isShown || performance.now() - this.#shownAt < step) return
    this.#shownAt = performance.now()
    const part = Math.min(1, done / this.#size)
    const full = Math.round(part * width)
    const percent = String(Math.floor(part * 100)).padStart(3)
    process.stderr.write(`\r[${'#'.repeat(full)}${'.'.repeat(width - full)}] ${percent}%`)
  }

  /** Takes the bar away. */
  end(): void {
    if (this.#isShown && this.#shownAt > 0) process.stderr.write(`\r${' '.repeat(width + 7)}\r`)
  }
}
