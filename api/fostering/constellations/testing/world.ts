import { makeReference } from '#contract/core/reference.ts'
import type { ConstellationAct, ConstellationPlace, Found } from '#contract/fostering/carers/constellation.ts'
import { constellations as groups } from '#council/fostering/constellations.ts'
import { MemoryShelf } from '#record/testing/memory.ts'
import { begin } from '../../household/begin.ts'
import { perform } from '../../household/perform.ts'
import type { Outcome } from '../../household/refusal.ts'
import type { Word } from '../../household/tell.ts'
import { assessor } from '../../household/testing/work.ts'
import {
  applicant,
  household as first,
  world as households,
  recruiter,
} from '../../household/testing/world.ts'
import { noor } from '../../parts/carers/testing/child.ts'
import { type Constellation, folded, idIn, itemOf } from '../constellation.ts'
import { foundConstellation, type GroupPerson, performIn } from '../perform.ts'
import type { Constellations } from '../ports.ts'
import { carryNow, sweepConstellations } from '../sweep.ts'
import { constellationFor } from '../view.ts'
import { constellationsOn, pendingOn } from './shelf.ts'

export const hubHome = first
/** Eleven more households, each with a child. */
export const others = Array.from({ length: 11 }, (_, at) =>
  makeReference('FA', new Uint8Array([7, 7, 7, 7, at])),
) as [string, string, string, ...string[]]
export const [member, second, third] = others
export const staff: GroupPerson = { who: assessor }
export const of = (household: string): GroupPerson => ({ who: applicant(), household })

/** Of all worlds: two may lie in one table. */
let keys = 0

/** Approved households around a hub home, in memory, with a clock that a test moves. `kept`: where groups lie instead. */
export async function constellation(start = '2026-05-11T10:00:00.000Z', kept?: Constellations) {
  const dates = { enquired: '2026-01-04', approved: '2026-04-01' }
  const at = await households(start, {
    dates,
    people: { p1: { role: 'applicant', name: 'Hana HOMESURNAME', here: true } },
  })
  const shelf = new MemoryShelf<Constellation>()
  const told: Word[] = []
  const ports = {
    ...at.ports,
    groups,
    constellations: kept ?? constellationsOn(shelf, at.ports.now),
    pendingGroups: pendingOn(shelf),
    inboxes: { team: 'team@example.org', managers: 'managers@example.org' },
    siteUrl: 'https://shire.example',
    from: { council: 'Sample County Council', phone: '0116 496 0123', team: 'Fostering team' },
    async tell(word: Word) {
      if (!told.some(({ id }) => id === word.id)) told.push(word)
    },
  }
  const key = () => `a-key-of-this-group-${keys++}`
  const inHousehold = async (
    household: string,
    who: typeof assessor,
    name: string,
    act: string,
    body: object,
  ) => {
    const seen = (await at.ports.parts.get(`${household}/${name}`))?.history.length ?? 0
    const outcome = await perform(at.ports, who, { household, name, act, key: key(), seen, body })
    if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome))
  }
  for (const [number, household] of others.entries())
    await begin(ports, recruiter, {
      household,
      key: `begin-${household}-once`,
      values: {
        kind: 'fostering',
        source: { from: 'website' },
        people: { p1: { role: 'applicant', name: `Member${number} MEMBERSURNAME`, here: true } },
        dates,
      },
    })
  for (const household of [hubHome, ...others])
    await inHousehold(household, applicant(), 'person.p1', 'details', {
      email: `${household.toLowerCase()}@example.org`,
      phone: `07700 900${String([hubHome, ...others].indexOf(household)).padStart(3, '0')}`,
    })
  for (const household of others)
    await inHousehold(household, assessor, 'child.c1', 'place', { ...noor, from: '2026-05-01' })
  const done = <T>(outcome: Outcome<T>): T => {
    if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome))
    return outcome.item
  }
  const found = async (body: Partial<Found> = {}, under = key()) =>
    foundConstellation({ ...ports }, staff, under, {
      ...{
        name: 'Sampleton constellation',
        household: hubHome,
        beds: 1,
        on: '2026-05-11',
        worker: 'Lea Liaison',
      },
      ...body,
    })
  const act = (id: string, person: GroupPerson, name: ConstellationAct, body: object, under = key()) =>
    performIn(ports, person, { id, act: name, key: under, body })
  return {
    ...{ at, shelf, ports, told, key, done, found, act, inHousehold },
    /** Does what has to go well, and tells whoever hears of it. */
    async does(id: string, person: GroupPerson, name: ConstellationAct, body: object) {
      const item = done(await act(id, person, name, body))
      await carryNow(ports, item)
      return folded(item.values)
    },
    /** Why an act is refused, in words. */
    async refused(id: string, person: GroupPerson, name: ConstellationAct, body: object): Promise<string> {
      const outcome = await act(id, person, name, body)
      return 'message' in outcome ? outcome.message : outcome.kind
    },
    /** A group with so many members. */
    async group(members: number, body: Partial<Found> = {}): Promise<string> {
      const item = done(await found(body))
      await carryNow(ports, item)
      const id = idIn(item)
      for (const household of others.slice(0, members))
        await this.does(id, staff, 'add', { household, on: '2026-05-11', why: 'They asked to join.' })
      return id
    },
    values: async (id: string) => {
      const kept = await ports.constellations.get(itemOf(id))
      if (!kept) throw new Error('not there')
      return folded(kept.values)
    },
    view: async (id: string, household: string): Promise<ConstellationPlace | undefined> => {
      const kept = await ports.constellations.get(itemOf(id))
      return kept && constellationFor(ports, kept, household)
    },
    belongs: async (household: string) => (await at.ports.parts.get(`${household}/constellation`))?.values,
    sweep: () => sweepConstellations(ports),
  }
}

export const nights = { from: '2026-06-05', until: '2026-06-07' }
export const asked = { ...nights, children: ['child.c1'], words: 'NOOR SLEEPS WITH A LIGHT ON' }
export const why = (household: string) => ({ household, on: '2026-05-11', why: 'They asked us to.' })
