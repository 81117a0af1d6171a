import type { Assertion } from '../../model/assertions-file.ts'
import type { Matrix } from '../../model/matrix.ts'
import type { RunStatus } from '../../model/verified-file.ts'
import { countText } from '../count-text.ts'
import { filledAddress } from '../filled-address.ts'
import { holdsAt } from '../holds-at.ts'

/** What the runs of a release show of an assertion. */
export interface AssertionRuns {
  release: string
  status: RunStatus
  runs: number
  places: Place[]
}

interface Place {
  /** The name of the file and the line, as in `gate.c:12`. */
  label: string
  /** Where that line is to be read, if the address of the file is the one of that release. */
  href?: string
}

/** What runs show of an assertion, at each release that has a record and the assertion. */
export const assertionRuns = (matrix: Pick<Matrix, 'verified' | 'code'>, assertion: Assertion): AssertionRuns[] =>
  matrix.verified
    .filter(({ release }) => holdsAt(assertion, release))
    .map(({ release, tree, assertions }) => {
      const found = assertions.find(({ id }) => id === assertion.id)
      const places = (found?.places ?? []).map((place) => placeOf(matrix, place, { release, tree }))
      return { release, status: found?.status ?? 'not run', runs: found?.runs ?? 0, places }
    })

/** What runs show of an assertion at a release, in words but for the places. */
export const runsText = ({ release, status, runs }: AssertionRuns): string =>
  status === 'not run'
    ? `${release}: without runs`
    : `${release}: ${status === 'confirmed' ? '' : `${status}, `}${countText(runs)} ${runs === 1 ? 'run' : 'runs'}`

function placeOf({ code }: Pick<Matrix, 'code'>, place: string, { release, tree }: Record<string, string>): Place {
  const [, file = place, line = ''] = /^(.+):(\d+)$/.exec(place) ?? []
  const label = place.slice(place.lastIndexOf('/') + 1)
  // The address leads to the text of a tag; a tree of another name may have other lines.
  const isSame = tree === release && (code?.file?.includes('{release}') || code?.release === release)
  return code?.file && isSame && release
    ? { label, href: `${filledAddress(code.file, { release, file })}${lineAnchor(code.file, line)}` }
    : { label }
}

/** What leads to a line of a file: `#n12` on cgit, which has the release as `?h=`, `#L12` on most other sites. */
const lineAnchor = (template: string, line: string): string =>
  template.includes('#') || line === '' ? '' : `#${template.includes('?h=') ? 'n' : 'L'}${line}`
