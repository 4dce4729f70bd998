import { createHash } from 'node:crypto'
import type { Hash } from 'node:crypto'

/**
 * A hash of plain data (objects, arrays, strings, numbers, booleans, bytes): equal data, equal hash, whatever the
 * order of the properties. Properties that are `undefined` count as absent. Hexadecimal, 64 digits.
 */
export function contentHash(value: unknown): string {
  const hash = createHash('sha256')
  addValue(hash, value)
  return hash.digest('hex')
}

/** Every part begins with its kind and its length, so that no two values run into the same stream of bytes. */
function addValue(hash: Hash, value: unknown): void {
  if (value instanceof Uint8Array) {
    hash.update(`bytes ${String(value.byteLength)}:`).update(value)
  } else if (Array.isArray(value)) {
    hash.update(`list ${String(value.length)}:`)
    for (const entry of value) addValue(hash, entry)
  } else if (typeof value === 'object' && value !== null) {
    addRecord(hash, value)
  } else {
    addScalar(hash, value)
  }
}

function addRecord(hash: Hash, record: object): void {
  const entries = Object.entries(record)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  hash.update(`record ${String(entries.length)}:`)
  for (const [key, value] of entries) {
    addScalar(hash, key)
    addValue(hash, value)
  }
}

function addScalar(hash: Hash, value: unknown): void {
  if (typeof value === 'function' || typeof value === 'symbol') {
    throw new TypeError(`A ${typeof value} has no content to hash.`)
  }
  const text = String(value)
  hash.update(`${typeof value} ${String(text.length)}:`).update(text)
}
