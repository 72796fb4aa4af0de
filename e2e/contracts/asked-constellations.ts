import type { ConstellationPlace, ConstellationView } from '#contract/fostering/carers/constellation.ts'
import type { CaseView, MadeLink } from '#contract/fostering/desk.ts'
import type { OpenedPlace } from '#contract/fostering/household.ts'
import type { askedHousehold } from './asked-household.ts'

/** A constellation that staff found, with a calendar, as its hub home and a member meet it. */
export async function askedConstellations({
  api,
  through,
  answers,
  as,
  key,
}: Awaited<ReturnType<typeof askedHousehold>>): Promise<void> {
  const by = 'assessor'
  const carer = async (name: string) => {
    const people = [{ role: 'applicant', name }]
    const body = { kind: 'early-permanence', people, source: 'phone', approved: '2027-01-04' }
    const { household } = await through<CaseView>('beginCase', { by, body, acts: true })
    const headers = { ...as(by), ...key() }
    const made = await api.call('makeLink', { path: { household, person: 'p1' }, body: {}, headers })
    const { url, code } = made.body as MadeLink
    const own = new URL(url).hash.slice(1)
    const opened = await api.call('openPlace', { body: { household, person: 'p1', key: own, code } })
    return { household, held: { authorization: `Bearer ${(opened.body as OpenedPlace).token}` } }
  }
  const [hub, member] = [await carer('Hana Hub'), await carer('Mo Member')]
  await answers('getOwnConstellation', 404, { headers: member.held })
  const found = { name: 'Sampleton', household: hub.household, beds: 1, on: '2027-01-05', worker: 'Lea' }
  const made = await through<ConstellationView>('foundConstellation', { by, body: found, acts: true })
  await through('listConstellations', { by })
  const path = { constellation: made.id }
  const not = { constellation: 'C-0000-0000' }
  await through('getConstellation', { by, path, not })
  const why = { household: member.household, on: '2027-01-05', why: 'They asked.' }
  const adds = { path: { ...path, act: 'add' }, body: { with: why }, acts: true }
  const added = await through<ConstellationView>('actInConstellation', { by, ...adds, not })
  if (added.members.length !== 1) throw new Error('Nobody was added')
  const ten = { path: adds.path, headers: { ...as(by), ...key() } }
  await answers('actInConstellation', 422, { ...ten, body: { with: why } })
  await answers('actInConstellation', 404, { ...ten, path: { ...path, act: 'nothing' }, body: { with: {} } })
  const entry = {
    ...{ kind: 'meeting', title: 'Coffee', day: '2027-02-01', from: '10:00', until: '11:00' },
    ...{ place: 'The library', for: 'Carers' },
  }
  const { held } = hub
  const plans = {
    held,
    path: { act: 'add-entry' },
    not: { act: 'nothing' },
    body: { with: entry },
    acts: true,
  }
  const { calendar } = await through<ConstellationPlace>('actInOwnConstellation', plans)
  const own = { path: { act: 'add-entry' }, headers: { ...member.held, ...key() } }
  await answers('actInOwnConstellation', 403, { ...own, body: { with: entry } })
  const comes = { path: { act: 'come' }, headers: { ...member.held, ...key() } }
  await answers('actInOwnConstellation', 409, { ...comes, body: { with: { entry: 'e9', answer: 'yes' } } })
  await answers('actInOwnConstellation', 200, { ...comes, body: { with: { entry: 'e1', answer: 'yes' } } })
  await answers('actInOwnConstellation', 422, { ...comes, body: { with: { entry: 'e1', answer: 'no' } } })
  await through('getOwnConstellation', { held: member.held })
  const first = { entry: calendar[0]?.id ?? '' }
  await through('getConstellationCalendar', { held: member.held, path: first, not: { entry: 'e9' } })
  const once = { by, path: { ...path, act: 'end' }, headers: { ...as(by), ...key() } }
  await answers('actInConstellation', 200, { ...once, body: { with: { on: '2027-01-05', why: 'Moved.' } } })
  const late = { ...ten, headers: { ...as(by), ...key() } }
  await answers('actInConstellation', 409, { ...late, body: { with: why } })
  const again = { ...once, body: { with: { on: '2027-01-05', why: 'Another.' } } }
  await answers('actInConstellation', 422, again)
}
