import { dayInEngland } from '#contract/calendar/day.ts'
import type { PartName } from '#contract/fostering/parts.ts'
import { MemoryShelf } from '#record/testing/memory.ts'
import { rules } from '../../clocks/testing/case.ts'
import type { Who } from '../../rights/may.ts'
import { type Begin, begin } from '../begin.ts'
import type { Cases } from '../cases.ts'
import { headOf } from '../head-of.ts'
import { lineOf } from '../line.ts'
import { type Head, idOf, type Part } from '../part.ts'
import { partsOn } from '../parts-on.ts'
import { type Asked, perform } from '../perform.ts'

export const household = 'FA-7K3M-9QTD'
export const recruiter: Who = { as: 'recruiter', id: 'staff-1', name: 'Ravi Menon' }
export const applicant = (id = 'p1'): Who => ({ as: 'applicant', id, name: 'Sample Applicant' })

/** The lists of a memory shelf, as the indexes of the table give them. */
export const casesOn = (shelf: MemoryShelf<Part>, now: () => Date): Cases => ({
  open: async () =>
    [...shelf.items.values()]
      .filter(({ name }) => name === 'head')
      .map((head) => lineOf(head as unknown as Head, dayInEngland(now()), rules))
      .filter(({ phase }) => phase !== 'closed'),
  pending: async () => [...shelf.items.values()].filter(({ pending }) => pending !== undefined).map(idOf),
})

const couple: Begin['values'] = {
  kind: 'fostering',
  source: { from: 'website' },
  people: {
    p1: { role: 'applicant', name: 'Sample One', here: true },
    p2: { role: 'applicant', name: 'Sample Two', here: true },
    p3: { role: 'child', name: 'Sample Three', here: true },
  },
  dates: { enquired: '2027-01-04' },
}

/**
 * A household in memory, and a clock that a test moves: two applicants and a child who want to foster, unless `begun` says
 * otherwise.
 */
export async function world(start = '2027-01-05T10:00:00.000Z', begun: Partial<Begin['values']> = {}) {
  const shelf = new MemoryShelf<Part>()
  let at = new Date(start)
  const now = () => at
  const parts = partsOn(shelf, now)
  const ports = {
    parts,
    cases: casesOn(shelf, now),
    rules,
    now,
    secret: async () => new Uint8Array(32).fill(7),
  }
  await begin(ports, recruiter, {
    household,
    key: 'begin-this-household-once',
    values: { ...couple, ...begun },
  })
  let keys = 0
  return {
    shelf,
    ports,
    go: (to: string) => {
      at = new Date(to)
    },
    head: async () => (await headOf(ports, household)) as Head,
    part: async (name: PartName) => parts.get(`${household}/${name}`),
    /** Does an act on what the part is now, under a key of its own. */
    async act(who: Who, name: PartName, act: string, body: unknown = {}, more: Partial<Asked> = {}) {
      const seen = (await parts.get(`${household}/${name}`))?.history.length ?? 0
      const key = `a-key-of-this-test-${keys++}`
      return perform(ports, who, { household, name, act, key, seen, body, ...more })
    },
  }
}

export type World = Awaited<ReturnType<typeof world>>
