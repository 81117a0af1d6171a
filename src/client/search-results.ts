import type { SearchKind } from '../render/site/search-entries.ts'
import type { ExcerptPart } from './excerpt.ts'
import { type Hit, type HitGroup, searchIndex } from './search-index.ts'

/** Gives a box that `searchBox` made its results: below it, chosen by arrows or the pointer, in the roles of a combobox. */
export function searchResults(box: HTMLElement, kinds: SearchKind[]): void {
  const input = box.querySelector('input')
  const list = box.querySelector<HTMLElement>('[role=listbox]')
  const status = box.querySelector('[role=status]')
  if (!input || !list || !status) return
  const find = searchIndex(kinds)
  let options: HTMLAnchorElement[] = []
  let chosen = -1

  const choose = (index: number) => {
    options[chosen]?.removeAttribute('aria-selected')
    chosen = index
    const option = options[index]
    option?.setAttribute('aria-selected', 'true')
    option?.scrollIntoView({ block: 'nearest' })
    if (option) input.setAttribute('aria-activedescendant', option.id)
    else input.removeAttribute('aria-activedescendant')
  }
  const open = (isOpen: boolean) => {
    list.hidden = !isOpen
    input.setAttribute('aria-expanded', String(isOpen))
    if (!isOpen) choose(-1)
  }
  const show = () => {
    choose(-1)
    const groups = input.value.trim() === '' ? [] : find(input.value)
    list.replaceChildren(...groups.map(groupElement))
    options = [...list.querySelectorAll('a')]
    for (const [index, option] of options.entries()) option.id = `found-${index}`
    status.textContent =
      input.value.trim() === '' ? '' : options.length === 0 ? 'Nothing found' : `${options.length} found`
    open(options.length > 0)
  }
  const go = () => {
    const option = options[Math.max(chosen, 0)]
    if (!option) return
    open(false)
    option.click()
  }
  input.addEventListener('input', show)
  input.addEventListener('focus', show)
  input.addEventListener('keydown', (event) => {
    const { key } = event
    if (event.isComposing) return
    if (key === 'Enter') go()
    else if (key === 'Escape' && !list.hidden) open(false)
    else if (key === 'ArrowDown' || key === 'ArrowUp') {
      if (list.hidden) show()
      const step = key === 'ArrowDown' ? 1 : -1
      // One place beside the first and the last is the box itself.
      const places = options.length + 1
      choose(((chosen + 1 + step + places) % places) - 1)
    } else return
    event.preventDefault()
  })
  // A link of the list takes the focus while it is clicked; it is still within the box.
  box.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && box.contains(relatedTarget))) open(false)
  })
  list.addEventListener('click', () => open(false))
  if (input === document.activeElement) show()
  if (box.hasAttribute('data-entered')) go()
}

function groupElement({ label, hits }: HitGroup, index: number): HTMLElement {
  const group = document.createElement('div')
  const name = document.createElement('b')
  group.role = 'group'
  name.id = `found-group-${index}`
  name.role = 'presentation'
  name.textContent = label
  group.setAttribute('aria-labelledby', name.id)
  group.append(name, ...hits.map(optionElement))
  return group
}

function optionElement({ address, title, excerpt }: Hit): HTMLElement {
  const option = document.createElement('a')
  option.href = address
  option.role = 'option'
  option.tabIndex = -1
  option.append(marked('span', title), ' ', marked('small', excerpt))
  return option
}

function marked(name: string, parts: ExcerptPart[]): HTMLElement {
  const element = document.createElement(name)
  for (const { text, isMarked } of parts)
    if (isMarked) element.appendChild(document.createElement('mark')).textContent = text
    else element.append(text)
  return element
}
