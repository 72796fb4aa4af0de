import { append, type Happening } from '../append.ts'
import type { Entry, Item } from '../item.ts'
import type { Kind } from '../store.ts'

/** An item of no domain, to test the core with. */
export interface Thing extends Item {
  readonly id: string
  readonly notes?: readonly string[]
}

export const thing = (id = 'A-00'): Thing => ({
  id,
  version: 1,
  history: [
    { number: 1, type: 'begun', at: '2026-03-02T12:00:00.000Z', queuedAt: '2026-03-02T12:00:01.000Z' },
  ],
})

/** Makes room from 1,500 bytes on, so that tests see many volumes. */
export const keptAs: Kind<Thing> = {
  idOf: ({ id }) => id,
  lists: ['history', 'notes'],
  turnAt: 1500,
  leastMoved: 500,
}

const at = '2026-03-02T12:00:02.000Z'

export const happening = (type: string, cause?: string): Happening<Entry> => ({
  type,
  at,
  ...(cause ? { cause } : {}),
})

/** The thing with one more event and one more note, of about 100 bytes. */
export function noted(before: Thing, text: string): Thing {
  const next = append(before.id, before, happening('noted', text))
  return { ...next, notes: [...(before.notes ?? []), text] }
}

/** With every event handed on. */
export function handedOn({ pending: _, pendingSince: __, dropping: ___, ...rest }: Thing): Thing {
  const history = rest.history.map((entry) => ({ ...entry, queuedAt: entry.queuedAt ?? at }))
  return { ...rest, version: rest.version + 1, history }
}
