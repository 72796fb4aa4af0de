import { expect, it } from 'vitest'
import { fillIn } from '../household/testing/work.ts'
import { applicant, recruiter, world } from '../household/testing/world.ts'
import { gateOf } from './gates/index.ts'
import { factsOf } from './of-head.ts'
import { planOf } from './plan.ts'
import { rules } from './testing/case.ts'

it('makes the facts of a case out of what its head knows, without a name of anybody', async () => {
  const one = await world('2027-01-05T10:00:00.000Z')
  const doing = async (...asked: Parameters<typeof one.act>) =>
    expect(await one.act(...asked)).toMatchObject({ kind: 'done' })
  await doing(applicant('p1'), 'person.p1', 'consent', { what: 'medical' })
  await doing(applicant('p1'), 'person.p1', 'consent', { what: 'criminal-records' })
  await doing(applicant('p1'), 'person.p1', 'withdraw-consent', { what: 'criminal-records' })
  await doing(recruiter, 'head', 'circumstances', { pets: true })
  await doing(recruiter, 'head', 'circumstances', { livesElsewhere: false })
  await fillIn(one)
  one.go('2027-01-08T23:30:00.000Z')
  await doing(applicant('p2'), 'person.p2', 'consent', { what: 'medical' })
  await doing(recruiter, 'head', 'apply', { on: '2027-01-06' })
  await doing(applicant('p2'), 'head', 'leave', { person: 'p2' })

  const head = await one.head()
  const facts = factsOf(head)
  expect(facts).toMatchObject({
    kind: 'fostering',
    people: [
      { id: 'p1', role: 'applicant', here: true },
      { id: 'p2', role: 'applicant', here: false },
      { id: 'p3', role: 'child', here: true },
    ],
    dates: { enquired: '2027-01-04', applied: '2027-01-06' },
    agreed: { p1: ['medical'], p2: ['medical'] },
    circumstances: { pets: true, livesElsewhere: false },
    stageOne: undefined,
    ended: undefined,
    heard: '2027-01-08',
  })
  expect(JSON.stringify([facts, planOf(facts, '2027-01-09', rules)])).not.toMatch(/Sample|Ravi/)

  const decision = {
    what: 'stage-one',
    reasons: 'Everything is there',
    by: { id: 'staff-1', name: 'Ravi Menon' },
    on: '2027-02-01',
  }
  const decided = (outcome: string) =>
    factsOf({ ...head, values: { ...head.values, decisions: [{ ...decision, outcome }] } })
  expect(decided('passed').stageOne).toBe('passed')
  expect(decided('stopped').stageOne).toBe('stopped')
  expect(decided('anything else').stageOne).toBeUndefined()
  const ended = { how: 'withdrawn', reason: 'moved' } as const
  expect(factsOf({ ...head, values: { ...head.values, ended } }).ended).toBe('withdrawn')
  expect(gateOf('assess', facts, '2027-01-09', rules).ready).toBe(true)
})

it('needs a look at pets where either the household or staff say that there are some, and hears it of a finished section', async () => {
  const one = await world('2027-01-05T10:00:00.000Z')
  const says = (pets: object[]) => one.act(applicant('p1'), 'form.home.pets', 'save', { answers: { pets } })
  const facts = async () => factsOf(await one.head())
  const isNeeded = async () =>
    planOf(await facts(), '2027-01-05', rules).lines.find(({ id }) => id === 'checklist.pets')?.state !==
    'not-needed'
  expect(await one.act(recruiter, 'head', 'circumstances', { pets: false })).toMatchObject({ kind: 'done' })
  expect(await isNeeded()).toBe(false)
  expect(await says([{ what: 'A cat', knowsChildren: 'yes' }])).toMatchObject({ kind: 'done' })
  expect(await one.act(applicant('p1'), 'form.home.pets', 'finish')).toMatchObject({ kind: 'done' })
  expect((await facts()).circumstances.pets).toBe(true)
  expect(await isNeeded()).toBe(true)
})
