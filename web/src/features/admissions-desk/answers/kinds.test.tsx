import { expect, it } from 'vitest'
import { ActOnAnswer } from '#contract/admissions/answer.ts'
import { kinds, type Shown } from './kinds.tsx'

const about: Shown = {
  reference: 'SA-7K3M-9QTD',
  version: 3,
  school: { id: 'sample-park-school', name: 'Sample Park School' },
  state: 'waiting',
  answerBy: '2027-03-15',
  changeUntil: '2027-03-15',
  lists: [{ school: { id: 'brook', name: 'Brook' }, stays: true, until: '2027-12-31' }],
  on: 'ask',
  fromList: null,
  ground: null,
  held: null,
  instead: null,
  answeredAt: null,
  warnedUntil: null,
  withdrawn: null,
  unreached: false,
  proposed: null,
  can: ['enter', 'propose'],
  reasons: ['error', 'fraud'],
  choices: ['accept', 'decline'],
  history: [],
}
const why = 'The father rang on Monday'
const all = { how: 'phone', why, reason: 'error', choice: 'decline', instead: 'home' }

it('sends what the API takes, and asks for all that is missing', () => {
  for (const kind of Object.values(kinds)) {
    const begun = kind.empty(about)
    const whole = kind.read({ ...begun, ...all }, about)
    if ('errors' in whole) throw new Error(JSON.stringify(whole))
    expect(ActOnAnswer.parse({ act: whole.action, seen: about.version }).act).toEqual(whole.action)
  }
  const errorsOf = (act: Shown['can'][number], typed: object) =>
    Object.keys(
      (kinds[act].read({ ...kinds[act].empty(about), ...typed }, about) as { errors: object }).errors,
    )
  expect(errorsOf('enter', {})).toEqual(['choice', 'how', 'why'])
  expect(errorsOf('enter', { choice: 'decline' })).toEqual(['instead', 'how', 'why'])
  expect(errorsOf('warn', {})).toEqual(['how', 'why'])
  expect(errorsOf('propose', {})).toEqual(['reason', 'why'])
  expect(errorsOf('drop', {})).toEqual(['why'])
})

it('keeps a child on its waiting lists unless staff take it off', () => {
  const { choice: _, instead: __, ...rest } = all
  const read = kinds.enter.read({ ...kinds.enter.empty(about), ...rest, choice: 'accept' }, about)
  expect(read).toMatchObject({ action: { lists: ['brook'] } })
  expect(kinds.confirm.isGrave(kinds.confirm.empty(about))).toBe(true)
})
