/**
 * What the meaning of a value hangs on, in 27 bits: its bits outside of the PFN, the top two of the PFN (an AMD MMIO SPTE has
 * some of its mark there), and whether the PFN is 0. Values that share it decode alike, but for the PFN.
 */
export function valueClass(high: number, low: number): number {
  const isZero = ((high & 0xfffff) | (low >>> 12)) === 0 ? 1 : 0
  return ((((((high >>> 20) << 12) | (low & 0xfff)) << 2) | ((high >>> 18) & 3)) << 1) | isZero
}

/** Whether the PFN fields of two values differ. */
export const isOtherPfn = (oldHigh: number, oldLow: number, newHigh: number, newLow: number): boolean =>
  (((oldHigh ^ newHigh) & 0xfffff) | ((oldLow ^ newLow) >>> 12)) !== 0
