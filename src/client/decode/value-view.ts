import { decodeTransition } from '../../trace/decode-transition.ts'
import { pageWords } from '../../trace/by-hand.ts'
import { readingText } from '../../trace/reading-text.ts'
import { element } from '../element.ts'
import { bitView } from './bit-view.ts'
import { fillValueForm } from './decode-form.ts'

type Formats = Parameters<typeof bitView>[2]

/** Makes the second form of the page show one value bit by bit. */
export function startValue(place: HTMLElement, formatsNow: () => Formats): void {
  const form = place.querySelector<HTMLFormElement>('form.value')
  const view = place.querySelector<HTMLElement>('.value + div')
  if (!form || !view) return
  const { value, level } = fillValueForm(form)
  const show = () => {
    const digits = value.value.trim().replace(/^0x/i, '')
    if (digits === '') view.replaceChildren()
    else if (!/^[\da-f]{1,16}$/i.test(digits)) view.replaceChildren(element('p', {}, pageWords.noValue))
    else view.replaceChildren(...valueNodes(BigInt(`0x${digits}`), Number(level.value) || undefined, formatsNow()))
  }
  form.addEventListener('input', show)
  place.addEventListener('change', show)
}

function valueNodes(raw: bigint, level: number | undefined, candidates: Formats): Node[] {
  const { old: reading, formats } = decodeTransition({ old: raw, new: raw, level }, candidates)
  const more = [reading.pfn === undefined ? '' : `pfn ${reading.pfn.toString(16)}`, reading.permissions ?? '']
  return [
    element('p', {}, element('b', {}, readingText(reading)), ...more.filter(Boolean).map((text) => `, ${text}`)),
    bitView(raw, level, formats),
  ]
}
