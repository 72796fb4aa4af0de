import { describe, expect, it } from 'vitest'
import { inYearTerms } from '#council/admissions/in-year.ts'
import { firstMisfit } from '#record/chain.ts'
import { hashKey } from '#record/keys.ts'
import type { InYear } from './case.ts'
import { familyView } from './family.ts'
import * as places from './places.ts'
import { placeInYear } from './placing.ts'
import { factsOf, inYearRefusals } from './refusals.ts'
import * as rules from './rules.ts'
import { acting, ada, begun, byBody, decides, no, ok, yes } from './testing/begun.ts'
import { inYearWorld, school } from './testing/world.ts'

const allRefused = () =>
  ok(rules.record(decides(begun(), 'hill', no), 'dale', { ...no, ...byBody }, null, acting()))
const won = { school: school('hill'), how: 'appeal', starts: null, cause: 'appeal one' } as const

async function given(kept: InYear, place: places.Placed, times = 1) {
  const one = inYearWorld(inYearTerms, '2027-02-22T10:00:00.000Z')
  one.items.set(kept.reference, kept)
  for (let time = 0; time < times; time++) await placeInYear(one.ports)(kept.reference, place)
  const after = one.items.get(kept.reference)
  if (!after) throw new Error('It is gone')
  return after
}

describe('a place that was won or found', () => {
  it('is offered to a child that has none, once however often it is brought, and held', async () => {
    const after = await given(allRefused(), won, 3)
    expect(after).toMatchObject({ state: 'offered', place: { school: { id: 'hill' }, how: 'appeal' } })
    expect(after.history.filter(({ type }) => type === 'placed')).toHaveLength(1)
    expect(after.told?.letter.sections[0]?.heading).toBe(
      'After your appeal, your child has a place at Hill School',
    )
    expect(after.place?.until).toBe('2027-03-22')
    // Nobody reads why the school had refused, nor how to appeal against it once more.
    expect(JSON.stringify(after.told?.letter)).not.toMatch(/Why not Hill School|For Hill School: by/)
    expect(JSON.stringify(after.told?.letter)).toContain('Why not Dale School')
    expect(places.choosing(after)).toEqual(['accept', 'decline'])
    expect(firstMisfit(after.history)).toBeUndefined()
  })

  it('is beside the one that a child has, until its family has chosen, also where it has started there', async () => {
    const low = ok(rules.record(decides(begun(), 'hill', no), 'dale', { ...yes, ...byBody }, null, acting()))
    const started = ok(places.start(low, '2027-01-11', acting()))
    for (const has of [low, ok(places.answer(low, 'accept', acting())), started]) {
      const after = await given(has, won)
      expect(after).toMatchObject({ state: has.state, place: { school: { id: 'dale' } } })
      expect(after.other).toMatchObject({ school: { id: 'hill' }, how: 'appeal' })
      const moved = ok(places.answer(after, 'move', acting(ada, '2027-02-23')))
      expect(moved).toMatchObject({ state: 'accepted', place: { school: { id: 'hill' } }, other: null })
    }
  })

  it('is held from the day on which the school has agreed to take the child', async () => {
    const found = {
      ...({ how: 'fair-access', starts: '2027-03-01', cause: 'fair-access 3' } as const),
      school: school('moor'),
    }
    const after = await given(allRefused(), found)
    expect(after.place).toMatchObject({ starts: '2027-03-01', until: '2027-04-13' })
    expect(after.told?.letter.sections[0]?.heading).toBe('Moor School has agreed to take your child')
  })

  it('is nothing for somebody who took the application back', async () => {
    const back = { ...begun(), state: 'withdrawn' as const }
    expect(await given(back, won)).toEqual(back)
    const one = inYearWorld(inYearTerms)
    expect(await placeInYear(one.ports)('SA-0000-0000', won)).toBe(false)
  })
})

describe('what a family appeals against', () => {
  const keys = [{ hash: hashKey('the key') }]
  async function refusals(kept: InYear, key = 'the key') {
    const one = inYearWorld(inYearTerms)
    one.items.set(kept.reference, { ...kept, keys })
    return inYearRefusals(one.ports.inYears, async () => () => 'known').of(kept.reference, key)
  }

  it('is each refusal that it was told of, with its own day and ground, and opens by its key alone', async () => {
    const infants = { yearGroup: 1 }
    const hill = decides(begun(undefined, infants), 'hill', { ...no, reason: 'infant-class' } as never)
    expect(await refusals(hill)).toEqual([])
    const all = ok(rules.record(hill, 'dale', { ...no, ...byBody }, null, acting()))
    const found = await refusals(all)
    expect(found).toMatchObject([
      { school: { id: 'hill' }, kind: 'in-year', told: '2027-01-11', infantClass: true, calendar: 'known' },
      { school: { id: 'dale' }, kind: 'in-year', infantClass: false, child: 'Sam Sample' },
    ])
    expect(found?.[1]?.account[0]?.heading).toBe('Why not Dale School')
    expect(await refusals(all, 'another key')).toBeUndefined()
    expect(familyView(() => null, all).appeals).toBe(true)
  })

  it('is put to a panel with what schools read of the child, and nothing of Fair Access', () => {
    const facts = factsOf(allRefused())
    expect(facts[0]).toEqual({ what: 'Year group', value: 'Year 4' })
    expect(JSON.stringify(facts)).not.toContain('refuge')
  })

  it('is no refusal of another council, which has a panel of its own', async () => {
    const [hill, dale] = allRefused().choices
    if (!hill || !dale) throw new Error('No schools')
    const kept = { ...allRefused(), choices: [hill, { ...dale, decides: 'elsewhere' as const }] }
    expect((await refusals(kept))?.map((one) => one.school.id)).toEqual(['hill'])
  })
})
