/** As many days as there are in half a century. */
const most = 20_000

/**
 * The same function, which finds out once what is asked again and again: days are few, and each is asked for by every clock
 * of every case. Where it finds nothing it is asked again.
 */
export function remembered<Key, Value>(find: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>()
  return (key) => {
    const there = known.get(key)
    if (there !== undefined) return there
    const found = find(key)
    if (known.size >= most) known.clear()
    if (found !== undefined) known.set(key, found)
    return found
  }
}
