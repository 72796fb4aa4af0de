import { describe, expect, it } from 'vitest'
import { answerFor } from '#contract/admissions/offered.ts'
import { schoolOf } from '#council/admissions/offered.ts'
import { key, submitPorts } from '#requests/testing/fixtures.ts'
import { MemoryRequests } from '#requests/testing/memory.ts'
import { serviceOf } from '#services/index.ts'
import { submit } from './submit.ts'

const contact = { email: 'ada@example.org', updates: 'none' } as const
const listed = (id: string, phase = 'reception') => {
  const school = schoolOf(id)
  const answer = school && answerFor(school, phase)
  if (!answer) throw new Error(`The sample has no ${id} for ${phase}`)
  return answer
}

/** A child of Reception 2027, whatever day it is; `more` wins. */
function application(more: Record<string, unknown> = {}) {
  const { lateReason: _, lateWhy: __, ...example } = serviceOf('school-place')?.example ?? {}
  return {
    service: 'school-place',
    answers: { ...example, childBorn: '2022-11-05', ...more },
    contact,
  }
}
const late = { lateReason: 'moved', lateWhy: 'We moved here at Christmas.' }
const portsAt = (now: string, requests = new MemoryRequests()) => submitPorts(requests, new Date(now))
const errorsOf = (answer: Awaited<ReturnType<typeof submit>>) =>
  answer.kind === 'invalid' ? answer.answers.map(({ question }) => question) : answer.kind

const lastMoment = '2027-01-15T23:59:59.999Z'
const firstAfter = '2027-01-16T00:00:00.000Z'

describe('the closing date of a round', () => {
  it('is counted on the server, to the last millisecond of the day in England', async () => {
    expect((await submit(portsAt(lastMoment), application(), key(1))).kind).toBe('accepted')
    expect(errorsOf(await submit(portsAt(firstAfter), application(), key(1)))).toEqual([
      'lateReason',
      'lateWhy',
    ])
    expect((await submit(portsAt(firstAfter), application(late), key(1))).kind).toBe('accepted')
  })

  it('is in winter time also on the day on which the clocks go back', async () => {
    const secondary = { phase: 'secondary', childBorn: '2016-11-05' }
    const { start: _, ...answers }: Record<string, unknown> = application(secondary).answers
    const sent = { ...application(), answers }
    expect((await submit(portsAt('2027-10-31T23:59:59.999Z'), sent, key(1))).kind).toBe('accepted')
    expect(errorsOf(await submit(portsAt('2027-11-01T00:00:00.000Z'), sent, key(1)))).toContain('lateReason')
  })

  it('takes a reason that was written by a clock that was fast, and keeps none', async () => {
    const ports = portsAt(lastMoment)
    expect((await submit(ports, application(late), key(1))).kind).toBe('accepted')
    expect([...ports.requests.items.values()][0]?.answers).not.toHaveProperty('lateReason')
  })

  it('answers what was taken in time as it did then, when it is sent again after it', async () => {
    const requests = new MemoryRequests()
    const first = await submit(portsAt(lastMoment, requests), application(), key(1))
    expect(await submit(portsAt(firstAfter, requests), application(), key(1))).toEqual(first)
    expect(requests.items.size).toBe(1)
    const other = application({ childName: 'Another Child' })
    expect(errorsOf(await submit(portsAt(firstAfter, requests), other, key(1)))).toContain('lateReason')
  })

  it('is preceded by the day on which applications open, and followed by the school year', async () => {
    expect(errorsOf(await submit(portsAt('2026-08-31T22:59:59.999Z'), application(), key(1)))).toBe('outcome')
    expect((await submit(portsAt('2026-08-31T23:00:00.000Z'), application(), key(1))).kind).toBe('accepted')
    expect((await submit(portsAt('2027-08-31T22:59:59.999Z'), application(late), key(1))).kind).toBe(
      'accepted',
    )
    const next = await submit(portsAt('2027-08-31T23:00:00.000Z'), application(late), key(1))
    // The child’s own round is over; for the next they are outside the age group, and say why.
    expect(errorsOf(next)).toEqual(['outsideAgreed', 'outsideWhy'])
  })
})

describe('schools that are named', () => {
  const named = (school: unknown) => application({ preferences: [{ school }] })
  const primary = listed('sample-primary-school')
  const asked = (school: { asks: readonly string[] }) => ({
    ...(school.asks.includes('sibling') ? { hasSibling: 'no' } : {}),
    ...(school.asks.includes('medical') ? { need: 'no' } : {}),
    ...(school.asks.includes('faith') ? { faith: 'no' } : {}),
    ...(school.asks.includes('staff') ? { staff: 'no' } : {}),
    ...(school.asks.includes('premium') ? { premiums: ['none'] } : {}),
    ...(school.asks.includes('feeder')
      ? { presentSchool: { name: 'Sample Nursery', area: 'Leicester' }, presentSince: '2025-09-01' }
      : {}),
  })
  const whole = (school: typeof primary) => ({
    ...named(school),
    answers: { ...named(school).answers, ...asked(school) },
  })

  it('are those of the list, with all that their policy asks for', async () => {
    expect(primary.asks.length).toBeGreaterThan(0)
    expect(await submit(portsAt(lastMoment), whole(primary), key(1))).toMatchObject({ kind: 'accepted' })
    const unasked = errorsOf(await submit(portsAt(lastMoment), named(primary), key(1)))
    expect(unasked).toContain('hasSibling')
  })

  it.each([
    ['that there is not', { ...primary, id: 'no-such-school' }, /takes no children this way/],
    [
      'that takes nobody in this round',
      { ...primary, id: 'sample-brook-academy' },
      /takes no children this way/,
    ],
    ['by another name', { ...primary, name: 'Another School' }, /Choose it again/],
    ['that would ask for less', { ...primary, asks: [] }, /Choose it again/],
  ])('are refused: one %s', async (_, school, message) => {
    const answer = await submit(
      portsAt(lastMoment),
      { ...named(school), answers: { ...named(school).answers, ...asked(school) } },
      key(1),
    )
    expect(answer).toMatchObject({
      kind: 'invalid',
      answers: [{ question: 'preferences/0/school', message: expect.stringMatching(message) }],
    })
  })

  it('may be of another area, and each is named once', async () => {
    const lake = { name: 'Sample Lake School', area: 'Rutland' }
    expect((await submit(portsAt(lastMoment), named(lake), key(1))).kind).toBe('accepted')
    const twice = application({ preferences: [{ school: lake }, { school: lake }] })
    expect(errorsOf(await submit(portsAt(lastMoment), twice, key(1)))).toEqual(['preferences/1/school'])
  })

  it('are as many as the round allows', async () => {
    const four = ['A', 'B', 'C', 'D'].map((name) => ({ school: { name, area: 'Rutland' } }))
    expect(errorsOf(await submit(portsAt(lastMoment), application({ preferences: four }), key(1)))).toEqual([
      'preferences',
    ])
  })
})
