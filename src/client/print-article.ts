/** Gives each article of a page of many a button that prints it alone, beside those that copy it. */
export function startPrint(): void {
  for (const article of document.querySelectorAll('main > article')) {
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = 'Print this'
    button.addEventListener('click', () => {
      const marked: [Element, string][] = [
        [document.body, 'one'],
        [article, 'printed'],
      ]
      for (const [element, name] of marked) element.classList.add(name)
      addEventListener(
        'afterprint',
        () => {
          for (const [element, name] of marked) element.classList.remove(name)
        },
        {
          once: true,
        },
      )
      print()
    })
    article.querySelector('.copy')?.append(button)
  }
}
