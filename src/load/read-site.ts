import type { Problem } from '../model/problem.ts'
import { type SiteSettings, siteFile } from '../model/site-file.ts'
import { fileReader } from './file-reader.ts'
import type { Folder } from './folder.ts'
import type { Places } from './loaded.ts'

/** The settings of a site as read, and where everything in them stands. */
export interface LoadedSite {
  settings: SiteSettings
  places: Places
}

/** The file of the content folder that holds the settings. */
export const siteName = 'site.yaml'

/** The settings of a site that has none written down. */
export const usualSettings = (): SiteSettings => siteFile.parse({})

/** The settings in the content folder, the usual ones where it has none or where they cannot be read, and what is wrong with them. */
export function readSite(folder: Folder): LoadedSite & { problems: Problem[] } {
  const { problems, places, yaml } = fileReader(folder)
  const settings = folder.names.includes(siteName) ? yaml(siteName, siteFile) : undefined
  return { settings: settings ?? usualSettings(), places, problems }
}
