import type { MatrixFile } from '../model/matrix.ts'
import type { Places } from './loaded.ts'
import type { Path } from './yaml-source.ts'

/** Places for paths into a matrix as loaded, where a group within another is one of the groups, and `like` has brought values. */
export function routedPlaces(places: Places, { groups, inputs }: MatrixFile): Places {
  const groupPaths = groups.flatMap(({ groups: inner = [] }, at): Path[] => [
    [at],
    ...inner.map((_, within) => [at, 'groups', within]),
  ])
  const route = (file: string, path: Path): Path => {
    if (file !== 'matrix.yaml') return path
    const [part, at, key, ...rest] = path
    if (part === 'groups' && groupPaths[Number(at)]) return [part, ...(groupPaths[Number(at)] ?? []), ...path.slice(2)]
    const like = part === 'inputs' && key === 'values' ? inputs[Number(at)]?.like : undefined
    const origin = inputs.findIndex(({ id }) => id === like)
    return like === undefined || origin < 0 ? path : [part ?? '', origin, 'values', ...rest]
  }
  return {
    at: (file, ...path) => places.at(file, ...route(file, path)),
    key: (file, ...path) => places.key(file, ...route(file, path)),
    within: (file, path, line, column) => places.within(file, route(file, path), line, column),
  }
}
