import type { Device } from '../model/store.ts'

/** Storage as browsers have it. `limit`: characters that fit, all together. */
export function makeDevice(limit = Number.POSITIVE_INFINITY): Device {
  const kept = new Map<string, string>()
  return {
    get length() {
      return kept.size
    },
    key: (at) => [...kept.keys()][at] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    removeItem: (key) => void kept.delete(key),
    setItem(key, value) {
      const size = [...kept].reduce(
        (sum, [name, text]) => sum + (name === key ? 0 : text.length),
        value.length,
      )
      if (size > limit) throw new DOMException('The quota has been exceeded', 'QuotaExceededError')
      kept.set(key, value)
    },
  }
}
