import { existsSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { writePrivate } from '../../engines/secrets.ts'

/** One event as a webhook took it. */
export type TakenEvent = { sequence: number; type: string; at: string; event: unknown }

/** What came by webhook about one request. `sequence`: number of the last event that was taken. */
export type Notified = {
  department: string
  reference: string
  /** Its own number for it. */
  id: string
  sequence: number
  taken: TakenEvent[]
  /** How often something came that was there already. */
  repeats: number
}

/** A request as an Open311 server keeps it; `fields` as they were sent. Times are ISO 8601. */
export type Reported = {
  department: string
  id: string
  token?: string
  fields: [string, string][]
  status: string
  note?: string
  requestedAt: string
  updatedAt: string
}

export type Told = {
  department: string
  id: string
  requestId: string
  status: string
  at: string
  description: string
  /** Addresses of photos. */
  media?: string[]
  /** Who said so: this system, or Shire, with the number that Shire gave it. */
  from: 'us' | 'shire'
  theirs?: string
}

/** What the played department's system knows; all of it is on disk. */
export type ForeignState = { notified: Notified[]; reported: Reported[]; told: Told[]; numbers: number }
export type ForeignStore = ForeignState & { save(): void; next(): number }

export function openForeignStore(dataDir: string): ForeignStore {
  const path = join(dataDir, 'outside-foreign.json')
  const state: ForeignState = existsSync(path)
    ? JSON.parse(readFileSync(path, 'utf8'))
    : { notified: [], reported: [], told: [], numbers: 0 }
  return Object.assign(state, {
    next: () => ++state.numbers,
    save() {
      const { notified, reported, told, numbers } = state
      writePrivate(`${path}.new`, JSON.stringify({ notified, reported, told, numbers }))
      renameSync(`${path}.new`, path)
    },
  })
}
