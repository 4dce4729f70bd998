/** A function that makes each value once and keeps it. A key is known again by identity. */
export function memo<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>()
  return (key) => {
    const known = made.get(key)
    if (known !== undefined) return known
    const value = make(key)
    made.set(key, value)
    return value
  }
}

/** A function that keeps the value it made last, for callers that ask for the same several times in a row. */
export function keepLast<K, V>(make: (key: K) => V): (key: K) => V {
  let last: { readonly key: K; readonly value: V } | undefined
  return (key) => {
    if (last?.key !== key) last = { key, value: make(key) }
    return last.value
  }
}

/** A value that is made when it is first asked for. */
export function once<V>(make: () => V): () => V {
  const made = memo<'it', V>(make)
  return () => made('it')
}
