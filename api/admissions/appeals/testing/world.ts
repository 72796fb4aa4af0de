import type { Person } from '#admissions/rounds/application.ts'
import type { AppealWords } from '#contract/admissions/appeals/appeal.ts'
import { noWords } from '#contract/admissions/appeals/appeal.ts'
import type { ActOnHearing } from '#contract/admissions/appeals/hearing.ts'
import { allDays, type Calendars, schoolCalendar, workingCalendar } from '#contract/calendar/calendar.ts'
import { appealTerms } from '#council/admissions/appeals.ts'
import { recordStore } from '#record/store.ts'
import { MemoryShelf } from '#record/testing/memory.ts'
import { type Appeal, appealId, type Refusal } from '../appeal.ts'
import { carryAppeal, carryHearing, carryPending } from '../carry.ts'
import { actOnAppeal } from '../family.ts'
import type { Hearing } from '../hearing.ts'
import { actOnHearing, planHearing, type Sits } from '../hearings.ts'
import { actOnPerson, addPerson, join, type PanelPerson } from '../people.ts'
import type {
  AppealFiles,
  Appeals,
  AppealTask,
  AppealWord,
  CarryPorts,
  FamilyAppealPorts,
  Hearings,
  OfficerAppealPorts,
  PanelPorts,
  People,
  Placement,
} from '../ports.ts'
import { actOnStatement } from '../statement.ts'

export const clerk: Person = { id: 'staff-clerk', name: 'Cleo Clerk' }
export const officer: Person = { id: 'staff-officer', name: 'Olu Officer' }
export const school = { id: 'sample-park-school', name: 'Sample Park School' }
export const key = 'K'.repeat(22)

const terms = [
  { from: '2027-01-04', until: '2027-03-25' },
  { from: '2027-04-12', until: '2027-07-16' },
]
const england = workingCalendar([], allDays.known, 'None')
const calendars: Calendars = {
  england,
  foi: england,
  here: schoolCalendar(terms, [], [], 'Made-up terms'),
}

export const refusalOf = (reference: string, more: Partial<Refusal> = {}): Refusal => ({
  reference,
  school,
  kind: 'normal',
  told: '2027-03-01',
  infantClass: false,
  calendar: 'here',
  child: `Child of ${reference}`,
  account: [
    {
      id: 'preference-1',
      heading: 'Why not',
      blocks: [{ kind: 'text', text: '30 places for 44 children.' }],
    },
  ],
  ...more,
})

export const goodWords: AppealWords = {
  ...noWords,
  reasons: 'It is the only school that she can walk to.',
  attend: 'remote',
}

function stores() {
  const [appealItems, hearingItems, peopleItems] = [
    new Map<string, Appeal>(),
    new Map<string, Hearing>(),
    new Map<string, PanelPerson>(),
  ]
  const kept = <T>(items: Map<string, T>) => [...items.values()].map((one) => structuredClone(one))
  const idOf = ({ id }: { id: string }) => id
  const lists = ['history'] as const
  const isPending = ({ carried, history }: Appeal | Hearing) => carried < history.length
  const appeals: Appeals = {
    ...recordStore(new MemoryShelf(appealItems), { idOf, lists }),
    of: async (reference) => kept(appealItems).filter((one) => one.refusal.reference === reference),
    standing: async (state) => kept(appealItems).filter((one) => one.state === state),
    changedSince: async (state, at) =>
      kept(appealItems).filter((one) => one.state === state && one.changedAt >= at),
    pending: async () => kept(appealItems).filter(isPending).map(idOf),
    endedBefore: async (at) =>
      kept(appealItems)
        .filter(
          ({ state, changedAt }) =>
            ['upheld', 'dismissed', 'withdrawn', 'started'].includes(state) && changedAt < at,
        )
        .map(idOf),
    leftBefore: async (at) =>
      kept(appealItems)
        .filter(({ state, changedAt }) => ['lodged', 'arranged'].includes(state) && changedAt < at)
        .map(idOf),
  }
  const hearings: Hearings = {
    ...recordStore(new MemoryShelf(hearingItems), { idOf, lists }),
    planned: async () => kept(hearingItems).filter(({ state }) => state === 'planned'),
    closedSince: async (day) => kept(hearingItems).filter((one) => one.state === 'closed' && one.day >= day),
    pending: async () => kept(hearingItems).filter(isPending).map(idOf),
    before: async (day) =>
      kept(hearingItems)
        .filter((one) => one.day < day)
        .map(idOf),
  }
  const people: People = {
    ...recordStore(new MemoryShelf(peopleItems), { idOf, lists }),
    all: async () => kept(peopleItems),
  }
  return { appeals, hearings, people }
}

/** Appeals with everybody who works on them, in memory. `refusals`: what the key opens. */
export function world(refusals: readonly Refusal[] = [refusalOf('SA-7K3M-9QTD')]) {
  const { appeals, hearings, people } = stores()
  let time = Date.parse('2027-03-02T09:00:00.000Z')
  const now = () => {
    time += 1000
    return new Date(time)
  }
  const queue: AppealTask[] = []
  const placements: Placement[] = []
  /** References of applications during the year, and places that ended one, by their cause. */
  const inYear = new Set<string>()
  const placedInYear = new Map<string, string>()
  const words: { readonly reference: string; readonly kind: AppealWord; readonly id: string }[] = []
  const told: { readonly to: string; readonly id: string; readonly body: string }[] = []
  const looks: unknown[] = []
  const waiting = new Set(['file-of-a-family-1'])
  const bytes = new Map<string, string>()
  const files: AppealFiles = {
    waiting: async (id) => (waiting.has(id) ? { contentType: 'image/jpeg' } : undefined),
    async keep(appeal, id) {
      bytes.set(`${appeal}/${id}`, 'a picture')
      return true
    },
    async read(appeal, id) {
      const found = bytes.get(`${appeal}/${id}`)
      return found ? { bytes: new TextEncoder().encode(found), contentType: 'image/jpeg' } : undefined
    },
    drop: async (appeal, id) => void bytes.delete(`${appeal}/${id}`),
  }
  const counting = { terms: appealTerms, calendars, now }
  const tasks = { send: async (task: AppealTask) => void queue.push(task) }
  const record = async (look: unknown) => void looks.push(look)
  const family: FamilyAppealPorts = {
    ...counting,
    ...{ appeals, files, tasks },
    refusals: {
      of: async (reference, given) =>
        given === key ? refusals.filter((one) => one.reference === reference) : undefined,
      known: async (reference) => refusals.filter((one) => one.reference === reference),
    },
  }
  const council: OfficerAppealPorts = {
    ...counting,
    ...{ appeals, files, tasks, looks: { record } },
    refusals: family.refusals,
    factsOf: async () => [{ what: 'Home address', value: '1 High Street' }],
  }
  const panel: PanelPorts = {
    ...counting,
    ...{ appeals, hearings, people, files, tasks, looks: { record } },
    schoolOf: async (id) => (id === school.id ? { name: school.name, calendar: 'here' } : undefined),
    tell: async ({ email: to }, { id, body }) => {
      if (!told.some((one) => one.id === id)) told.push({ to, id, body })
    },
    addressOf: (path) => `https://example.org${path}`,
    phone: '0116 496 0000',
  }
  const carrying: CarryPorts = {
    ...{ appeals, hearings, now },
    admit: async (one) => {
      if (!placements.some(({ reference, school }) => reference === one.reference && school === one.school))
        placements.push(one)
    },
    placeInYear: async (reference, { school, cause }) => {
      if (!inYear.has(reference)) return false
      placedInYear.set(cause, `${reference} ${school.id}`)
      return true
    },
    sendAppealWord: async (reference, { kind, id }) => {
      if (!words.some((word) => word.id === id)) words.push({ reference, kind, id })
      return true
    },
    tellSchoolOfCorrection: async (to, id) => {
      if (!told.some((one) => one.id === id)) told.push({ to, id, body: '' })
      return true
    },
  }

  let sent = 0
  const freshKey = () => `key-of-an-appeal-${sent++}`.padEnd(24, 'x')
  const asClerk: Sits = { by: clerk, seats: ['clerk'], member: undefined }
  const made = {
    ...{ family, council, panel, carrying, placements, words, told, looks, files, queue, freshKey, asClerk },
    ...{ appeals, hearings, people, bytes, inYear, placedInYear },
    at: (moment: string) => {
      time = Date.parse(moment)
    },
    /** Does what stands in the queue. */
    async work() {
      for (let task = queue.shift(); task; task = queue.shift())
        await (task.what === 'hearing' ? carryHearing(carrying, task.id) : carryAppeal(carrying, task.id))
    },
    sweep: () => carryPending(carrying),
    async appeal(reference: string, id = school.id): Promise<Appeal> {
      const found = await appeals.get(appealId(reference, id))
      if (!found) throw new Error('There is no appeal')
      return found
    },
    /** A family does this, on what there is. */
    async does(refusal: Refusal, act: Parameters<typeof actOnAppeal>[2]['act']) {
      const seen = (await appeals.get(appealId(refusal.reference, refusal.school.id)))?.history.length ?? 0
      return actOnAppeal(family, refusal, { act, seen }, freshKey())
    },
    async states(reference: string) {
      const { id, history } = await made.appeal(reference)
      const act = { do: 'send', prejudice: 'The rooms are full.' } as const
      return actOnStatement(council, officer, id, { act, seen: history.length }, freshKey())
    },
    async person(name: string, kind: 'lay' | 'educator') {
      const body = { name, kind, because: 'As they told us', email: `${name.toLowerCase()}@example.org` }
      const added = await addPerson(panel, clerk, body, freshKey())
      if (added.kind !== 'done') throw new Error(added.kind)
      const { id } = added.item
      await actOnPerson(panel, clerk, id, { act: { do: 'link' }, seen: 1 }, freshKey())
      const opens = /#([\w-]{22})/.exec(told.findLast(({ to }) => to === body.email)?.body ?? '')?.[1] ?? ''
      const joined = await join(panel, { id: `account-${name}`, name }, id, opens)
      if (joined.kind !== 'done') throw new Error(joined.kind)
      return joined.item
    },
    async hearing(day: string) {
      const plan = {
        school: school.id,
        day,
        time: '10:00',
        way: 'mixed',
        place: 'County Hall',
        link: '',
      } as const
      const planned = await planHearing(panel, clerk, plan, freshKey())
      if (planned.kind !== 'done') throw new Error(planned.kind)
      return planned.item.id
    },
    async acts(id: string, act: ActOnHearing['act'], who: Sits = asClerk) {
      const seen = (await hearings.get(id))?.history.length ?? 0
      return actOnHearing(panel, who, id, { act, seen }, freshKey())
    },
  }
  return made
}
