import type { SiteSettings } from '../model/site-file.ts'
import { handedOver } from './handover.ts'

/** The settings of the site that pages are being made for. */
export function handedSettings(): SiteSettings {
  const settings = handedOver<SiteSettings>('settings')
  if (!settings) throw new Error('no settings were handed over')
  return settings
}
