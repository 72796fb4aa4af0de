import { describe, expect, it } from 'vitest'
import type { Room } from '#contract/admissions/in-year/in-year.ts'
import { inYearTerms } from '#council/admissions/in-year.ts'
import { firstMisfit } from '#record/chain.ts'
import type { InYear } from './case.ts'
import * as places from './places.ts'
import { reasonsFor } from './reasons.ts'
import * as rules from './rules.ts'
import { acting, ada, begun, ben, byBody, decides, no, ok, yes } from './testing/begun.ts'
import { choice } from './testing/world.ts'

const room: Room = { places: 2, asOf: '2027-01-08' }
const full: Room = { places: 0, asOf: '2027-01-08' }

describe('a decision of the council', () => {
  it('takes two people, and tells the family nothing before', () => {
    const proposed = ok(rules.propose(begun(), { do: 'propose', school: 'hill', ...yes }, null, acting()))
    expect(rules.confirm(proposed, 'hill', null, acting(ada))).toMatchObject({ kind: 'not-now' })
    expect(proposed).toMatchObject({ state: 'deciding', told: null })
    expect(rules.ahead(proposed, acting())?.sections[0]?.heading).toBe(
      'We offer your child a place at Hill School',
    )
    const offered = ok(rules.confirm(proposed, 'hill', null, acting(ben)))
    expect(offered).toMatchObject({
      state: 'offered',
      place: { school: { id: 'hill' }, offeredOn: '2027-01-11', until: '2027-02-08', warnOn: '2027-02-01' },
    })
    expect(firstMisfit(offered.history)).toBeUndefined()
    expect(rules.propose(offered, { do: 'propose', school: 'hill', ...no }, null, acting())).toMatchObject({
      kind: 'not-now',
    })
  })

  it('is refused where the school has room, unless another reason of the Code holds', () => {
    const refuse = (kept: InYear, reason: string, known: Room | null = room) =>
      rules.propose(kept, { do: 'propose', school: 'hill', ...no, reason } as never, known, acting()).kind
    expect(refuse(begun(), 'full')).toBe('invalid')
    expect(refuse(begun(), 'full', full)).toBe('done')
    expect(refuse(begun(), 'full', null)).toBe('done')
    expect(refuse(begun(), 'behaviour')).toBe('done')
    expect(refuse(begun(undefined, { careOrPlan: true }), 'behaviour')).toBe('invalid')
    expect(refuse(begun(), 'age-group')).toBe('invalid')
    expect(refuse(begun(undefined, { outsideAge: true }), 'age-group')).toBe('done')
    expect(refuse(begun(), 'infant-class', full)).toBe('invalid')
    expect(refuse(begun(undefined, { yearGroup: 2 }), 'infant-class', full)).toBe('done')
  })

  it('looks at the room again as it is confirmed', () => {
    const proposed = ok(rules.propose(begun(), { do: 'propose', school: 'hill', ...no }, full, acting()))
    expect(rules.confirm(proposed, 'hill', room, acting(ben))).toMatchObject({ kind: 'invalid' })
  })
})

describe('what the family is told', () => {
  it('is the highest school with a place, once all above it have said no, whoever answered first', () => {
    const low = ok(rules.record(begun(), 'dale', { ...yes, ...byBody }, null, acting()))
    expect(low).toMatchObject({ state: 'deciding', told: null })
    const offered = decides(low, 'hill', no)
    expect(offered).toMatchObject({ state: 'offered', place: { school: { id: 'dale' } } })
    const headings = offered.told?.letter.sections.map(({ heading }) => heading)
    expect(headings).toEqual([
      'We offer your child a place at Dale School',
      'Why not Hill School',
      'You can appeal',
      'If you would like to talk to somebody',
    ])
    expect(JSON.stringify(offered.told)).toContain('by 8 February 2027, which is 20 school days')
  })

  it('is that there is none, with every reason and the appeal, where all have said no', () => {
    const last = ok(rules.record(decides(begun(), 'hill', no), 'dale', { ...no, ...byBody }, null, acting()))
    expect(last).toMatchObject({ state: 'refused', place: null })
    expect(last.history.map(({ type }) => type)).toEqual([
      ...['received', 'proposed', 'decided', 'decided', 'refused'],
    ])
    expect(JSON.stringify(last.told)).toContain('Admissions committee decided this on 11 January 2027')
  })

  it('sends nobody to our appeals with the refusal of another council’s school', () => {
    const asked = begun([choice('hill', 'council'), choice('lake', 'elsewhere', '2027-01-06')])
    const last = ok(rules.record(decides(asked, 'hill', no), 'lake', { ...no, ...byBody }, null, acting()))
    const appeal = JSON.stringify(last.told?.letter.sections.find(({ id }) => id === 'appeal'))
    expect(appeal).toContain('For Hill School: by ')
    expect(appeal).not.toContain('For Lake School')
    expect(appeal).toContain('Lake School is in another council’s area. Ask the school how to appeal')
  })

  it('counts the place of a posting from the day on which that begins', () => {
    const posted = decides(begun(undefined, { postingFrom: '2027-03-01' }), 'hill', yes)
    expect(posted.place).toMatchObject({ until: '2027-04-13' })
  })
})

describe('a place', () => {
  const offered = decides(begun(), 'hill', yes)

  it('is accepted, and the child starts', () => {
    const accepted = ok(places.answer(offered, 'accept', acting()))
    expect(places.choosing(accepted)).toEqual(['decline'])
    expect(places.start(accepted, '2027-01-12', acting())).toMatchObject({ kind: 'invalid' })
    const started = ok(places.start(accepted, '2027-01-11', acting()))
    expect(started.state).toBe('started')
    expect(places.choosing(started)).toEqual([])
    expect(places.lapse(started, 'x', acting())).toMatchObject({ kind: 'not-now' })
  })

  it('does not lapse without a warning, nor before its last day', () => {
    expect(places.lapse(offered, 'x', acting(ada, '2027-06-01'))).toMatchObject({ kind: 'not-now' })
    const warned = ok(places.warn(offered, acting(ada, '2027-02-05')))
    expect(warned.place?.warnedUntil).toBe('2027-02-12')
    expect(places.lapse(warned, 'x', acting(ada, '2027-02-12'))).toMatchObject({ kind: 'not-now' })
    expect(ok(places.lapse(warned, 'x', acting(ada, '2027-02-13'))).state).toBe('lapsed')
  })
})

/** A number from 0 to 1 for a seed, the same each time. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}

it('takes no decision from before the family applied, nor from a day that is still to come', () => {
  const on = (day: string) => rules.record(begun(), 'dale', { ...no, ...byBody, on: day }, null, acting())
  for (const day of ['2027-01-05', '2027-01-12'])
    expect(on(day)).toMatchObject({ kind: 'invalid', pointer: '/act/on' })
  for (const day of ['2027-01-06', '2027-01-11']) ok(on(day))
})

describe('no order of acts', () => {
  it('refuses where there is room, decides alone, or lets a place lapse without a warning', () => {
    for (let seed = 1; seed <= 400; seed++) {
      const next = random(seed)
      const pick = <T>(all: readonly T[]) => all[Math.floor(next() * all.length)] as T
      let kept = begun()
      let day = 11
      for (let step = 0; step < 14; step++) {
        const today = `2027-0${day > 31 ? 2 : 1}-${String(((day - 1) % 31) + 1).padStart(2, '0')}`
        const who = acting(pick([ada, ben]), today)
        const known = pick([room, full, null])
        const what = pick([yes, no, { ...no, reason: pick(inYearTerms.reasons).id }])
        const act = pick<() => ReturnType<typeof rules.propose>>([
          () => rules.propose(kept, { do: 'propose', school: 'hill', ...what }, known, who),
          () => rules.confirm(kept, 'hill', known, who),
          () => rules.drop(kept, { do: 'drop', school: 'hill', why: 'No' }, who),
          () => rules.record(kept, 'dale', { ...what, ...byBody }, known, who),
          () => places.answer(kept, pick(['accept', 'decline']), who),
          () => places.warn(kept, who),
          () => places.start(kept, today, who),
          () => places.lapse(kept, 'No answer', who),
        ])
        const outcome = act()
        if (outcome.kind === 'done') {
          const entry = outcome.item.history.find(({ number }) => number === kept.history.length + 1)
          if (entry?.type === 'decided' && entry.outcome === 'refused')
            expect(reasonsFor(inYearTerms, kept, known).map(({ id }) => id)).toContain(entry.reason)
          if (entry?.type === 'decided' && entry.school === 'hill')
            expect(kept.choices[0]?.proposed?.by.id).not.toBe(entry.by?.id)
          if (entry?.type === 'lapsed') {
            expect(kept.history.some(({ type }) => type === 'warned')).toBe(true)
            expect(today > (kept.place?.warnedUntil ?? '9')).toBe(true)
          }
          kept = outcome.item
        }
        day += Math.floor(next() * 6)
      }
      expect(firstMisfit(kept.history)).toBeUndefined()
      expect(kept.history.filter(({ type }) => type === 'offered').length).toBeLessThan(2)
    }
  })
})
