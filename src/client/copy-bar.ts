/** A button's label and what it copies; without a text there is no button. */
export type Choice = [label: string, text: (() => string) | '' | undefined]

/** Buttons that copy, and the place where they say so. */
export function copyBar(choices: Choice[]): HTMLElement {
  const bar = document.createElement('span')
  const status = document.createElement('span')
  bar.className = 'copy'
  status.setAttribute('role', 'status')
  for (const [label, text] of choices)
    if (text) {
      const button = document.createElement('button')
      button.type = 'button'
      button.textContent = label
      button.addEventListener('click', async () => say(status, label, await isCopied(text())))
      bar.append(button, ' ')
    }
  bar.append(status)
  return bar
}

function say(status: HTMLElement, label: string, wasCopied: boolean): void {
  // Empty first, so that the same words are heard again.
  status.textContent = ''
  requestAnimationFrame(() => {
    status.textContent = wasCopied ? `Copied: ${label.replace(/^Copy /, '')}` : 'Not copied: select the text instead'
  })
}

async function isCopied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return isCopiedBySelection(text)
  }
}

/** For pages that are not a secure context, where there is no clipboard to write to. */
function isCopiedBySelection(text: string): boolean {
  const field = document.createElement('textarea')
  const focused = document.activeElement
  field.value = text
  document.body.append(field)
  field.select()
  const wasCopied = document.execCommand('copy')
  field.remove()
  // Else the keyboard would go on from the top of the page.
  if (focused instanceof HTMLElement) focused.focus()
  return wasCopied
}
