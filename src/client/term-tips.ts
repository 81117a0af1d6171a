/**
 * Says at each use of a term what it means, as pages of their own do in their markup: the words are taken from the glossary of the same
 * file when a reader comes to the term, since all of them at every use would outweigh the rest.
 */
export function startTips(): void {
  const tell = ({ target }: Event) => {
    const use = target instanceof Element ? target.closest('a.term:not([aria-description])') : null
    const meaning = document.querySelector(`[id="${use?.getAttribute('href')?.slice(1)}"] + dd > p:not(.soft)`)
    if (meaning) use?.setAttribute('aria-description', meaning.textContent)
  }
  for (const event of ['pointerover', 'focusin']) document.addEventListener(event, tell)
}
