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

/** A value that is made when it is first asked for. */
export function once<V>(make: () => V): () => V {
  const made = memo<'it', V>(make)
  return () => made('it')
}
