import { describe, expect, it } from 'vitest'
import { isBroken } from '../../src/check/rule.ts'
import { readMatrix } from '../../src/load/read-matrix.ts'
import { doorWith } from './memory-folder.ts'

/** Asks {@link isBroken} about the base matrix at `path` with one stray file. */
const isBrokenWith = (path: string, stray: string, file: string) => {
  const { loaded } = readMatrix({ ...doorWith({ [stray]: '' }), path })
  return loaded && isBroken(loaded, file)
}

describe('what could not be read', () => {
  it('is a file or lies in a folder of the matrix', () => {
    expect(isBrokenWith('door', 'posted/lately.yaml', 'posted/')).toBe(true)
    expect(isBrokenWith('door', 'symbols.yaml', 'symbols.yaml')).toBe(true)
  })

  it('is no namesake above or below', () => {
    expect(isBrokenWith('posted/door', 'notes.txt', 'posted/')).toBe(false)
    expect(isBrokenWith('door', 'rows/posted/lately.yaml', 'posted/')).toBe(false)
    expect(isBrokenWith('door', 'rows/symbols.yaml', 'symbols.yaml')).toBe(false)
  })
})
