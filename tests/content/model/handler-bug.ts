import type { Scenario } from './scenario.ts'

/**
 * How the KVM_BUG_ON() in handle_changed_spte() shows: not at all, or only where the VM was bugged already, or aloud.
 * `-` where there is nothing to look at.
 */
export function handlerBugOf(scenarios: Scenario[]): '-' | 'no' | 'silent' | 'loud' {
  if (scenarios.length === 0) return '-'
  const bugs = scenarios
    .flatMap(({ outcome }) => outcome.events)
    .filter((event) => event.kind === 'KVM_BUG_ON' && event.function === 'handle_changed_spte')
  if (bugs.length === 0) return 'no'
  return bugs.some(({ loud }) => loud) ? 'loud' : 'silent'
}
