import type { Task } from '#admissions/rounds/ports.ts'
import type { Room } from '#contract/admissions/in-year/in-year.ts'
import type { InYearTerms } from '#contract/admissions/in-year/terms.ts'
import { schoolCalendar } from '#contract/calendar/calendar.ts'
import { inYearTerms } from '#council/admissions/in-year.ts'
import { england, englishHolidays, foi } from '#council/holidays.ts'
import { recordStore } from '#record/store.ts'
import { MemoryShelf } from '#record/testing/memory.ts'
import type { Choice, InYear, InYearSaid } from '../case.ts'
import type { InYearWords } from '../chasing.ts'
import type { InYears } from '../ports.ts'
import type { InYearSource } from '../take.ts'
import { isToWarn } from '../telling.ts'

/** A school's terms from autumn 2026 to summer 2028, without its half-terms: made up, as the sample's schools have none. */
const terms = [
  { from: '2026-08-27', until: '2026-10-16' },
  { from: '2026-10-26', until: '2026-12-18' },
  { from: '2027-01-04', until: '2027-02-12' },
  { from: '2027-02-22', until: '2027-03-25' },
  { from: '2027-04-12', until: '2027-05-28' },
  { from: '2027-06-07', until: '2027-07-14' },
  { from: '2027-08-30', until: '2027-10-15' },
  { from: '2027-10-25', until: '2027-12-17' },
  { from: '2028-01-04', until: '2028-02-11' },
  { from: '2028-02-21', until: '2028-04-07' },
  { from: '2028-04-24', until: '2028-05-26' },
  { from: '2028-06-05', until: '2028-07-13' },
]
const closed = [{ from: '2027-08-30', until: '2027-08-30' }]

export const days = {
  calendars: { england, foi, known: schoolCalendar(terms, closed, englishHolidays, 'A made-up school') },
  calendarOf: (school: string) => (school === 'unknown' ? 'none' : 'known'),
}

export const from = { contact: ['Call us.'], appealTo: 'Write to us.', complainUrl: 'https://example.org/c' }

export const school = (id: string) => ({ id, name: `${id[0]?.toUpperCase()}${id.slice(1)} School` })

export const said: InYearSaid = {
  child: { name: 'Sam Sample', born: '2018-05-04' },
  parent: { name: 'Jo Sample', phone: null },
  home: ['1 Sample Street'],
  yearGroup: 4,
  outsideAge: false,
  needed: '2027-01-20',
  postingFrom: null,
  careOrPlan: false,
  words: [
    { what: 'Reason', value: 'We have moved, or are moving', shared: true },
    { what: 'Circumstances', value: 'We live in a refuge', shared: false },
  ],
}

export const choice = (id: string, decides: Choice['decides'], askedOn: string | null = null): Choice => ({
  school: school(id),
  decides,
  askedOn: decides === 'council' ? null : askedOn,
  proposed: null,
  answer: null,
})

/** What a change of schools is decided by: `dale` and `glen` decide themselves, `far` has no Year 4. */
export const changing = {
  ...{ days, terms: inYearTerms, from, keepsList: () => true },
  schoolOf: (id: string) =>
    id === 'nowhere'
      ? undefined
      : {
          ...school(id),
          town: '',
          postcode: '',
          years: id === 'far' ? [7 as const] : [4 as const],
          into: [],
        },
  decidesAt: (id: string) => (id === 'dale' || id === 'glen' ? ('school' as const) : ('council' as const)),
}

/** The tables and clocks of applications during the year, in memory. */
export function inYearWorld(inYearTerms: InYearTerms, start = '2027-01-06T10:00:00.000Z') {
  const items = new Map<string, InYear>()
  const tasks: Task[] = []
  const looks: unknown[] = []
  const rooms = new Map<string, Room>()
  const sources = new Map<string, InYearSource>()
  let clock = start
  const all = () => [...items.values()]
  const inYears: InYears = {
    ...recordStore(new MemoryShelf(items), { idOf: ({ reference }) => reference, lists: ['history'] }),
    page: async () => ({ references: [...items.keys()].sort(), next: null }),
    toWarn: async (today) => all().flatMap((one) => (isToWarn(one, today) ? [one.reference] : [])),
    atSchool: async (id) => all().filter(({ choices }) => choices.some((one) => one.school.id === id)),
    deciding: async () => all().flatMap((one) => (one.state === 'deciding' ? [one.reference] : [])),
    late: async () => all().flatMap((one) => (one.state === 'deciding' ? [one.reference] : [])),
    some: async (references) => references.flatMap((reference) => items.get(reference) ?? []),
  }
  const words = new Map<string, InYearWords>()
  const inYearWords = recordStore(new MemoryShelf(words), {
    idOf: ({ reference }) => reference,
    lists: ['history'],
  })
  /** What schools were written, by the id of the message; a school without an address is not reached. */
  const mails = new Map<string, string>()
  const ports = {
    inYears,
    inYearWords,
    inYearTerms,
    schoolDays: days,
    tellSchoolInYear: async (id: string, word: { id: string }) => {
      if (id === 'unreached') return false
      mails.set(word.id, id)
      return true
    },
    days,
    terms: inYearTerms,
    from,
    keepsList: () => true,
    roomAt: async (id: string) => rooms.get(id) ?? null,
    schoolNamed: (id: string) => (id === 'nowhere' ? undefined : school(id)),
    ownFormOf: () => null,
    inYearChanging: async () => changing,
    inYearSourceOf: async (reference: string) => sources.get(reference),
    looks: { record: async (look: unknown) => void looks.push(look) },
    tasks: { send: async (task: Task) => void tasks.push(task) },
    now: () => new Date(clock),
  }
  const at = (time: string) => {
    clock = time
  }
  /** What routes of rounds are given besides. */
  const routes = {
    inYear: () => ports,
    inYears,
    ownFormOf: ports.ownFormOf,
    inYearChanging: ports.inYearChanging,
    inYearLetter: async () => new Uint8Array(),
  }
  return { ports, routes, items, words, mails, tasks, looks, rooms, sources, at }
}
