import type { Areas } from '#contract/geo/areas.ts'
import { boundaries } from './sample/boundaries.ts'

// A bundler takes the file in where it is there and leaves the import to fail where it is not.
const imported = await import('./imported/areas.json', { with: { type: 'json' } }).catch(() => undefined)

/** The boundaries that this installation decides by: those imported, else the sample. */
export const areas: Areas = imported ? (imported.default as Areas) : boundaries
