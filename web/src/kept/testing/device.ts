import type { Device } from '../store.ts'

/** Storage as browsers have it, and all that lies in it. */
export function device(more: Partial<Device> = {}): Device & { readonly all: Map<string, string> } {
  const all = new Map<string, string>()
  return {
    all,
    getItem: (name) => all.get(name) ?? null,
    setItem: (name, value) => void all.set(name, value),
    removeItem: (name) => void all.delete(name),
    key: (at) => [...all.keys()][at] ?? null,
    get length() {
      return all.size
    },
    ...more,
  }
}
