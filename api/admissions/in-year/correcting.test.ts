import { describe, expect, it } from 'vitest'
import { inYearTerms } from '#council/admissions/in-year.ts'
import { firstMisfit } from '#record/chain.ts'
import { called } from './calling.ts'
import type { InYear } from './case.ts'
import { tellSchools } from './chasing.ts'
import { correct } from './correcting.ts'
import { refusedIn } from './refusals.ts'
import * as rules from './rules.ts'
import { actOnInYear, caseView, lookAhead } from './staff.ts'
import { acting, ada, begun, byBody, decides, no, ok, yes } from './testing/begun.ts'
import { choice, inYearWorld } from './testing/world.ts'

const staff = { by: ada, mayAct: true, mayDecide: false }
const beside = { rooms: new Map(), words: undefined, referral: null }

describe('a school that nobody can write to', () => {
  const waiting = () => begun([choice('unreached', 'school', '2027-01-06'), choice('hill', 'council')])

  it('counts as not asked until somebody has called it', async () => {
    const one = inYearWorld(inYearTerms)
    one.items.set('SA-7K3M-9QTD', waiting())
    await tellSchools(one.ports, 'SA-7K3M-9QTD')
    await tellSchools(one.ports, 'SA-7K3M-9QTD')
    const kept = one.items.get('SA-7K3M-9QTD') as InYear
    expect(kept.version).toBe(waiting().version + 1)
    const shown = caseView(one.ports, staff, kept, beside).choices
    expect(shown[0]).toMatchObject({ toCall: true, askedOn: null, can: ['called', 'record'] })
    expect(shown[1]).toMatchObject({ toCall: false, askedOn: null })
    const asked = ok(called(kept, { do: 'called', school: 'unreached', why: 'The head' }, acting()))
    expect(caseView(one.ports, staff, asked, beside).choices[0]).toMatchObject({
      ...{ toCall: false, askedOn: '2027-01-11', can: ['record'] },
    })
    expect(asked.history.at(-1)).toMatchObject({
      type: 'school-called',
      school: 'unreached',
      why: 'The head',
    })
    expect(called(asked, { do: 'called', school: 'unreached', why: 'x' }, acting()).kind).toBe('not-now')
    expect(called(asked, { do: 'called', school: 'nowhere', why: 'x' }, acting()).kind).toBe('invalid')
  })
})

describe('an answer that was entered wrongly', () => {
  const act = { do: 'correct', school: 'dale', ...yes, ...byBody, because: 'The wrong box' } as const
  const refused = () =>
    ok(rules.record(decides(begun(), 'hill', no), 'dale', { ...no, ...byBody }, null, acting()))

  it('is corrected with why, and its family gets another letter', () => {
    expect(refused()).toMatchObject({ state: 'refused' })
    const kept = ok(correct(refused(), act, null, acting(ada, '2027-01-12')))
    expect(kept).toMatchObject({ state: 'offered', place: { school: { id: 'dale' } } })
    expect(kept.told?.on).toBe('2027-01-12')
    expect(refusedIn(kept).map(({ school }) => school.id)).toEqual(['hill'])
    expect(JSON.stringify(kept.told?.letter)).not.toContain('The wrong box')
    expect(firstMisfit(kept.history)).toBeUndefined()
  })

  it('is appealed against from the letter that says it rightly', () => {
    const words = { ...act, ...no, why: 'There are 34.' }
    const kept = ok(correct(refused(), words, null, acting(ada, '2027-01-12')))
    expect(kept.state).toBe('refused')
    expect(kept.choices.map(({ toldOn }) => toldOn)).toEqual(['2027-01-11', '2027-01-12'])
    expect(kept.history.map(({ type }) => type).slice(-2)).toEqual(['answer-corrected', 'refused'])
  })

  it('stays where a family was offered the place, where two decided, and where there is none', () => {
    const offered = ok(correct(refused(), act, null, acting()))
    expect(correct(offered, { ...act, ...no }, null, acting()).kind).toBe('not-now')
    expect(correct(refused(), { ...act, school: 'hill' }, null, acting()).kind).toBe('not-now')
    expect(correct(begun(), act, null, acting()).kind).toBe('not-now')
    expect(correct(refused(), { ...act, school: 'nowhere' }, null, acting()).kind).toBe('invalid')
    const over = { ...refused(), state: 'withdrawn' as const }
    expect(correct(over, act, null, acting()).kind).toBe('not-now')
  })
})

it('shows the letter that an answer would send, and does nothing by that', async () => {
  const one = inYearWorld(inYearTerms, '2027-01-11T10:00:00.000Z')
  const kept = decides(begun(), 'hill', no)
  one.items.set(kept.reference, kept)
  const act = { do: 'record', school: 'dale', ...no, ...byBody } as const
  const seen = kept.version
  const looked = await lookAhead(one.ports, staff, kept, { seen, act })
  expect(looked).toMatchObject({ kind: 'done', item: { title: expect.stringMatching(/cannot offer/) } })
  expect(one.items.get(kept.reference)).toBe(kept)
  const done = await actOnInYear(one.ports, staff, kept.reference, { seen, act }, 'key')
  expect(looked.kind === 'done' && done.kind === 'done' && done.item.told?.letter).toEqual(
    looked.kind === 'done' && looked.item,
  )
  expect(await lookAhead(one.ports, staff, kept, { seen: seen + 1, act })).toMatchObject({ kind: 'changed' })
  const early = { ...act, on: '2026-01-01' }
  expect(await lookAhead(one.ports, staff, kept, { seen, act: early })).toMatchObject({ kind: 'invalid' })
  const first = await lookAhead(one.ports, staff, begun(), { seen: begun().version, act })
  expect(first).toMatchObject({ kind: 'done', item: null })
})
