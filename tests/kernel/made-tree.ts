import { madeFolder } from '../files/made-folder.ts'

export const makefile = 'VERSION = 9\nPATCHLEVEL = 1\nSUBLEVEL = 4\nEXTRAVERSION =\nNAME = None\n'

/** A small kernel tree that goes away after the run. */
export const madeTree = (files: Record<string, string | Uint8Array>): string =>
  madeFolder({ Makefile: makefile, ...files })
