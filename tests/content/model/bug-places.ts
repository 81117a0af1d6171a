import type { Case, Scenario } from './scenario.ts'

/** Where KVM_BUG_ON()s fire on a mirror, a line for each case: without a fault, then with one. */
export const bugPlaceLines = (cases: Case[]): string[] =>
  cases.map(({ row, lock, scenarios }) => {
    const mirror = scenarios.filter(({ run }) => run.table === 'mirror')
    const calm = mirror.filter((one) => one.faultClass === 'no fault' && one.run.new !== 'same')
    const faulty = mirror.filter((one) => ['contention', 'module bug', 'no HKID'].includes(one.faultClass))
    const always = placesOf(calm)
    const more = placesOf(faulty).filter((place) => !always.includes(place))
    const texts = [always.join(', ') || 'none', ...(more.length > 0 ? [`with a fault also ${more.join(', ')}`] : [])]
    return `${row.id.padStart(2)} ${lock.padEnd(9)}  ${texts.join('; ')}`
  })

const placesOf = (scenarios: Scenario[]): string[] => {
  const bugs = scenarios.flatMap(({ outcome }) => outcome.events).filter(({ kind }) => kind === 'KVM_BUG_ON')
  return [...new Set(bugs.map((bug) => `${bug.function}()`))]
}
