import { escapeXml } from '../../markdown/escape-xml.ts'

/** An identifier or a path as HTML that lets a line end behind `_` and `/`, and so nowhere within a word. */
export const breakableHtml = (name: string): string =>
  name
    .split(/(?<=[_/])(?![_/])/)
    .map(escapeXml)
    .join('<wbr>')
