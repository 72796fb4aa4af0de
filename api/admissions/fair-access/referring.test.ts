import { describe, expect, it } from 'vitest'
import type { ReferChild } from '#contract/admissions/fair-access.ts'
import { fairAccessTerms } from '#council/admissions/fair-access.ts'
import { calendars } from '#council/calendars.ts'
import { notEligible, placeBy } from './referring.ts'
import { child } from './testing/child.ts'

const today = '2026-12-01'

describe('twenty school days', () => {
  it.each([
    ['over the half-term of October', '2026-10-05', '2026-11-09'],
    ['over Christmas', '2026-12-07', '2027-01-18'],
    ['over the half-term of February', '2027-02-01', '2027-03-08'],
    ['over Easter 2027', '2027-03-15', '2027-04-27'],
    ['over Easter and the May holiday of 2028', '2028-03-27', '2028-05-09'],
    ['over the summer', '2027-07-05', '2027-09-15'],
    ['in the summer', '2027-08-02', '2027-09-28'],
    ['beyond the terms that are known', '2029-07-10', null],
  ])('%s', (_, from, last) => expect(placeBy(fairAccessTerms, calendars, from)).toBe(last))
})

describe('who it is for', () => {
  const wrong = (changes: Partial<ReferChild>) => {
    const refused = notEligible(fairAccessTerms, { ...child, ...changes }, today)
    return refused?.kind === 'invalid' ? refused.pointer : refused?.kind
  }
  const behaviour = [{ school: 'A school', on: '2026-11-20', answer: 'behaviour' as const }]

  it.each<[string, Partial<ReferChild>, string | undefined]>([
    ['a child for whom a school was asked', {}, undefined],
    ['nobody whom the ordinary way was not tried for', { tried: [] }, '/tried'],
    ['unless none was sought for exceptional reasons', { tried: [], group: 'not-sought' }, undefined],
    ['no group that there is not', { group: 'tall' }, '/group'],
    ['no refusal to come', { tried: [{ school: 'A', on: '2026-12-02', answer: 'full' }] }, '/tried'],
    ['challenging behaviour that nobody refused for', { group: 'behaviour' }, '/tried'],
    ['a refusal for behaviour', { group: 'behaviour', tried: behaviour }, undefined],
    ['not of a child in care', { group: 'behaviour', tried: behaviour, care: 'now' }, '/group'],
    ['nor formerly in care', { group: 'behaviour', tried: behaviour, care: 'abroad' }, '/group'],
    ['nor with a plan', { group: 'behaviour', tried: behaviour, plan: true }, '/group'],
    ['out of school three weeks', { group: 'out', outSince: '2026-11-10' }, '/outSince'],
    ['out of school four weeks', { group: 'out', outSince: '2026-11-03' }, undefined],
    ['nobody who was not in care', { group: 'care-before' }, '/care'],
    ['who was', { group: 'care-before', care: 'before' }, undefined],
  ])('%s', (_, changes, pointer) => expect(wrong(changes)).toBe(pointer))

  it('has every group dated, with its source and how sure', () => {
    const all = [...fairAccessTerms.groups, ...fairAccessTerms.reasons, ...fairAccessTerms.routes]
    for (const { source, sure, since } of all)
      expect([source !== '', sure !== undefined, since]).toEqual([
        true,
        true,
        expect.stringMatching(/^\d{4}/),
      ])
    expect(fairAccessTerms.groups).toHaveLength(13)
  })
})
