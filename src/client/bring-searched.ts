/** Brings the search files that the header names, once; each does what it is for by itself. Rejects where one cannot be had. */
export async function bringSearched(): Promise<void> {
  bringing ??= Promise.all(searchFiles().map(bring))
  await bringing
}

let bringing: Promise<unknown> | undefined

/** The addresses of the search files. */
export const searchFiles = (): string[] =>
  document.querySelector<HTMLElement>('[data-search]')?.dataset['search']?.split(' ') ?? []

const bring = (address: string) =>
  new Promise((resolve, reject) => {
    const script = document.createElement('script')
    script.src = address
    script.onload = resolve
    script.onerror = () => {
      // So that it is tried again at the next use.
      bringing = undefined
      reject(new Error(`no ${address}`))
    }
    document.head.append(script)
  })
