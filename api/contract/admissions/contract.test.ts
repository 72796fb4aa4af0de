import { expect, it } from 'vitest'
import { AskCorrection, Held, Offer } from './family.ts'
import { ConfirmRanking } from './seat.ts'
import { RoundView, SetFact, SetNumber } from './staff.ts'
import { SignRun } from './staff-runs.ts'

const run = 'a'.repeat(64)
const at = '2027-01-20T10:00:00.000Z'
const school = { id: 'gartree-primary', name: 'Gartree Primary School' }
const jo = { id: 's1', name: 'Jo Green' }

it('holds of a child what a family is shown, and nothing else', () => {
  const held = {
    reference: 'SA-7K3M-9QTD',
    round: { id: 'reception-2027', title: 'Starting Reception in September 2027', offersOn: '2027-04-16' },
    version: 3,
    child: { name: 'Mia', born: '2022-11-02' },
    inTime: true,
    facts: [{ name: 'home', label: 'Home address', value: '1 Mill Lane, Oadby', from: 'family', at }],
    preferences: [
      {
        school,
        criterion: { id: 'catchment', words: 'Lives in the catchment area' },
        distanceMetres: 812.4,
        missing: [],
      },
    ],
    corrections: [],
    correctUntil: at,
  }
  expect(Held.parse({ ...held, keyHash: 'secret' })).toEqual(held)
})

it('takes a correction only with words', () => {
  const asked = { about: 'home', text: 'We moved to 2 Mill Lane', seen: 3 }
  expect(AskCorrection.parse(asked)).toEqual(asked)
  expect(AskCorrection.safeParse({ ...asked, text: '  ' }).success).toBe(false)
  expect(AskCorrection.safeParse({ ...asked, seen: undefined }).success).toBe(false)
})

it('says when offers are shown until they are', () => {
  const waiting = {
    state: 'waiting',
    reference: 'SA-7K3M-9QTD',
    round: 'reception-2027',
    at: null,
    offersOn: '2027-04-16',
  }
  expect(Offer.parse({ ...waiting, explanation: 'early' })).toEqual(waiting)
})

it('shows a round as it stands', () => {
  const round = {
    id: 'reception-2027',
    title: 'Starting Reception in September 2027',
    state: 'checked',
    opensOn: '2026-09-01',
    closesOn: '2027-01-15',
    offersOn: '2027-04-16',
    applications: 24,
    version: 7,
    schools: [{ ...school, number: 30, ranking: 'by-policy' }],
    signatures: [{ run, at, by: jo }],
    publication: null,
    draw: null,
    history: [{ number: 1, type: 'opened', at, by: null }],
    can: ['see', 'draft', 'reopen'],
  }
  expect(RoundView.parse(round)).toEqual(round)
})

it('takes no signature without what was looked at', () => {
  const signed = {
    exceptions: 2,
    sample: ['SA-7K3M-9QTD'],
    comparison: run,
    minutes: 25,
    changed: 'Nothing',
    seen: 7,
  }
  expect(SignRun.parse(signed)).toEqual(signed)
  for (const left of ['exceptions', 'sample', 'comparison', 'changed'] as const)
    expect(SignRun.safeParse({ ...signed, [left]: undefined }).success, left).toBe(false)
  expect(SignRun.safeParse({ ...signed, changed: ' ' }).success).toBe(false)
})

it('takes facts, numbers and rankings only with why, who and the body', () => {
  const fact = {
    name: 'home',
    value: { easting: 462001, northing: 300123 },
    why: 'Found on the map',
    seen: 2,
  }
  expect(SetFact.parse(fact)).toEqual(fact)
  expect(SetFact.safeParse({ ...fact, why: '' }).success).toBe(false)
  const number = { school: 'gartree-primary', value: 20, decidedBy: 'Adjudicator', why: 'Roof', seen: 2 }
  expect(SetNumber.parse(number)).toEqual(number)
  expect(SetNumber.safeParse({ ...number, value: -1 }).success).toBe(false)
  const ranking = { list: 'q0w', body: 'Admissions committee', on: '2027-01-20', seen: 2 }
  expect(ConfirmRanking.parse(ranking)).toEqual(ranking)
  expect(ConfirmRanking.safeParse({ ...ranking, body: '' }).success).toBe(false)
})
