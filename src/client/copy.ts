import { quoteText } from '../render/text/quote-text.ts'
import { copyBar } from './copy-bar.ts'
import { publicAddress } from './public-address.ts'
import { unpackTexts } from './unpack-texts.ts'

/**
 * Gives every `data-copy` paragraph its buttons: for the row or note that it names, whose permalink is its first link, or all that it says. Buttons are
 * made here, since without a script they could do nothing.
 */
export async function startCopy(): Promise<void> {
  const packed = document.getElementById('texts')?.dataset['texts']
  const texts = packed === undefined ? new Map<string, string>() : await unpackTexts(packed)
  for (const place of document.querySelectorAll<HTMLElement>('p[data-copy]')) {
    const link = publicAddress(place.querySelector('a')?.getAttribute('href') ?? place.textContent.trim())
    const [text, short, line] = ['text', 'short', 'line'].map((part) => {
      const name = `${part}-${place.dataset['copy']}`
      return texts.get(name) ?? document.getElementById(name)?.textContent
    })
    place.append(
      copyBar([
        ['Copy link', () => link],
        ['Copy short', short && (() => short)],
        ['Copy for mail', text && (() => text)],
        ['Reply quote', text && (() => quoteText(text))],
        ['Copy row', line && (() => line)],
        ['Copy Link: trailer', () => `Link: ${link}`],
      ]),
    )
  }
}
