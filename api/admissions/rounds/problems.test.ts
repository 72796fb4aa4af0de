import { describe, expect, it } from 'vitest'
import { closed, confirmAll } from '#admissions/offers/testing/story.ts'
import { ada, world } from '#admissions/offers/testing/world.ts'
import type { RoundProblemKind } from '#contract/admissions/rounds/problem.ts'
import type { Application, Facts } from './application.ts'
import { engine } from './computed.ts'
import { gather, problemsIn } from './gather.ts'
import { settableOf } from './settable.ts'

type World = Awaited<ReturnType<typeof world>>

async function problems(one: World, change: Partial<Parameters<typeof problemsIn>[1]> = {}) {
  const gathered = await gather(one.ports, 'reception-2027')
  if (!gathered) throw new Error('There is no round')
  return problemsIn({ engine: one.ports.engine }, { ...gathered, ...change })
}

/** A round in which everything is as it should be. */
async function sound(): Promise<World> {
  const one = await world(12)
  await closed(one)
  await confirmAll(one)
  return one
}

/** The child with other facts, of which the draw and the confirmed lists know nothing. */
const withFacts = (application: Application, facts: Partial<Facts>): Application => ({
  ...application,
  said: { ...application.said, facts: { ...application.said.facts, ...facts } },
})

const need = { need: 'medical' as const, accepted: false }

describe('a problem', () => {
  it('is none in a round in which everything is as it should be', async () => {
    const one = await sound()
    expect(await problems(one)).toEqual([])
  })

  it.each<[RoundProblemKind, boolean, Partial<Facts>]>([
    ['no-home-point', true, { home: null }],
    ['unknown-school', true, { preferences: [{ school: 'school-of-nowhere' }] }],
    ['no-preferences', false, { preferences: [] }],
    ['twin-without-twin', false, { multiple: 'SA-0000-0000' }],
    ['plan-unconfirmed', false, { plan: 'sample-primary-school' }],
    ['undecided', true, { preferences: [{ school: 'sample-primary-school', panel: need }] }],
  ])('%s names the child, and says whether it blocks: %s', async (kind, blocks, facts) => {
    const one = await sound()
    const all = await one.stores.applications.ofRound('reception-2027')
    const [first, ...rest] = all.toReversed()
    if (!first) throw new Error('There is no child')
    const found = await problems(one, { applications: [withFacts(first, facts), ...rest] })
    const own = found.filter((problem) => problem.kind === kind)
    expect(own).toMatchObject([{ kind, blocks, references: [first.reference] }])
  })

  it('is the same child twice, and a correction that nobody has answered', async () => {
    const one = await sound()
    const [first, ...rest] = await one.stores.applications.ofRound('reception-2027')
    if (!first) throw new Error('There is no child')
    const again = { ...first, reference: 'SA-2222-2222' }
    const asked = { id: 'a', at: '2027-01-10T10:00:00.000Z', about: 'home' as const, text: 'Moved' }
    const found = await problems(one, { applications: [{ ...first, corrections: [asked] }, again, ...rest] })
    expect(found).toContainEqual(
      expect.objectContaining({ kind: 'duplicate-child', references: [first.reference, again.reference] }),
    )
    expect(found).toContainEqual(
      expect.objectContaining({ kind: 'correction-open', blocks: false, references: [first.reference] }),
    )
  })

  it('leads to the fact by which it is put right, as this child has it', async () => {
    const one = await sound()
    const [first, ...rest] = await one.stores.applications.ofRound('reception-2027')
    if (!first) throw new Error('There is no child')
    const claimed = withFacts(first, { preferences: [{ school: 'sample-primary-school', panel: need }] })
    const found = await problems(one, { applications: [claimed, ...rest] })
    const [undecided] = found.filter(({ kind }) => kind === 'undecided')
    expect(undecided?.facts).toEqual(['preferences/sample-primary-school/panel'])
    const settable = settableOf(claimed.said.facts, String).map(({ name }) => name)
    for (const { facts } of found) expect(settable).toEqual(expect.arrayContaining(facts))
  })

  it('is a reason for being late until staff have decided about it', async () => {
    const one = await sound()
    const [first, ...rest] = await one.stores.applications.ofRound('reception-2027')
    if (!first) throw new Error('There is no child')
    const late = withFacts(first, { late: { excused: false } })
    const kinds = async (lateReason: string | null, more: Partial<Application> = {}) => {
      const reasoned = { ...late, ...more, said: { ...late.said, lateReason } }
      return (await problems(one, { applications: [reasoned, ...rest] })).filter(
        ({ kind }) => kind === 'late-reason',
      )
    }
    expect(await kinds('We moved here in May')).toMatchObject([
      { blocks: false, references: [first.reference], facts: ['late'] },
    ])
    expect(await kinds(' ')).toEqual([])
    const decided = { name: 'late', value: 'late', by: ada, at: first.changedAt, why: 'No proof came' }
    expect(await kinds('We moved here in May', { set: [decided] })).toEqual([])
  })

  it('is a plan that names a school which is not there', async () => {
    const one = await sound()
    const [first, ...rest] = await one.stores.applications.ofRound('reception-2027')
    if (!first) throw new Error('There is no child')
    const found = await problems(one, { applications: [withFacts(first, { plan: 'nowhere' }), ...rest] })
    expect(found).toContainEqual(
      expect.objectContaining({ kind: 'unknown-school', references: [first.reference] }),
    )
  })

  it('is a neighbour who has not answered, besides a reason nobody has decided on', async () => {
    const one = await sound()
    const [first, ...rest] = await one.stores.applications.ofRound('reception-2027')
    if (!first) throw new Error('There is no child')
    const away = { 'away-lake': { name: 'Lake School', area: 'Leicester' } }
    const late = withFacts(first, { late: { excused: false }, preferences: [{ school: 'away-lake' }] })
    const asking = { ...late, said: { ...late.said, lateReason: 'We moved', away } }
    const kinds = async (changed: Application) =>
      (await problems(one, { applications: [changed, ...rest] }))
        .filter(({ references }) => references.includes(first.reference))
        .map(({ kind, blocks }) => [kind, blocks])
    expect(await kinds(asking)).toEqual([
      ['late-reason', false],
      ['neighbour-silent', false],
    ])
    const set = [{ name: 'late', value: 'late', by: ada, at: first.changedAt, why: 'No proof came' }]
    const answers = { 'away-lake': { could: false, step: 1, at: first.changedAt } }
    expect(await kinds({ ...asking, set, answers })).toEqual([])
  })

  it('is a decided need no longer', async () => {
    const one = await sound()
    const [first, ...rest] = await one.stores.applications.ofRound('reception-2027')
    if (!first) throw new Error('There is no child')
    const claimed = withFacts(first, { preferences: [{ school: 'sample-primary-school', panel: need }] })
    const decided = { name: 'preferences/sample-primary-school/panel', value: 'medical-refused' }
    const set = [{ ...decided, by: ada, at: first.changedAt, why: 'The panel met' }]
    const found = await problems(one, { applications: [{ ...claimed, set }, ...rest] })
    expect(found.filter(({ kind }) => kind === 'undecided')).toEqual([])
  })

  it('is a school without number, point, policy, draw or a list that was confirmed as it stands', async () => {
    const one = await sound()
    const gathered = await gather(one.ports, 'reception-2027')
    const [first, ...rest] = await one.stores.applications.ofRound('reception-2027')
    if (!gathered || !first) throw new Error('There is no round')
    const named = first.said.facts.preferences[0]?.school
    const schools = (more: object) =>
      gathered.council.schools.map((school) => (school.id === named ? { ...school, ...more } : school))
    const kinds = async (change: Parameters<typeof problems>[1]) =>
      (await problems(one, change)).filter(({ school }) => school?.id === named).map(({ kind }) => kind)
    const council = (more: object) => ({ council: { ...gathered.council, schools: schools(more) } })
    expect(await kinds(council({ number: null }))).toContain('school-without-number')
    expect(await kinds(council({ point: null }))).toContain('school-without-point')
    expect(await kinds(council({ policy: null }))).toContain('school-without-ranking')
    const undrawn = { round: { ...gathered.round, draw: null } }
    expect((await problems(one, undrawn)).map(({ kind }) => kind)).toContain('no-draw')
    const fewer = await problems(one, { applications: rest })
    expect(fewer.map(({ kind }) => kind)).toContain('no-draw')
    const unconfirmed = await problems(one, { seats: [] })
    expect(unconfirmed.map(({ kind }) => kind)).toContain('school-without-ranking')
  })

  it('is a policy that cannot tell two children apart', () => {
    const hole = engine.holeIn({
      ...{ id: 'open', title: 'Open', kind: 'open', ranks: 'council', late: 'equal', twins: 'none' },
      ...{ determined: { entry: 2027, on: null, by: 'x' }, source: { title: 'x', sure: 'invented' } },
      ...{ criteria: [{ id: 'all', who: { is: 'everyone' } }], infantClass: null, excepted: [] },
      tieBreaks: [{ by: 'score' }],
    })
    expect(hole).toMatch(/\w+ .*child/i)
  })
})
