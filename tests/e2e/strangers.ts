/** What a page has that the pages themselves never have, and links within it that lead nowhere. Runs in the page. */
export const strangers = () => ({
  strangers: [
    ...document.querySelectorAll('main :is(script, img, iframe, object, style, [style], [onclick], [onerror])'),
  ].map(({ outerHTML }) => outerHTML.slice(0, 80)),
  dead: [...document.querySelectorAll('a[href^="#"]')]
    .map((link) => decodeURIComponent(link.getAttribute('href') ?? ''))
    .filter((hash) => !document.getElementById(hash.slice(1))),
})
