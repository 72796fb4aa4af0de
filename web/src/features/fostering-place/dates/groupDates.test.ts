import { expect, it } from 'vitest'
import type { ConstellationPlace } from '#contract/fostering/carers/constellation.ts'
import { groupDates } from './GroupDates.tsx'

const of = { household: 'FA-7K3M-9QTD', person: 'p1' }
const nights = { from: '2026-06-05', until: '2026-06-07' }
const meeting = {
  ...{ kind: 'meeting', title: 'Picnic', starts: '2026-05-30T10:00:00.000Z', minutes: 180 },
  ...{ place: 'The park', for: 'Everybody', coming: [] },
}
const group = (as: 'hub' | 'member') =>
  ({
    as,
    sleepovers: [
      { id: 's1', state: 'agreed', children: ['Noor', 'Ben'], ...nights },
      { id: 's2', state: 'agreed', children: ['Ada'], ...nights },
      { id: 's3', state: 'asked', children: ['Cy'], ...nights },
      { id: 's4', state: 'cancelled', children: ['Di'], ...nights },
    ],
    calendar: [
      { id: 'e1', ...meeting, mine: 'yes' },
      { id: 'e2', ...meeting, mine: 'no' },
      { id: 'e3', ...meeting },
      { id: 'e4', ...meeting, cancelled: 'It rains.' },
    ],
  }) as unknown as ConstellationPlace

it('lists nights that are agreed and what is in the calendar, each with its days and its page', () => {
  expect(groupDates(of, group('hub')).map(({ title, when }) => `${title}: ${when}`)).toEqual([
    'Noor and Ben stay with you: 5 June 2026 to 7 June 2026',
    'Ada stays with you: 5 June 2026 to 7 June 2026',
    'Picnic: Saturday 30 May at 11am to 2pm, The park',
    'Picnic. Tell us if you are coming: Saturday 30 May at 11am to 2pm, The park',
  ])
  expect(groupDates(of, group('member'))[1]?.title).toBe('Ada stays at the hub home')
  expect(groupDates(of, group('member')).map(({ href }) => href.split('/').slice(-2).join('/'))).toEqual([
    'sleepover/s1',
    'sleepover/s2',
    'calendar/e1',
    'calendar/e3',
  ])
})
