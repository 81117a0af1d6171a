import type { Group } from '../model/matrix.ts'

/** For each group its own id and those of the groups within it. */
export const wordsByGroup = (groups: Group[]): Map<string, string[]> =>
  new Map(groups.map(({ id }) => [id, [id, ...groups.filter(({ within }) => within === id).map((one) => one.id)]]))
