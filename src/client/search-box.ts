const markup = `<div class="find" role="search" aria-label="Everything"><input type="search" role="combobox" aria-label="Find" aria-autocomplete="list" aria-controls="found" aria-expanded="false" aria-keyshortcuts="/ g" autocomplete="off" spellcheck="false" placeholder="Find: / or g"><div id="found" role="listbox" aria-label="Found" hidden></div><p role="status"></p></div>`

/** Where one types what to find. Made here, since without a script it could do nothing. `awaken` runs at each use. */
export function searchBox(awaken: (box: HTMLElement) => Promise<unknown>): void {
  document.querySelector('header.site')?.insertAdjacentHTML('beforeend', markup)
  const box = document.querySelector<HTMLElement>('.find')
  const input = box?.querySelector('input')
  if (!box || !input) return
  input.onfocus = () =>
    awaken(box).catch(() => {
      const status = box.querySelector('p')
      if (status) status.textContent = 'The search could not be loaded'
    })
  // Until the search is there to do it itself.
  input.onkeydown = ({ key }) => {
    box.toggleAttribute('data-entered', key === 'Enter')
  }
  addEventListener('keydown', (event) => {
    const { key, target, ctrlKey, metaKey, altKey } = event
    if (!/^[/g]$/.test(key) || ctrlKey || metaKey || altKey) return
    if (target instanceof Element && target.closest('input, select, textarea')) return
    event.preventDefault()
    input.select()
    input.focus()
  })
}
