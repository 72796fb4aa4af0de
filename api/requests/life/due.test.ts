import { describe, expect, it } from 'vitest'
import { type days, schoolDays, workingDays } from '#contract/calendar/clock.ts'
import { hours } from '#contract/calendar/commitment.ts'
import { OwnCommitment, type ServiceTerms } from '#contract/council/terms.ts'
import { areaSchools } from '#council/area-terms.ts'
import { calendars } from '#council/calendars.ts'
import { key, pothole, submitPorts } from '#requests/testing/fixtures.ts'
import { serviceFor } from '#services/define/service.ts'
import { serviceWith } from '#services/define/testing/service.ts'
import { serviceOf, services } from '#services/index.ts'
import { aboutDue, dueAt } from './due.ts'
import { append } from './history.ts'
import type { ServiceRequest } from './model.ts'
import { submit } from './submit.ts'

const definition = { ...serviceWith({}), role: 'roads' } as const

const due = (slug: string, begun: string) => {
  const service = services.find((one) => one.slug === slug)
  if (!service) throw new Error(`No service ${slug}`)
  return dueAt(service, new Date(begun), calendars)
}

it.each([
  ['freedom-of-information', '2026-11-10T09:00:00Z', '2026-12-09T23:59:59.999Z', 'St Andrew’s Day between'],
  ['freedom-of-information', '2026-06-30T23:30:00Z', '2026-07-30T22:59:59.999Z', 'late at night in summer'],
  ['freedom-of-information', '2028-12-20T09:00:00Z', null, 'holidays that are not known yet'],
  ['pothole', '2026-03-20T23:30:00Z', '2026-04-03T22:59:59.999Z', 'clocks that go forward'],
  ['pothole', '2026-10-15T22:30:00Z', '2026-10-29T23:59:59.999Z', 'clocks that go back'],
  ['pothole', '2028-12-30T09:00:00Z', '2029-01-13T23:59:59.999Z', 'days that everybody knows'],
  ['tree', '2026-03-20T09:00:00Z', null, 'no promise'],
])('%s of %s is due at %s: %s', (slug, begun, at, _) => expect(due(slug, begun)).toBe(at))

describe('what a council promises of its own', () => {
  const own = (within: NonNullable<ServiceTerms['commitment']>['within'], begun: string) => {
    const commitment = OwnCommitment.parse({ text: 'Soon.', within, source: 'Cabinet' })
    return dueAt(serviceFor(definition, 'roads', { commitment }), new Date(begun), calendars)
  }

  it('in hours is over by the clock, at night and on Sundays too', () => {
    const within = { amount: 4, unit: 'hours', calendar: 'every day' } as const
    expect(own(within, '2026-03-28T23:30:00Z')).toBe('2026-03-29T03:30:00.000Z')
  })

  it('in school days passes over half-term', () => {
    const within = { amount: 5, unit: 'school days', calendar: areaSchools } as const
    expect(own(within, '2026-10-14T09:00:00Z')).toBe('2026-10-28T23:59:59.999Z')
  })
})

it('goes by no day where a school’s terms are not known', () => {
  const promising = (within: ReturnType<typeof days>) => ({ commitment: { text: '', source: '', within } })
  const begun = new Date('2026-11-10T09:00:00Z')
  expect(dueAt(promising(schoolDays(15, 'school 119901')), begun, calendars)).toBeNull()
  expect(() => dueAt(promising(workingDays(5, 'nowhere')), begun, calendars)).toThrow('“nowhere”')
})

it('knows the calendar of every promise', () => {
  const promised = services.filter(({ commitment }) => commitment.within)
  expect(promised.length).toBeGreaterThan(3)
  for (const service of promised)
    expect(dueAt(service, new Date('2026-11-10T09:00:00Z'), calendars), service.slug).not.toBeNull()
})

describe('about when', () => {
  const foi = services.find(({ slug }) => slug === 'freedom-of-information')
  const open = {
    state: 'acknowledged' as const,
    dueAt: null,
    history: [],
    submittedAt: '2028-12-20T09:00:00Z',
  }

  it('says how long from which day, where nobody knows the holidays yet', () => {
    expect(aboutDue(open, foi)).toBe('about 20 working days from 20 December 2028')
  })

  it('says nothing of a second look at a decision, for which no time is published', () => {
    const asked = { number: 4, type: 'reconsideration-asked' as const, at: '2028-12-28T09:00:00Z', by: 'You' }
    expect(aboutDue({ ...open, history: [asked as never] }, foi)).toBeUndefined()
  })

  it('counts from the day on which it was opened again', () => {
    const reopened = {
      number: 4,
      type: 'reopened' as const,
      at: '2028-12-28T09:00:00Z',
      by: { kind: 'resident' },
    }
    expect(aboutDue({ ...open, history: [reopened as never] }, foi)).toBe(
      'about 20 working days from 28 December 2028',
    )
  })

  it.each([
    ['a day is known', { ...open, dueAt: '2026-12-09T23:59:59.999Z' }, foi],
    ['it is done', { ...open, state: 'closed' as const }, foi],
    ['nothing is promised', open, services.find(({ slug }) => slug === 'tree')],
    ['it is promised in hours', open, { commitment: { text: '', source: '', within: hours(4) } }],
    ['the service is gone', open, undefined],
  ])('says nothing where %s', (_, request, service) => expect(aboutDue(request, service)).toBeUndefined())
})

describe('a promise to look', () => {
  const begun = async () => {
    const ports = submitPorts()
    await submit(ports, pothole(), key(1))
    const [request] = [...ports.requests.items.values()]
    if (!request) throw new Error('Nothing was sent')
    return request
  }
  const then = (request: ServiceRequest | undefined, type: 'acknowledged' | 'inspected' | 'scheduled') =>
    request && append(request, { type, by: 'Highways', at: '2026-03-04T09:00:00.000Z' })

  it.each(['inspected', 'scheduled'] as const)('is kept by what was %s, and says so once', async (type) => {
    const taken = then(await begun(), 'acknowledged')
    expect(taken?.dueAt).toEqual(expect.any(String))
    const looked = then(taken, type)
    expect(looked).toMatchObject({ dueAt: null })
    expect(looked?.history.at(-1)).toMatchObject({ type, dueAt: null })
    expect(looked && aboutDue(looked, serviceOf('pothole'))).toBeUndefined()
    expect(then(looked, 'scheduled')?.history.at(-1)).not.toHaveProperty('dueAt')
  })

  it('is none where more than a look was promised', async () => {
    const { dueFor: _, ...request } = await begun()
    const looked = then(then(request, 'acknowledged'), 'inspected')
    expect(looked?.dueAt).toEqual(expect.any(String))
    expect(looked?.history.at(-1)).not.toHaveProperty('dueAt')
  })
})
