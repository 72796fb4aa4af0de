import { workingCalendar } from '#contract/calendar/calendar.ts'
import { consentWords, type Enquire } from '#contract/fostering/enquiry.ts'
import { recordStore } from '#record/store.ts'
import { MemoryShelf } from '#record/testing/memory.ts'
import { rules } from '../../clocks/testing/case.ts'
import type { Part } from '../../household/part.ts'
import { partsOn } from '../../household/parts-on.ts'
import { filesInMemory } from '../../household/testing/files.ts'
import { casesOn } from '../../household/testing/world.ts'
import type { Who } from '../../rights/may.ts'
import { MemoryTimes } from '../../times/testing/memory.ts'
import { countedOf, lineOf } from '../desk.ts'
import { enquire } from '../enquire.ts'
import { type Enquiry, enquiryId, referenceOf } from '../enquiry.ts'
import { hubLine } from '../hub/look.ts'
import type { InviteDeskPorts } from '../invite.ts'
import { offer } from '../offer.ts'
import type { EnquiryLists, EnquiryPorts, Word } from '../ports.ts'
import type { Slot } from '../slot.ts'
import { enquiryLooksInMemory } from './looks.ts'

export const recruiter: Who = { as: 'recruiter', id: 'staff-1', name: 'Ravi Menon' }
export const assessor: Who = { as: 'assessor', id: 'staff-2', name: 'Olive Peters' }

export const asked: Enquire = {
  about: 'foster',
  name: 'Sample Person',
  reach: 'email',
  email: 'sample@example.org',
  phone: '0116 496 0123',
  postcode: 'LE3 8RA',
  words: 'Could I foster with two dogs?',
  heard: 'friend',
  consent: consentWords.name,
}

const england = workingCalendar(
  ['2026-12-25', '2026-12-28', '2027-01-01'].map((day) => ({ day, name: 'A bank holiday' })),
  { from: '2026-01-01', until: '2027-12-31' },
  'A test',
)

/** Enquiries in memory, and a clock that a test moves. */
export function world(start = '2026-12-01T10:00:00.000Z') {
  let at = new Date(start)
  const now = () => at
  const shelf = new MemoryShelf<Enquiry>()
  const slots = new MemoryTimes<Slot>()
  const records = new MemoryShelf<Part>()
  const told: Word[] = []
  const store = recordStore<Enquiry>(
    shelf,
    { idOf: (one) => enquiryId(referenceOf(one)), lists: ['history'] },
    now,
  )
  const enquiries = {
    ...store,
    erase: async (one: Enquiry) => shelf.items.delete(enquiryId(referenceOf(one))),
  }
  const own = { ...rules, calendars: { england, foi: england } }
  const all = () => [...shelf.items.values()]
  const lists: EnquiryLists = {
    open: async () => ({
      lines: all().flatMap((one) => (one.values.state === 'open' ? [lineOf(one, own)] : [])),
      next: null,
    }),
    ofHub: async (hub, way) => ({
      lines: all()
        .filter(({ values: { state, ...values } }) =>
          way === 'handed' ? values.handed?.to === hub : values.hub?.id === hub && state === 'open',
        )
        .map((one) => hubLine(one, hub)),
      next: null,
    }),
    untold: async () => all().flatMap((one) => (one.pending === undefined ? [] : [referenceOf(one)])),
    counted: async (months) =>
      all()
        .map(countedOf)
        .filter(({ receivedOn }) => months.includes(receivedOn.slice(0, 7))),
    overIn: async (months) =>
      all().flatMap((one) =>
        one.values.state !== 'open' && months.includes(one.values.receivedOn.slice(0, 7))
          ? [referenceOf(one)]
          : [],
      ),
    handedTo: async (hub) =>
      all().flatMap((one) => (one.values.handed?.to === hub ? [referenceOf(one)] : [])),
  }
  const ports: Omit<InviteDeskPorts, 'department' | 'councilId'> = {
    enquiries,
    slots,
    lists,
    enquiryLooks: enquiryLooksInMemory(),
    parts: partsOn(records, now),
    cases: casesOn(records, now),
    files: filesInMemory(),
    rules: own,
    secret: async () => new Uint8Array(32).fill(7),
    async tell(word) {
      if (!told.some(({ id }) => id === word.id)) told.push(word)
    },
    council: {
      name: 'Sample County Council',
      phone: '0116 496 0123',
      team: 'Fostering team',
      prefix: 'FA',
      enquiriesKeptMonths: 24,
      lostLink: { most: 3, hours: 24, minutesBetween: 5 },
      hubs: [{ id: 'sample-hub', name: 'Sample Hub' }],
    },
    siteUrl: 'https://shire.example',
    now,
  }
  let keys = 0
  const key = () => `a-key-of-this-test-${keys++}`
  return {
    ports,
    shelf,
    /** Parts of households. */
    records,
    slots,
    told,
    key,
    go(to: string) {
      at = new Date(to)
    },
    async ask(more: Partial<Enquire> = {}, under = key(), by: EnquiryPorts = ports) {
      const outcome = await enquire(by, under, { ...asked, ...more })
      if (outcome.kind !== 'done') throw new Error(outcome.kind)
      return outcome.item
    },
    async get(reference: string) {
      const found = await enquiries.get(enquiryId(reference))
      if (!found) throw new Error('not there')
      return found
    },
    /** Offers times of a day with the recruiter; gives their ids. */
    async offer(day: string, ...times: string[]) {
      await offer(ports, recruiter, { kind: 'call', day, times, minutes: 30 })
      return [...slots.all.keys()].filter((id) => id.startsWith(day.replaceAll('-', ''))).sort()
    },
  }
}
