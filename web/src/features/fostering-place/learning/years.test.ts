import { expect, it } from 'vitest'
import type { Session } from '#contract/fostering/carers/learning.ts'
import type { PlanLine } from '#contract/fostering/clocks.ts'
import type { PartView } from '#contract/fostering/parts.ts'
import { bookedIn, doneIn, type FoundYear, standardsInWords } from './years.ts'

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()
const session = (id: string, hours: number, is: Session['is']): Session => ({
  ...{
    id,
    is,
    starts: inHours(hours),
    minutes: 60,
    where: 'Here',
    kind: 'training',
    title: id,
    counts: true,
  },
  at: inHours(-500),
})
const year = (sessions: Session[], elsewhere: FoundYear['elsewhere'] = []): FoundYear => ({
  ...{ sessions, elsewhere },
  part: {} as PartView,
})

it('shows what is booked until it is over, the soonest first', () => {
  const years = [
    year([
      session('later', 400, 'booked'),
      session('under way', -0.5, 'booked'),
      session('over', -2, 'booked'),
    ]),
    year([session('soon', 3, 'booked'), session('gone', 4, 'cancelled'), session('off', 5, 'off')]),
  ]
  expect(bookedIn(years).map(({ id }) => id)).toEqual(['under way', 'soon', 'later'])
})

it('shows what somebody came to and what they did elsewhere, the newest first', () => {
  const talk = { id: 'e1', title: 'A talk', on: '2020-03-01', by: 'Sample', counts: null }
  const years = [year([session('came', -2, 'came'), session('missed', -3, 'missed')], [talk])]
  expect(doneIn(years).map(({ title, counts }) => [title, counts])).toEqual([
    ['came', true],
    ['A talk', null],
  ])
})

it('says until when the standards are to be met, and nothing where nobody asks for them', () => {
  const line = (state: string, due: object | null) => ({ id: 'standards', state, due }) as PlanLine
  const due = { kind: 'day', day: '2028-03-01' }
  expect(standardsInWords([line('waiting', due)])).toContain('You have until 1 March 2028')
  expect(standardsInWords([line('done', due)])).toContain('You have met')
  expect(standardsInWords([])).toBeUndefined()
})
