import { describe, expect, it } from 'vitest'
import { addDays } from '#contract/calendar/day.ts'
import type { CaseLine } from '#contract/fostering/case-line.ts'
import { dayOf, firstOf, mostOf } from './day.ts'
import { recentMonths } from './looks.ts'

const today = '2027-03-10'
const line = (more: Partial<CaseLine> = {}): CaseLine => ({
  household: 'FA-7K3M-9QTD',
  kind: 'fostering',
  phase: 'assessing',
  names: ['Sample One'],
  worker: 'Ravi Menon',
  workerId: 'staff-1',
  due: null,
  late: 0,
  risen: 0,
  quiet: null,
  asOf: today,
  heard: '2027-03-01',
  waits: { applicant: 0, council: 0, somebody: 0 },
  longest: { applicant: null, council: null, somebody: null },
  incomplete: 0,
  erasing: false,
  decisions: [],
  ...more,
})
const due = (day: string) => ({
  day,
  line: 'check.p1.medical',
  title: 'Medical report',
  whose: 'council' as const,
})
const of = (group: string, ...lines: CaseLine[]) =>
  dayOf(lines, today, { manages: group === 'risen' }).find((one) => one.group === group)
const reasonOf = (group: string, ...lines: CaseLine[]) => of(group, ...lines)?.entries[0]

describe('a day', () => {
  it('has what is late, since when, and the part to open', () => {
    const one = line({ due: due('2027-03-08'), late: 3, risen: 1 })
    expect(reasonOf('late', one)).toMatchObject({
      title: 'Medical report',
      reason: '2 days late: it was due by 8 March 2027. 2 more things late in this case',
      part: 'check.p1.medical',
    })
    expect(of('risen', one)?.total).toBe(1)
    const totals = dayOf([one], today, { manages: true }).map(({ group, total }) => [group, total])
    expect(totals.slice(0, 2)).toEqual([
      ['risen', 1],
      ['late', 0],
    ])
    expect(dayOf([one], today, { manages: false }).map(({ group }) => group)).not.toContain('risen')
    expect(of('risen', line({ due: due('2027-03-09'), late: 1 }))?.total).toBe(0)
    expect(of('soon', one)?.total).toBe(0)
  })

  it('has what waits for a decision before what has waited longer, and names what else waits', () => {
    const waiting = (part: string, since: string, more: string[]) =>
      line({
        waits: { applicant: 0, council: 1 + more.length, somebody: 0 },
        longest: { applicant: null, council: { part, about: null, since, more }, somebody: null },
      })
    const group = of(
      'council',
      waiting('claim.k1', '2027-01-01', []),
      waiting('referral.3', '2027-03-09', ['review.r1', 'claim.k1']),
    )
    expect(group?.entries.map(({ part }) => part)).toEqual(['referral.3', 'claim.k1'])
    expect(group?.entries[0]?.reason).toBe(
      'Waiting for us since 9 March 2027. 2 more things are waiting: review 1 and claim 1',
    )
  })

  it('has each open review for whoever reviews, and no such list for anybody else', () => {
    const one = line({ review: { part: 'review.r1', since: '2027-01-14', due: '2027-03-09', ready: true } })
    const [group] = dayOf([], today, { manages: false, reviews: [one], only: 'reviews' })
    expect(group).toMatchObject({
      total: 1,
      entries: [
        {
          part: 'review.r1',
          reason: 'Everybody has said what they think. It was due by 9 March 2027',
        },
      ],
    })
    expect(dayOf([one], today, { manages: true }).map((found) => found.group)).not.toContain('reviews')
  })

  it('has what is near, from today on for a week', () => {
    expect(reasonOf('soon', line({ due: due(today) }))?.reason).toBe('Due today, on 10 March 2027')
    expect(reasonOf('soon', line({ due: due('2027-03-11') }))?.reason).toBe('Due in 1 day, on 11 March 2027')
    expect(of('soon', line({ due: due('2027-03-17') }))?.total).toBe(1)
    expect(of('soon', line({ due: due('2027-03-18') }))?.total).toBe(0)
    expect(of('late', line({ due: due(today) }))?.total).toBe(0)
  })

  it('hides nothing behind what has been late for longer: each differs in whose it is, in what it is about or in being late', () => {
    const standards = {
      day: '2026-12-01',
      line: 'standards',
      title: 'Standards',
      whose: 'applicant',
    } as const
    const officer = {
      ...{ day: '2027-03-11', line: 'after.allegation.x1.officer', whose: 'council' as const },
      title: 'Tell the designated officer',
    } as const
    const one = line({ due: standards, also: [due('2027-03-08'), officer], late: 4, risen: 1 })
    const all = dayOf([one, line({ household: 'FA-2', due: due('2027-03-10') })], today, { manages: true })
    const shown = (name: string) =>
      all.find(({ group }) => group === name)?.entries.map(({ title, part, reason }) => [title, part, reason])
    expect(shown('risen')).toEqual([
      ['Medical report', 'check.p1.medical', '2 days late: it was due by 8 March 2027'],
    ])
    expect(shown('late')).toEqual([
      ['Standards', null, '99 days late: it was due by 1 December 2026. 2 more things late in this case'],
    ])
    expect(shown('soon')).toEqual([
      ['Medical report', 'check.p1.medical', 'Due today, on 10 March 2027'],
      ['Tell the designated officer', 'allegation.x1', 'Due in 1 day, on 11 March 2027'],
    ])
    expect(of('late', one)?.total).toBe(2)
  })

  it('has who waits for whom since when, the longest wait first', () => {
    const waiting = (since: string, household: string) =>
      line({
        household,
        waits: { applicant: 0, council: 2, somebody: 0 },
        longest: {
          applicant: null,
          council: { part: 'thread.p2.2027', about: 'Sample Two', since },
          somebody: null,
        },
      })
    const group = of('council', waiting('2027-03-05', 'FA-1'), waiting('2027-03-02', 'FA-2'))
    expect(group?.entries.map(({ household }) => household)).toEqual(['FA-2', 'FA-1'])
    expect(group?.entries[0]).toMatchObject({
      title: 'Messages 2027 of Sample Two',
      reason: 'Waiting for us since 2 March 2027. 1 more thing is waiting',
      part: 'thread.p2.2027',
    })
  })

  it('has who has gone quiet, counted on to today, and who has no worker', () => {
    const quiet = { since: '2027-02-01', days: 30, words: '' }
    expect(reasonOf('quiet', line({ quiet, asOf: '2027-03-03' }))?.reason).toBe(
      'Nothing from the household for 37 days, since 1 February 2027',
    )
    expect(of('nobody', line({ worker: null, workerId: null }))?.total).toBe(1)
    expect(of('nobody', line())?.total).toBe(0)
    expect(reasonOf('incomplete', line({ incomplete: 4 }))).toMatchObject({
      title: '4 parts to fill in',
      reason: 'The household last did something on 1 March 2027',
    })
  })

  it('shows the first of many, and more where that is asked for, quickly', () => {
    const lines = Array.from({ length: 2000 }, (_, at) =>
      line({ household: `FA-${at}`, due: due(addDays('2027-01-01', at % 60)), late: 1 }),
    )
    const [began, spent] = [performance.now(), () => performance.now() - began]
    expect(of('late', ...lines)).toMatchObject({ total: 2000, entries: { length: firstOf } })
    expect(spent()).toBeLessThan(250)
    expect(dayOf(lines, today, { manages: false, only: 'late' })[0]?.entries).toHaveLength(mostOf)
  })
})

it('looks back over the turn of a month and a year', () => {
  expect(recentMonths(new Date('2027-01-01T00:30:00Z'))).toEqual(['2027-01', '2026-12'])
  expect(recentMonths(new Date('2027-03-31T23:30:00Z'))).toEqual(['2027-04', '2027-03'])
})
