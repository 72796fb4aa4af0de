import { expect, it } from 'vitest'
import { msOfDays } from '#contract/calendar/length.ts'
import { type Decision, happened, newAppeal } from './appeal.ts'
import { carryAppeal } from './carry.ts'
import { enterAppeal, knownRefusals } from './entering.ts'
import { eraseAppeals } from './erasing.ts'
import { hearingView } from './hearings.ts'
import { decisionLetter } from './letters.ts'
import { arranged, ordinary as findings } from './testing/arranged.ts'
import { goodWords, officer, refusalOf, world } from './testing/world.ts'
import { openLines } from './view.ts'

it('holds a decision to the majority of those who heard it, and to the chair where there is none', async () => {
  const { at, ids, panel, hearing } = await arranged()
  const [first = ''] = ids
  at.at('2027-05-05T09:00:00.000Z')
  for (const { id } of panel) await at.acts(hearing, { do: 'arrive', who: [id] })
  await at.acts(hearing, { do: 'stage-one', harm: true, why: 'Full' })
  await at.acts(hearing, { do: 'stage-two', case: first })
  const decides = (uphold: number, dismiss: number, casting: boolean) =>
    at.acts(hearing, { do: 'decide', case: first, findings, vote: { uphold, dismiss, casting } })
  for (const [uphold, dismiss, casting] of [
    [2, 0, false],
    [3, 1, false],
    [1, 2, false],
    [2, 1, true],
  ] as const)
    expect([uphold, dismiss, casting, await decides(uphold, dismiss, casting)]).toMatchObject([
      ...[uphold, dismiss, casting],
      { kind: 'invalid', pointer: '/act/vote' },
    ])
  expect(await decides(2, 1, false)).toMatchObject({ kind: 'done' })
})

it('keeps what the clerk notes from everybody else, and offers what can be done now alone', async () => {
  const { at, hearing } = await arranged()
  expect(await at.acts(hearing, { do: 'note', text: 'The uncle spoke first' })).toMatchObject({
    kind: 'done',
  })
  const kept = await at.hearings.get(hearing)
  if (!kept) throw new Error('There is no hearing')
  const clerks = hearingView(at.panel, at.asClerk, kept)
  expect(clerks.notes).toMatchObject([{ text: 'The uncle spoke first' }])
  expect(clerks.can).toEqual(expect.arrayContaining(['change', 'assign', 'send-papers', 'note']))
  expect(clerks.can).not.toContain('stage-one')
  expect(clerks.cannot).toContainEqual({
    act: 'stage-one',
    why: 'The hearing has not begun. You can record this on the day.',
  })
  expect(clerks.cannot.map(({ act }) => act)).toEqual(expect.arrayContaining(['decide', 'close', 'leave']))
  const [one] = kept.members
  const person = one && (await at.people.get(one.id))
  const member = { by: { id: 'somebody', name: 'Somebody' }, seats: ['member' as const], member: person }
  expect(JSON.stringify(hearingView(at.panel, member, kept))).not.toContain('uncle')
})

it('ends an application during the year with the place that was won, and makes no placement of it', async () => {
  const during = refusalOf('SA-7K3M-9QTM', { kind: 'in-year' })
  const at = world([during])
  at.inYear.add(during.reference)
  const decision: Decision = {
    ...{ findings, on: '2027-05-05', at: '2027-05-05T10:00:00.000Z', panel: [] },
    outcome: 'upheld',
  }
  const won = { ...newAppeal(during), state: 'upheld', decision } as const
  await at.appeals.create(happened(won, { type: 'decided', at: decision.at }, { state: 'upheld', decision }))
  await carryAppeal(at.carrying, won.id)
  expect([...at.placedInYear]).toEqual([[`appeal ${won.id}`, `${during.reference} ${during.school.id}`]])
  expect(at.placements).toEqual([])
  expect(JSON.stringify(decisionLetter(won, decision))).toContain('Open your application for a school place')
})

it('is entered by an officer as it came by post, by the same rules, and once', async () => {
  const refusal = refusalOf('SA-7K3M-9QTM')
  const at = world([refusal])
  at.at('2027-03-20T09:00:00.000Z')
  const sent = { school: refusal.school.id, words: goodWords, how: 'letter', on: '2027-03-19' } as const
  const enters = (more: object = {}, key = at.freshKey()) =>
    enterAppeal(at.council, officer, refusal.reference, { ...sent, ...more }, key)
  expect(await enters({ school: 'another-school' })).toMatchObject({ kind: 'invalid', pointer: '/school' })
  expect(await enters({ on: '2027-03-21' })).toMatchObject({ kind: 'invalid', pointer: '/on' })
  expect(await enters({ on: '2027-02-01' })).toMatchObject({ kind: 'invalid', pointer: '/on' })
  expect(await enters({ words: { ...goodWords, reasons: '' } })).toMatchObject({ pointer: '/words/reasons' })
  const once = at.freshKey()
  const first = await enters({}, once)
  expect(first).toMatchObject({
    kind: 'done',
    item: { state: 'lodged', lodgedOn: '2027-03-19', way: 'letter', late: false },
  })
  expect(await enters({}, once)).toEqual(first)
  expect(await enters()).toMatchObject({ kind: 'not-now' })
  const known = await knownRefusals(at.council, officer, refusal.reference)
  expect(known?.refusals).toMatchObject([{ school: refusal.school, sent: true, inYear: false }])
  expect(await knownRefusals(at.council, officer, 'SA-0000-0000')).toBeUndefined()
})

it('erases an appeal that nobody ended, with its hearing, and warns of it before', async () => {
  const marked = refusalOf('SA-7K3M-9QTD', { child: 'Quillon Brackenthorpe' })
  const { at, ids, panel, hearing } = await arranged([marked])
  const [id = ''] = ids
  at.at('2027-05-05T09:00:00.000Z')
  for (const one of panel) await at.acts(hearing, { do: 'arrive', who: [one.id] })
  await at.acts(hearing, { do: 'declare', person: panel[0]?.id ?? '', case: id, why: 'Knows Brackenthorpe' })
  await at.acts(hearing, { do: 'note', text: 'Brackenthorpe was late' })
  await at.work()
  const changed = (await at.appeals.get(id))?.changedAt ?? ''
  const erasing = { ...at.carrying, keptDays: 730, openDays: 730, dropFile: at.files.drop }
  const goesOn = async () => (await openLines(at.panel)).map((line) => line.goesOn)
  expect(await goesOn()).toEqual([null])
  at.at(new Date(Date.parse(changed) + msOfDays(700)).toISOString())
  expect(await goesOn()).not.toEqual([null])
  await eraseAppeals(erasing)
  expect(JSON.stringify(await at.appeals.get(id))).toContain('Brackenthorpe')
  at.at(new Date(Date.parse(changed) + msOfDays(900)).toISOString())
  await eraseAppeals(erasing)
  await eraseAppeals(erasing)
  const left = [await at.appeals.get(id), await at.hearings.get(hearing)]
  expect(JSON.stringify(left)).not.toMatch(/Brackenthorpe|Quillon/)
  expect(left.map((one) => one?.history.filter(({ type }) => type === 'erased').length)).toEqual([1, 1])
})
