import { expect, it } from 'vitest'
import { eraseAppeals } from './erasing.ts'
import { familyAppeal } from './family.ts'
import { appealsOf, hearingView } from './hearings.ts'
import { lookAhead } from './looking.ts'
import { arranged, ordinary as findings } from './testing/arranged.ts'
import { goodWords, refusalOf } from './testing/world.ts'

const vote = { uphold: 2, dismiss: 1, casting: false }

it('decides nothing before the hearing’s own time, unless it is said why it began early, and says when it was held', async () => {
  const { at, ids, panel, hearing } = await arranged()
  const [id = ''] = ids
  const state = async () => hearingView(at.panel, at.asClerk, (await at.hearings.get(hearing))!).state
  // 10am in England on 5 May is 9am of the clock that never changes.
  at.at('2027-05-05T08:00:00.000Z')
  await at.acts(hearing, { do: 'arrive', who: panel.map((one) => one.id) })
  const first = { do: 'stage-one', harm: true, why: 'Full' } as const
  expect(await at.acts(hearing, first)).toMatchObject({
    kind: 'invalid',
    pointer: '/act/early',
    message: expect.stringContaining('10am on 5 May 2027'),
  })
  expect(await state()).toBe('planned')
  const early = 'Everybody was here at 8.30am'
  expect(await at.acts(hearing, { ...first, early })).toMatchObject({
    kind: 'done',
    item: { stageOne: { early } },
  })
  expect(await state()).toBe('begun')
  await at.acts(hearing, { do: 'stage-two', case: id })
  expect(await state()).toBe('held')
  expect(await at.acts(hearing, { do: 'decide', case: id, findings, vote })).toMatchObject({ kind: 'done' })
  expect(await state()).toBe('held')
})

/** Both stages, at the time of the hearing. */
async function heard() {
  const { at, ids, panel, hearing } = await arranged()
  const [id = ''] = ids
  at.at('2027-05-05T09:00:00.000Z')
  await at.acts(hearing, { do: 'arrive', who: panel.map((one) => one.id) })
  await at.acts(hearing, { do: 'stage-one', harm: true, why: 'Full' })
  await at.acts(hearing, { do: 'stage-two', case: id })
  return { at, id, panel, hearing }
}

it('takes no decision before the time for a first stage that was recorded early without a reason', async () => {
  const { at, id, hearing } = await heard()
  at.at('2027-05-05T08:00:00.000Z')
  const decide = { do: 'decide', case: id, findings, vote } as const
  expect(await at.acts(hearing, decide)).toMatchObject({ kind: 'not-now' })
  const kept = (await at.hearings.get(hearing))!
  expect(hearingView(at.panel, at.asClerk, kept).can).not.toContain('decide')
})

it('shows the letter of a decision by the rules of the decision itself, and does nothing', async () => {
  const { at, id, panel, hearing } = await heard()
  const before = (await at.hearings.get(hearing))!
  const look = (act: object, seen = before.history.length, who = at.asClerk) =>
    lookAhead(at.panel, who, before, { act: act as never, seen, look: true })
  const decide = { do: 'decide', case: id, findings, vote }
  expect(await look(decide)).toMatchObject({
    kind: 'done',
    item: { title: expect.stringContaining('was successful') },
  })
  expect(await look({ ...decide, vote: { ...vote, uphold: 3 } })).toMatchObject({ pointer: '/act/vote' })
  expect(await look(decide, 1)).toEqual({ kind: 'changed' })
  expect(await look({ do: 'close' })).toMatchObject({ kind: 'not-now' })
  expect(await look({ do: 'note', text: 'x' })).toEqual({ kind: 'done', item: null })
  const member = { by: { id: 'x', name: 'x' }, seats: ['member' as const], member: panel[0] }
  expect(await look(decide, before.history.length, member)).toEqual({ kind: 'forbidden' })
  expect(await at.hearings.get(hearing)).toEqual(before)
})

it('tells the clerk what a family needs, and the family what of it is arranged, until the day is another', async () => {
  const refusal = refusalOf('SA-7K3M-9QTD')
  const { at, ids, hearing } = await arranged([refusal])
  const [id = ''] = ids
  const arrange = (need: 'interpreter' | 'step-free', arranged = true) =>
    at.acts(hearing, { do: 'arrange', case: id, need, arranged })
  expect(await arrange('interpreter')).toMatchObject({ kind: 'invalid', pointer: '/act/need' })
  const kept = (await at.appeals.get(id))!
  const words = { ...goodWords, interpreter: 'British Sign Language', representative: 'Her aunt' }
  expect(await at.appeals.save({ ...kept, words, version: kept.version + 1 }, kept.version)).toBe(true)
  const needs = async (who = at.asClerk) => {
    const found = (await at.hearings.get(hearing))!
    return hearingView(at.panel, who, found, await appealsOf(at.panel, who, found)).cases[0]?.needs
  }
  const what = { need: 'interpreter', what: 'British Sign Language' }
  expect(await needs()).toEqual({
    ...{ attend: 'remote', representative: 'Her aunt' },
    asked: [{ ...what, arranged: null }],
  })
  const member = { by: { id: 'x', name: 'x' }, seats: ['member' as const], member: undefined }
  expect(await needs(member as never)).toBeNull()
  expect(await arrange('step-free')).toMatchObject({ kind: 'invalid' })
  expect(await arrange('interpreter')).toMatchObject({ kind: 'done' })
  await at.work()
  const family = async () => familyAppeal(at.family, (await at.appeals.get(id))!).hearing?.arranged
  expect(await family()).toEqual(['interpreter'])
  expect(at.words.at(-1)?.kind).toBe('needs')
  expect((await needs())?.asked[0]?.arranged).toEqual(expect.any(String))
  await arrange('interpreter', false)
  await at.work()
  expect(await family()).toEqual([])
  await arrange('interpreter')
  const told = () => at.words.filter(({ kind }) => kind === 'needs').length
  await at.work()
  expect(told()).toBe(2)
  const plan = { day: '2027-05-12', time: '10:00', way: 'remote', place: '', link: '' } as const
  await at.acts(hearing, { do: 'change', ...plan })
  await at.work()
  expect([await family(), told()]).toEqual([[], 2])
})

it('erases why a hearing began early and how a family agreed to less notice', async () => {
  const { at, ids, panel, hearing } = await arranged()
  at.at('2027-05-04T08:00:00.000Z')
  const plan = { day: '2027-05-05', time: '10:00', way: 'remote', place: '', link: '' } as const
  await at.acts(hearing, { do: 'change', ...plan, agreed: 'Mrs Brackenthorpe wrote' })
  await at.acts(hearing, { do: 'notice', case: ids[0] ?? '', waived: 'Mrs Brackenthorpe wrote' })
  at.at('2027-05-05T08:00:00.000Z')
  await at.acts(hearing, { do: 'arrive', who: panel.map((one) => one.id) })
  await at.acts(hearing, { do: 'stage-one', harm: true, why: 'Full', early: 'Mr Brackenthorpe was here' })
  expect(JSON.stringify(await at.hearings.get(hearing))).toContain('Mr Brackenthorpe')
  await at.work()
  at.at('2030-05-05T08:00:00.000Z')
  await eraseAppeals({ ...at.carrying, keptDays: 730, openDays: 730, dropFile: at.files.drop })
  expect(JSON.stringify(await at.hearings.get(hearing))).not.toContain('Brackenthorpe')
})
