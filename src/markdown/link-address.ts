import { isAddress } from '../model/address.ts'

/** Whether prose may link there: another site over https, or a mail address. */
export const isLinkAllowed = (url: string): boolean => /^(https:\/\/[^/\s]|mailto:)/i.test(url) && isAddress(url)
