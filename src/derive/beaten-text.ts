import { idList } from './id-list.ts'

/** That rows do not count though they match; `canAll` where all that they match can occur. */
export const beatenText = (ids: string[], canAll: boolean): string => {
  const isOne = ids.length === 1
  const reason = canAll
    ? `${isOne ? 'a row before it does' : 'rows before them do'}`
    : `nothing that can occur is left to ${isOne ? 'it' : 'them'}`
  return `${idList(ids)} ${isOne ? 'does' : 'do'} not count, as ${reason}`
}
