/**
 * A function that gives what `derive` gives and works each answer out once. A value is known by its identity and never changed
 * after it was read; what was worked out for it goes when it goes.
 */
export function onceFor<Key extends object, Value>(derive: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { value: Value }>()
  return (key) => {
    let kept = known.get(key)
    if (!kept) {
      kept = { value: derive(key) }
      known.set(key, kept)
    }
    return kept.value
  }
}
