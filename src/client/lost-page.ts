import { likelyMeant } from './likely-meant.ts'
import { startBox } from './start-box.ts'

startBox()

const place = document.querySelector<HTMLElement>('[data-base]')
const links = [...document.querySelectorAll<HTMLAnchorElement>('main a[href]')]
const pathOf = (link: HTMLAnchorElement) => link.getAttribute('href') ?? ''
const meant = likelyMeant(location.pathname, place?.dataset['base'] ?? '/', links.map(pathOf))
if (place && meant.length > 0) {
  const offers = meant.flatMap((path) => {
    const listed = links.find((link) => pathOf(link) === path)
    const link = document.createElement('a')
    link.href = path
    link.textContent = path
    return [' ', link, listed?.title ? `: ${listed.title}` : '']
  })
  place.append('Likely meant:', ...offers)
  place.hidden = false
}
