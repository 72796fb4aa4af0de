import { describe, expect, it } from 'vitest'
import type { Room } from '#contract/admissions/in-year/in-year.ts'
import { inYearTerms } from '#council/admissions/in-year.ts'
import { firstMisfit } from '#record/chain.ts'
import { happened, type InYear, type InYearSaid } from './case.ts'
import { answerDue } from './clocks.ts'
import { reasonsFor } from './reasons.ts'
import * as rules from './rules.ts'
import { choice, days, from, said } from './testing/world.ts'

const ada = { id: 'ada', name: 'Ada' }
const ben = { id: 'ben', name: 'Ben' }
const acting = (by = ada, today = '2027-01-11'): rules.Acting & { by: typeof ada } => ({
  ...{ days, terms: inYearTerms, from, by, today, at: `${today}T10:00:00.000Z` },
})

const begun = (choices = [choice('hill', 'council'), choice('dale', 'school', '2027-01-06')], more = {}) =>
  happened(
    {
      reference: 'SA-7K3M-9QTD',
      keys: [],
      source: 1,
      submittedAt: '2027-01-06T09:00:00.000Z',
      receivedOn: '2027-01-06',
      state: 'deciding',
      said: { ...said, ...more } as InYearSaid,
      choices,
      due: answerDue(days, inYearTerms, 'hill', '2027-01-06'),
      place: null,
      told: null,
      changedAt: '2027-01-06T09:00:00.000Z',
      version: 0,
      history: [],
    },
    [{ type: 'received', at: '2027-01-06T09:00:00.000Z' }],
  )

const room: Room = { places: 2, asOf: '2027-01-08' }
const full: Room = { places: 0, asOf: '2027-01-08' }
const no = { outcome: 'refused', reason: 'full', why: 'There are 32 in the year.', list: true } as const
const yes = { outcome: 'room', why: 'There is a place.', list: false } as const
const byBody = { body: 'Admissions committee', on: '2027-01-11' }

function ok(outcome: ReturnType<typeof rules.propose>): InYear {
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome))
  return outcome.item
}
const decides = (kept: InYear, school: string, what: typeof no | typeof yes, known: Room | null = null) =>
  ok(
    rules.confirm(
      ok(rules.propose(kept, { do: 'propose', school, ...what }, known, acting())),
      school,
      known,
      acting(ben),
    ),
  )

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
    expect(refuse(begun(undefined, { yearGroup: '2' }), 'infant-class', full)).toBe('done')
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

  it('counts the place of a posting from the day on which that begins', () => {
    const posted = decides(begun(undefined, { postingFrom: '2027-03-01' }), 'hill', yes)
    expect(posted.place).toMatchObject({ until: '2027-04-13' })
  })
})

describe('a place', () => {
  const offered = decides(begun(), 'hill', yes)

  it('is accepted, and the child starts', () => {
    const accepted = ok(rules.answer(offered, 'accept', acting()))
    expect(rules.choosing(accepted)).toEqual(['decline'])
    expect(rules.start(accepted, '2027-01-12', acting())).toMatchObject({ kind: 'invalid' })
    const started = ok(rules.start(accepted, '2027-01-11', acting()))
    expect(started.state).toBe('started')
    expect(rules.choosing(started)).toEqual([])
    expect(rules.lapse(started, 'x', acting())).toMatchObject({ kind: 'not-now' })
  })

  it('does not lapse without a warning, nor before its last day', () => {
    expect(rules.lapse(offered, 'x', acting(ada, '2027-06-01'))).toMatchObject({ kind: 'not-now' })
    const warned = ok(rules.warn(offered, acting(ada, '2027-02-05')))
    expect(warned.place?.warnedUntil).toBe('2027-02-12')
    expect(rules.lapse(warned, 'x', acting(ada, '2027-02-12'))).toMatchObject({ kind: 'not-now' })
    expect(ok(rules.lapse(warned, 'x', acting(ada, '2027-02-13'))).state).toBe('lapsed')
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
          () => rules.answer(kept, pick(['accept', 'decline']), who),
          () => rules.warn(kept, who),
          () => rules.start(kept, today, who),
          () => rules.lapse(kept, 'No answer', who),
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
