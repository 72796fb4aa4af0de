import { describe, expect, it } from 'vitest'
import { addDays } from '#contract/calendar/day.ts'
import { answering } from '#council/admissions/answering.ts'
import { firstMisfit } from '#record/chain.ts'
import { offeredAnew } from './anew.ts'
import { type Answer, answered } from './answer.ts'
import { reminderDue } from './reminding.ts'
import { changeUntil, choices, isFreed, isToWarn, reasonsFor, type Said, say } from './rules.ts'
import { type ActingStaff, act } from './withdrawing.ts'

const ada = { id: 'ada', name: 'Ada' }
const ben = { id: 'ben', name: 'Ben' }
const school = { id: 'sample-park-school', name: 'Sample Park School' }
const brook = { id: 'sample-brook-academy', name: 'Sample Brook Academy' }
const terms = { ...answering, remindDaysBefore: [7, 2], furtherDays: 14 }
const answerBy = '2027-03-15'
const begins = '2027-09-01'

const offered: Answer = {
  reference: 'SA-7K3M-9QTD',
  round: 'secondary-2027',
  run: 'a'.repeat(64),
  school,
  state: 'waiting',
  answerBy,
  lists: [{ school: brook, stays: true, until: '2027-12-31' }],
  instead: null,
  warnedUntil: null,
  proposed: null,
  changedAt: '2027-03-01T07:00:00.000Z',
  version: 1,
  history: [{ number: 1, type: 'offered', at: '2027-03-01T07:00:00.000Z', before: '' }],
}
const yes: Said = { choice: 'accept', lists: [brook.id] }
const no: Said = { choice: 'decline', lists: [brook.id], instead: 'home' }
const on = (today: string) => ({ at: `${today}T12:00:00.000Z`, today })

function says(answer: Answer, said: Said, today: string): Answer {
  const outcome = say(answer, said, on(today))
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome))
  return outcome.item
}
const staff = (today: string, more: Partial<ActingStaff> = {}): ActingStaff => ({
  ...on(today),
  ...{ by: ada, mayWithdraw: true, terms, begins },
  ...more,
})
function acts(answer: Answer, what: Parameters<typeof act>[1], acting: ActingStaff): Answer {
  const outcome = act(answer, what, acting)
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome))
  return outcome.item
}
const warned = (today: string) =>
  acts(offered, { do: 'warn', how: 'phone', why: 'Rang the mother' }, staff(today))

describe('a family', () => {
  it('takes the place, leaves a list, and can give the place back at any time', () => {
    const taken = says(offered, { choice: 'accept', lists: [] }, '2027-03-02')
    expect(taken).toMatchObject({ state: 'accepted', lists: [{ stays: false }], version: 2 })
    expect(choices(taken, '2027-06-01')).toEqual(['decline'])
    expect(says(taken, no, '2027-06-01')).toMatchObject({ state: 'declined', instead: 'home' })
    expect(firstMisfit(taken.history)).toBeUndefined()
  })

  it('may change a no until the last day, and the place is nobody else’s before', () => {
    const declined = says(offered, no, '2027-03-02')
    expect(isFreed(declined, answerBy)).toBe(false)
    expect(says(declined, yes, answerBy)).toMatchObject({ state: 'accepted', instead: null })
    const after = addDays(answerBy, 1)
    expect(isFreed(declined, after)).toBe(true)
    expect(say(declined, yes, on(after))).toMatchObject({ kind: 'not-now' })
    // The lists are its own to leave and to join for as long as they are kept.
    expect(says(declined, { ...no, lists: [] }, after)).toMatchObject({ lists: [{ stays: false }] })
    expect(says(declined, { ...no, lists: [] }, '2028-01-01')).toMatchObject({ lists: [{ stays: true }] })
  })

  it('says where the child goes instead, and names no list that it is not on', () => {
    const { instead: _, ...rest } = no
    expect(say(offered, rest, on('2027-03-02'))).toMatchObject({ pointer: '/instead' })
    expect(say(offered, { ...yes, lists: [school.id] }, on('2027-03-02'))).toMatchObject({
      pointer: '/lists',
    })
  })

  it('has answered though it answers late, and nothing is withdrawn for want of an answer', () => {
    const late = warned('2027-03-16')
    const proposed = acts(
      late,
      { do: 'propose', reason: 'not-answered', why: 'No answer' },
      staff('2027-03-31'),
    )
    const taken = says(proposed, yes, '2027-04-02')
    expect(taken).toMatchObject({ state: 'accepted', proposed: null })
    expect(act(taken, { do: 'confirm' }, staff('2027-04-02', { by: ben }))).toMatchObject({ kind: 'not-now' })
  })
})

describe('a place', () => {
  it('is not withdrawn for want of an answer before a warning and the whole of a further chance', () => {
    expect(reasonsFor(offered, '2027-03-16', begins)).toEqual(['error', 'fraud'])
    const why = 'Not answered'
    const propose = { do: 'propose', reason: 'not-answered', why } as const
    expect(act(offered, propose, staff('2027-06-01'))).toMatchObject({ pointer: '/act/reason' })
    const late = warned('2027-03-16')
    expect(late).toMatchObject({ state: 'warned', warnedUntil: '2027-03-30' })
    expect(changeUntil(late)).toBe('2027-03-30')
    expect(act(late, propose, staff('2027-03-30'))).toMatchObject({ pointer: '/act/reason' })
    expect(acts(late, propose, staff('2027-03-31')).proposed).toMatchObject({ reason: 'not-answered' })
  })

  it('is withdrawn by two people alone', () => {
    const proposed = acts(
      offered,
      { do: 'propose', reason: 'error', why: 'Two children of one name' },
      staff('2027-03-03'),
    )
    expect(act(proposed, { do: 'confirm' }, staff('2027-03-03'))).toMatchObject({ kind: 'not-now' })
    expect(
      act(proposed, { do: 'confirm' }, staff('2027-03-03', { by: ben, mayWithdraw: false })),
    ).toMatchObject({ kind: 'forbidden' })
    const gone = acts(proposed, { do: 'confirm' }, staff('2027-03-03', { by: ben }))
    expect(gone).toMatchObject({ state: 'withdrawn', proposed: null })
    expect(gone.history.map(({ type, by, why }) => [type, by?.id, why])).toEqual([
      ['offered', undefined, undefined],
      ['withdrawal-proposed', 'ada', 'Two children of one name'],
      ['withdrawn', 'ben', 'Two children of one name'],
    ])
    expect(say(gone, yes, on('2027-03-04'))).toMatchObject({ kind: 'not-now' })
    expect(isFreed(gone, '2027-03-03')).toBe(true)
  })

  it('is not taken from a child at school for anything but fraud', () => {
    expect(reasonsFor(says(offered, yes, '2027-03-02'), '2027-08-31', begins)).toEqual(['error', 'fraud'])
    expect(reasonsFor(says(offered, yes, '2027-03-02'), begins, begins)).toEqual(['fraud'])
    expect(reasonsFor(says(offered, no, '2027-03-02'), begins, begins)).toEqual([])
  })

  it('is not warned of while there is time, nor twice', () => {
    const warn = { do: 'warn', how: 'letter', why: 'Sent by post' } as const
    expect(act(offered, warn, staff(answerBy))).toMatchObject({ kind: 'not-now' })
    expect(act(warned('2027-03-16'), warn, staff('2027-03-17'))).toMatchObject({ kind: 'not-now' })
  })
})

describe('a reminder', () => {
  it('is due a week and two days before the last day, each once', () => {
    const due = (answer: Answer, today: string) => reminderDue(answer, today, terms)
    expect(due(offered, '2027-03-07')).toBeUndefined()
    expect(due(offered, '2027-03-08')).toBe(7)
    const reminded: Answer = {
      ...offered,
      history: [...offered.history, { number: 2, type: 'reminded', at: '2027-03-08', daysBefore: 7 }],
    }
    expect(due(reminded, '2027-03-12')).toBeUndefined()
    expect(due(reminded, '2027-03-13')).toBe(2)
    expect(due(offered, answerBy)).toBe(2)
    expect(due(offered, '2027-03-16')).toBeUndefined()
    expect(due(says(offered, yes, '2027-03-02'), '2027-03-08')).toBeUndefined()
  })
})

it('reminds again of a place from a waiting list, which begins anew', () => {
  const reminded = answered(offered, { type: 'reminded', at: '2027-03-08T09:00:00.000Z', daysBefore: 7 })
  expect(reminderDue(reminded, '2027-03-08', terms)).toBeUndefined()
  const place = { school: brook, moves: false, answerBy: '2027-05-15', lists: [], by: ada, cause: 'list' }
  const anew = offeredAnew(reminded, { ...place, at: '2027-05-01T09:00:00.000Z' })
  expect(reminderDue(anew, '2027-05-01', terms)).toBeUndefined()
  expect(reminderDue(anew, '2027-05-08', terms)).toBe(7)
})

it('takes no place for want of an answer that a panel, a direction or a plan gave, and warns nobody of that', () => {
  const late = addDays(answerBy, 1)
  for (const ground of ['appeal', 'direction', 'plan'] as const) {
    const won: Answer = { ...offered, ground }
    expect([isToWarn(offered, late), isToWarn(won, late)]).toEqual([true, false])
    expect(reasonsFor(won, late, begins)).toEqual(['fraud'])
    const warns = act(won, { do: 'warn', how: 'phone', why: 'Called' }, staff(late))
    expect(warns).toMatchObject({
      kind: 'not-now',
      message: expect.stringContaining('cannot withdraw this place'),
    })
    const withdraws = act(won, { do: 'propose', reason: 'error', why: 'So' }, staff(late))
    expect(withdraws).toMatchObject({ message: expect.stringContaining('must admit the child') })
  }
})
