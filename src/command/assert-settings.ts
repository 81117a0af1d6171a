import type { Symbol } from '../model/symbol-file.ts'
import { WrongUse } from './verb.ts'
import { wrongSetting } from './wrong-setting.ts'

/** Throws {@link WrongUse} with all that is wrong with the settings of a build; see {@link wrongSetting}. */
export function assertSettings(symbols: readonly Symbol[] = []): void {
  const wrong = wrongSetting(symbols)
  if (wrong !== undefined) throw new WrongUse(wrong)
}
