import type { Ward } from '#contract/geo/wards.ts'

const imported = await import('./imported/parishes.json', { with: { type: 'json' } }).catch(() => undefined)

/** The parishes by which staff narrow lists: those imported, else none, as a county may have few. */
export const parishes: readonly Ward[] = imported ? (imported.default as readonly Ward[]) : []
