import type { Staff, StaffGroup } from '#contract/council/staff.ts'
import type { ManagePorts } from '../manage.ts'
import type { Kept, PeopleStore, Person } from '../person.ts'

export const rows: StaffGroup[] = [
  { group: 'people-managers', role: 'people', departments: 'all' },
  { group: 'roads-people', role: 'people', departments: ['highways'] },
  { group: 'highways-officers', role: 'officer', departments: ['highways'] },
  { group: 'badge-deciders', role: 'decider', departments: ['blue-badge'] },
  { group: 'contact-centre', role: 'contact', departments: 'all' },
]

/** People in memory. */
export function memoryPeople(): PeopleStore & { readonly kept: Map<string, Kept> } {
  const kept = new Map<string, Kept>()
  const subjects = new Map<string, string>()
  const emails = new Map<string, string>()
  let taken = false
  return {
    kept,
    all: async () => [...kept.values()].map(({ person }) => person),
    get: async (id) => kept.get(id),
    async put(person, version) {
      if (kept.get(person.id)?.version !== version) return false
      kept.set(person.id, { person, version: (version ?? 0) + 1 })
      return true
    },
    async drop(id) {
      kept.delete(id)
    },
    idOfSubject: async (subject) => subjects.get(subject),
    async bindSubject(subject, id) {
      subjects.set(subject, id)
    },
    async claimEmail(email, id) {
      if (!emails.has(email)) emails.set(email, id)
      return emails.get(email) ?? id
    },
    async takeTurn() {
      if (taken) return false
      taken = true
      return true
    },
    async endTurn() {
      taken = false
    },
  }
}

/** Somebody who has signed in, with these groups. */
export const known = (id: string, ...given: string[]): Person => ({
  ...{ id, email: `${id}@council.example`, name: id, given, removed: false, history: [] },
  ...{ subject: id, username: `Council_${id}` },
})

/** Their token, as it was made by the groups that they have. */
export const staffOf = ({ id, name, given }: Person): Staff => ({
  id,
  name,
  grants: rows.filter(({ group }) => given.includes(group)),
})

/** What manages people, with all that it told others. */
export async function managing(...people: Person[]) {
  const store = memoryPeople()
  for (const person of people) await store.put(person, undefined)
  const told: string[] = []
  const sent: { email: string; person: string; key: string; id: string }[] = []
  let last = 0
  const ports: ManagePorts & { domains: string[] } = {
    people: store,
    domains: ['council.example'],
    accounts: {
      async endSessions(username) {
        told.push(`end ${username}`)
      },
      async let(username, may) {
        told.push(`${may ? 'open' : 'close'} ${username}`)
      },
    },
    staffGroups: rows,
    secret: async () => new Uint8Array(32),
    async invite({ id: person, email }, key, id) {
      sent.push({ email, person, key, id })
    },
    newId: () => `new-${++last}`,
    now: () => new Date('2026-12-03T10:00:00Z'),
  }
  return { ports, store, told, sent }
}
