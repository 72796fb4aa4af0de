import { type Day, dayInEngland } from '#contract/calendar/day.ts'
import type { CaseLine } from '#contract/fostering/case-line.ts'
import type { PartName } from '#contract/fostering/parts.ts'
import { MemoryShelf } from '#record/testing/memory.ts'
import { rules } from '../../clocks/testing/case.ts'
import type { Who } from '../../rights/may.ts'
import { type Begin, begin } from '../begin.ts'
import type { Cases } from '../cases.ts'
import type { HouseholdFiles } from '../files.ts'
import { headOf } from '../head-of.ts'
import { caseKeysOf } from '../line.ts'
import { type Head, idOf, type Part } from '../part.ts'
import { partsOn } from '../parts-on.ts'
import { dueKey, ratesKey } from '../payments/money-keys.ts'
import { type Asked, perform } from '../perform.ts'
import { registerKeysOf } from '../referrals/register.ts'
import { filesInMemory } from './files.ts'

export const household = 'FA-7K3M-9QTD'
export const recruiter: Who = { as: 'recruiter', id: 'staff-1', name: 'Ravi Menon' }
export const applicant = (id = 'p1'): Who => ({ as: 'applicant', id, name: 'Sample Applicant' })

/** The day on which each item was last written: lines of lists are as of then, and not of the day of whoever reads them. */
function writtenOn(shelf: MemoryShelf<Part>, now: () => Date): (part: Part) => Day {
  const days = new Map<string, Day>()
  const [create, replace] = [shelf.create.bind(shelf), shelf.replace.bind(shelf)]
  const noting = (key: string, isWritten: boolean) => {
    if (isWritten) days.set(key, dayInEngland(now()))
    return isWritten
  }
  shelf.create = async (key, part) => noting(key, await create(key, part))
  shelf.replace = async (key, part, version) => noting(key, await replace(key, part, version))
  return (part) => days.get(idOf(part)) ?? dayInEngland(now())
}

const found = (shelf: MemoryShelf<Part>, written: (part: Part) => Day) =>
  [...shelf.items.values()]
    .filter(({ name }) => name === 'head')
    .map((head) => caseKeysOf(head as unknown as Head, written(head), rules))

/** The lists of a memory shelf, as the indexes of the table give them. */
export function casesOn(shelf: MemoryShelf<Part>, now: () => Date): Cases {
  const written = writtenOn(shelf, now)
  const open = async () =>
    found(shelf, written).flatMap(({ caseKey, line }) =>
      caseKey?.startsWith('case ') ? [line as CaseLine] : [],
    )
  const closed = (key: string, is: (day: Day) => boolean) =>
    [...shelf.items.values()]
      .filter(({ name }) => name === 'head')
      .flatMap((head) => {
        const { callKey, callOn } = caseKeysOf(head as unknown as Head, written(head), rules)
        return callKey === key && callOn !== undefined && is(callOn) ? [head.household] : []
      })
  return {
    open,
    page: async () => ({ lines: await open(), next: null }),
    behind: async (today, most) =>
      (await open()).flatMap(({ household, asOf }) => (asOf < today ? [household] : [])).slice(0, most),
    erasing: async () => (await open()).flatMap(({ household, erasing }) => (erasing ? [household] : [])),
    closedDue: async (today) => closed(dueKey, (day) => day <= today),
    closedSince: async (day) => closed(ratesKey, (last) => last >= day),
    counted: async (since) =>
      found(shelf, written).flatMap(({ line }) =>
        line?.counted && line.counted.began >= since ? [line.counted] : [],
      ),
    register: async () => [...shelf.items.values()].flatMap((part) => registerKeysOf(part).line ?? []),
    pending: async () => [...shelf.items.values()].filter(({ pending }) => pending !== undefined).map(idOf),
  }
}

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
  const cases = casesOn(shelf, now)
  const parts = partsOn(shelf, now)
  const files = filesInMemory()
  const ports = {
    parts,
    files: files as HouseholdFiles,
    cases,
    rules,
    now,
    onPanel: async (account: string) => account.startsWith('member-'),
    prefix: 'FA',
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
    files,
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
