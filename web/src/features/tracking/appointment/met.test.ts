import { describe, expect, it } from 'vitest'
import type { Step, Tracked } from '#contract/requests/tracking.ts'
import { standing, timelineOf } from '../steps.ts'
import { calendarFile } from './calendarFile.ts'

const now = new Date('2026-03-03T09:00:00Z')
const step = (number: number, type: Step['type'], more: Partial<Step> = {}): Step => ({
  ...{ number, type, at: '2026-03-02T12:00:00Z', by: 'Us', queuedAt: null },
  ...more,
})
const tracked = (more: Partial<Tracked>, work: 'call' | 'appointment'): Tracked =>
  ({
    ...{ reference: 'BB-7K3M-9QT9', role: 'reporter', state: 'acknowledged', dueAt: null, overdue: false },
    service: { slug: 'some', title: 'Some', verb: 'ask', work },
    department: { id: 'some', name: 'Some team', phone: '0116' },
    ...more,
  }) as unknown as Tracked
const sent = step(1, 'submitted')
const taken = step(2, 'acknowledged')
const by = '2026-03-04T23:59:59.999Z'
const titles = (one: Tracked) => timelineOf(one, now).map(({ title }) => title)

describe('the page of whoever asked for a call', () => {
  it('says by when we call', () => {
    const asked = tracked({ history: [sent, taken], dueAt: by }, 'call')
    expect(standing(asked, now)).toBe('We will call you by Wednesday 4 March')
    expect(timelineOf(asked, now).at(-1)).toMatchObject({
      title: 'We will call you',
      children: 'By Wednesday 4 March',
    })
  })

  it('says when we tried, and when we try again', () => {
    const tried = step(3, 'scheduled', { tried: { again: '2026-03-04' } })
    const inVain = tracked({ state: 'scheduled', history: [sent, taken, tried], dueAt: by }, 'call')
    expect(standing(inVain, now)).toBe(
      'We tried to call you on Monday 2 March and will try again on Wednesday 4 March',
    )
    expect(titles(inVain).slice(-2)).toEqual([
      'We tried to call you and will try again on Wednesday 4 March',
      'We will call you again',
    ])
    const hour = step(3, 'scheduled', { tried: { again: '2026-03-04', at: '10:30' } })
    expect(
      titles(tracked({ state: 'scheduled', history: [sent, taken, hour], dueAt: by }, 'call')),
    ).toContain('We tried to call you and will try again between 10:30am and 11:30am on Wednesday 4 March')
  })

  it('says what they want who rang, until we called in vain again', () => {
    const rang = (number: number, said: Step['rang']) => step(number, 'added', { rang: said })
    const another = rang(3, { wants: 'call', again: '2026-03-05', at: 'morning' })
    const one = tracked({ history: [sent, taken, another], dueAt: '2026-03-05T12:00:00.000Z' }, 'call')
    expect(standing(one, now)).toBe('You rang us. We will call you on the morning of Thursday 5 March')
    expect(timelineOf(one, now).at(-1)).toMatchObject({ children: 'By midday on Thursday 5 March' })
    const none = tracked(
      { history: [sent, taken, another, rang(4, { wants: 'no-call' })], dueAt: by },
      'call',
    )
    expect(standing(none, now)).toBe('You told us that you do not need a call any more')
    expect(titles(none).at(-1)).toBe('We read what you told us')
    const tried = step(4, 'scheduled', { tried: { again: '2026-03-06' } })
    const after = tracked({ state: 'scheduled', history: [sent, taken, another, tried], dueAt: by }, 'call')
    expect(standing(after, now)).toContain('We tried to call you')
  })

  it('says that we are sorry where it is late', () => {
    const late = tracked({ history: [sent, taken], dueAt: by, overdue: true }, 'call')
    expect(timelineOf(late, now).at(-1)).toMatchObject({
      state: 'overdue',
      children: 'We said we would call you by Wednesday 4 March. We’re sorry it’s late.',
    })
  })

  it('says when we called', () => {
    const called = tracked({ state: 'fixed', history: [sent, taken, step(3, 'fixed')] }, 'call')
    expect(standing(called, now)).toBe('We called you on Monday 2 March')
    expect(titles(called).at(-1)).toBe('We called you')
  })
})

const booked = {
  starts: '2026-03-09T10:30:00.000Z',
  minutes: 30,
  where: 'Sample office; 1 Sample Street, Loughborough, which is beside the old library and the market',
}

describe('the page of whoever has an appointment', () => {
  it('says the day and the time first', () => {
    const agreed = step(3, 'scheduled', { booked })
    const one = tracked({ state: 'scheduled', history: [sent, taken, agreed] }, 'appointment')
    expect(standing(one, now)).toBe('Your appointment is on Monday 9 March at 10:30am')
    expect(titles(one).at(-1)).toBe('You come to your appointment')
    const off = step(4, 'unscheduled', { missed: true })
    const missed = tracked({ history: [sent, taken, agreed, off] }, 'appointment')
    expect(titles(missed)).toContain('You did not come to your appointment')
    expect(standing(missed, now)).not.toContain('Your appointment is on')
  })

  it('gives a calendar what it needs, in lines that every calendar reads', () => {
    const told = {
      reference: 'RG-7K3M-9QT9',
      agreedAt: '2026-03-02T12:00:00Z',
      changes: 1,
      site: 'shire.example',
    }
    const file = calendarFile(booked, { ...told, from: 'The council' })
    for (const line of file.split('\r\n'))
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
    const lines = file.replace(/\r\n /g, '').split('\r\n')
    expect(lines).toEqual(
      expect.arrayContaining([
        ...['UID:RG-7K3M-9QT9@shire.example', 'SEQUENCE:1', 'SUMMARY:Appointment: The council'],
        ...['DTSTART:20260309T103000Z', 'DTEND:20260309T110000Z', 'DTSTAMP:20260302T120000Z'],
        `LOCATION:${booked.where.replace(/[;,]/g, (sign) => `\\${sign}`)}`,
      ]),
    )
  })
})
