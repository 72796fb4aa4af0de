import { expect, it } from 'vitest'
import { firstMisfit } from '#record/chain.ts'
import { eraseAppeals } from './erasing.ts'
import { appealsFor, familyAppeal } from './family.ts'
import { hearingView, homeOf, type Sits } from './hearings.ts'
import { join } from './people.ts'
import { readsCase } from './reads.ts'
import { caseView, officerView } from './statement.ts'
import { goodWords, key, officer, refusalOf, school, world } from './testing/world.ts'

const one = refusalOf('SA-7K3M-9QTD')
const two = refusalOf('SA-2B4D-6FHK', { infantClass: true })
const vote = { uphold: 2, dismiss: 1, casting: false }
const findings = {
  kind: 'ordinary',
  unlawful: false,
  wouldHave: false,
  harm: true,
  outweighs: true,
  why: 'She cannot travel alone.\n\nNo other school is near.',
} as const
const infant = {
  kind: 'infant-class',
  unlawful: false,
  wouldHave: false,
  limitBroken: true,
  unreasonable: false,
  why: 'A class would have 31 children.',
} as const

/** Two lodged appeals, the school’s case, a panel of three, and a hearing with notice and papers. */
async function arranged() {
  const at = world([one, two])
  for (const refusal of [one, two]) {
    expect(await at.does(refusal, { do: 'lodge', words: goodWords })).toMatchObject({ kind: 'done' })
    expect(await at.states(refusal.reference)).toMatchObject({ kind: 'done' })
  }
  await at.work()
  const ids = [one, two].map(({ reference }) => `${reference}~${school.id}`)
  const panel = [
    await at.person('Lay', 'lay'),
    await at.person('Ed', 'educator'),
    await at.person('Lou', 'lay'),
  ]
  const hearing = await at.hearing('2027-05-05')
  for (const { id } of panel)
    expect(await at.acts(hearing, { do: 'assign', person: id })).toMatchObject({ kind: 'done' })
  for (const id of ids) {
    for (const act of [
      { do: 'add-case', case: id },
      { do: 'notice', case: id },
      { do: 'send-papers', case: id },
    ] as const)
      expect(await at.acts(hearing, act)).toMatchObject({ kind: 'done' })
  }
  await at.work()
  return { at, ids, panel, hearing }
}

it('goes from what a family writes to a decision that becomes a place, or ends', async () => {
  const { at, ids, panel, hearing } = await arranged()
  const [first = '', second = ''] = ids
  expect(await at.appeal(one.reference)).toMatchObject({
    state: 'arranged',
    hearing: { id: hearing, day: '2027-05-05' },
  })
  expect(await at.acts(hearing, { do: 'arrive', who: ['family'] })).toMatchObject({ kind: 'not-now' })
  at.at('2027-05-05T09:00:00.000Z')
  for (const { id } of panel) await at.acts(hearing, { do: 'arrive', who: [id] })
  await at.acts(hearing, { do: 'arrive', who: ['council'] })
  expect(await at.acts(hearing, { do: 'stage-two', case: first })).toMatchObject({ kind: 'not-now' })
  expect(await at.acts(hearing, { do: 'stage-one', harm: true, why: 'Full' })).toMatchObject({ kind: 'done' })
  for (const id of ids)
    expect(await at.acts(hearing, { do: 'stage-two', case: id })).toMatchObject({ kind: 'done' })
  const wrongKind = await at.acts(hearing, { do: 'decide', case: second, findings, vote })
  expect(wrongKind).toMatchObject({ kind: 'invalid', pointer: '/act/findings' })
  const noHarm = { ...findings, harm: false }
  expect(await at.acts(hearing, { do: 'decide', case: first, findings: noHarm, vote })).toMatchObject({
    kind: 'invalid',
  })
  expect(await at.acts(hearing, { do: 'close' })).toMatchObject({ kind: 'not-now' })
  expect(await at.acts(hearing, { do: 'decide', case: first, findings, vote })).toMatchObject({
    kind: 'done',
  })
  expect(
    await at.acts(hearing, {
      do: 'decide',
      case: second,
      findings: infant,
      vote: { uphold: 1, dismiss: 2, casting: false },
    }),
  ).toMatchObject({
    kind: 'done',
  })
  expect(await at.acts(hearing, { do: 'close' })).toMatchObject({ kind: 'done' })
  await at.work()
  const [upheld, dismissed] = [await at.appeal(one.reference), await at.appeal(two.reference)]
  expect([upheld.state, dismissed.state]).toEqual(['upheld', 'dismissed'])
  expect(at.placements).toEqual([
    expect.objectContaining({ reference: one.reference, school: school.id, ground: 'appeal' }),
  ])
  expect(at.words.map(({ kind, reference }) => `${kind} ${reference === one.reference ? 1 : 2}`)).toEqual([
    ...['lodged 1', 'lodged 2', 'hearing 1', 'papers 1', 'hearing 2', 'papers 2', 'decided 1', 'decided 2'],
  ])
  const shown = familyAppeal(at.family, upheld)
  expect(shown.decision?.letter.title).toContain('was successful')
  expect(JSON.stringify(shown.decision?.letter)).toContain('No other school is near')
  for (const { history } of [upheld, dismissed, (await at.hearings.get(hearing))!])
    expect(firstMisfit(history)).toBeUndefined()
  // Carried again, nothing is done twice.
  await at.sweep()
  expect(at.placements).toHaveLength(1)
  expect(at.words).toHaveLength(8)
})

it('takes what a family saved with nothing in it, and sends it once what has to be there is', async () => {
  const at = world([one])
  const empty = { ...goodWords, reasons: '', attend: null }
  expect(await at.does(one, { do: 'save', words: empty })).toMatchObject({
    kind: 'done',
    item: { state: 'started' },
  })
  expect(await at.does(one, { do: 'lodge', words: empty })).toMatchObject({
    kind: 'invalid',
    pointer: '/act/words/reasons',
  })
  at.at('2027-04-14T09:00:00.000Z')
  expect(await at.does(one, { do: 'lodge', words: goodWords })).toMatchObject({
    pointer: '/act/words/lateWhy',
  })
  const late = await at.does(one, { do: 'lodge', words: { ...goodWords, lateWhy: 'In hospital' } })
  expect(late).toMatchObject({ kind: 'done', item: { state: 'lodged', late: true } })
  expect(await at.does(one, { do: 'save', words: empty })).toMatchObject({ kind: 'not-now' })
  expect((await at.appeal(one.reference)).words.reasons).toBe(goodWords.reasons)
})

it('keeps the papers of a family, and shows the panel those that it was sent', async () => {
  const { at, ids, panel, hearing } = await arranged()
  const file = { id: 'file-of-a-family-1', title: 'Letter of the doctor' }
  expect(await at.does(one, { do: 'attach', files: [{ ...file, id: 'file-of-nobody-000' }] })).toMatchObject({
    kind: 'invalid',
  })
  expect(await at.does(one, { do: 'attach', files: [file] })).toMatchObject({ kind: 'done' })
  expect(await at.does(one, { do: 'detach', paper: file.id })).toMatchObject({ kind: 'not-now' })
  const appeal = await at.appeal(one.reference)
  const { papers = '' } = appeal.hearing ?? {}
  expect(appeal.files.every((paper) => paper.at > (papers ?? ''))).toBe(true)
  await at.acts(hearing, { do: 'send-papers', case: ids[0] ?? '' })
  await at.work()
  const again = await at.appeal(one.reference)
  expect(again.files.every((paper) => paper.at <= (again.hearing?.papers ?? ''))).toBe(true)
  const kept = await at.hearings.get(hearing)
  expect(readsCase(kept!, panel[0]!, ids[0]!)).toBe(true)
})

it('ends when its family says so, at any time before the decision, and its hearing hears of it', async () => {
  const { at, ids, hearing } = await arranged()
  expect(await at.does(one, { do: 'withdraw', why: 'offered' })).toMatchObject({ kind: 'done' })
  await at.work()
  expect((await at.hearings.get(hearing))?.cases.find(({ id }) => id === ids[0])?.off).toBe('withdrawn')
  expect(await at.does(one, { do: 'say', text: 'Wait' })).toMatchObject({ kind: 'not-now' })
  expect(await at.states(one.reference)).toMatchObject({ kind: 'not-now' })
})

it('keeps to the first hearing that lists it; the other is rid of it by itself', async () => {
  const { at, ids, hearing } = await arranged()
  const other = await at.hearing('2027-05-12')
  expect(await at.acts(other, { do: 'add-case', case: ids[0] ?? '' })).toMatchObject({ kind: 'not-now' })
  await at.acts(hearing, { do: 'cancel', why: 'The room flooded' })
  // Both list it before either is carried.
  const third = await at.hearing('2027-05-19')
  await at.work()
  for (const id of [other, third])
    expect(await at.acts(id, { do: 'add-case', case: ids[0] ?? '' })).toMatchObject({ kind: 'done' })
  await at.work()
  await at.sweep()
  expect((await at.appeal(one.reference)).hearing?.id).toBe(other)
  expect((await at.hearings.get(third))?.cases).toMatchObject([{ off: 'removed' }])
})

it('needs ten school days of notice, or that the family agreed to fewer', async () => {
  const { at, ids, hearing } = await arranged()
  at.at('2027-04-22T09:00:00.000Z')
  await at.acts(hearing, {
    do: 'change',
    day: '2027-05-06',
    time: '10:00',
    way: 'remote',
    place: '',
    link: 'https://example.org/call',
  })
  const late = await at.acts(hearing, { do: 'notice', case: ids[0] ?? '' })
  expect(late).toMatchObject({ kind: 'done' })
  at.at('2027-04-23T09:00:00.000Z')
  expect(await at.acts(hearing, { do: 'notice', case: ids[1] ?? '' })).toMatchObject({
    kind: 'invalid',
    pointer: '/act/waived',
  })
  const waived = 'The mother wrote on 23 April that she agrees'
  expect(await at.acts(hearing, { do: 'notice', case: ids[1] ?? '', waived })).toMatchObject({ kind: 'done' })
})

it('shows a member their own hearings alone, and of a case that they have a conflict with nothing', async () => {
  const { at, ids, panel, hearing } = await arranged()
  const [lay, ed] = panel
  const as = (member: typeof lay): Sits => ({
    by: { id: member?.account ?? '', name: 'x' },
    seats: ['member'],
    member,
  })
  const stranger = await at.person('Stranger', 'lay')
  expect((await homeOf(at.panel, as(stranger))).hearings).toEqual([])
  expect((await homeOf(at.panel, as(lay))).hearings).toHaveLength(1)
  expect((await homeOf(at.panel, as(lay))).appeals).toEqual([])
  const mine = {
    do: 'declare',
    person: lay?.id ?? '',
    case: ids[0] ?? '',
    why: 'I teach her brother',
  } as const
  expect(await at.acts(hearing, mine, as(stranger))).toMatchObject({ kind: 'forbidden' })
  expect(await at.acts(hearing, mine, as(ed))).toMatchObject({ kind: 'forbidden' })
  expect(await at.acts(hearing, mine, as(lay))).toMatchObject({ kind: 'done' })
  const kept = (await at.hearings.get(hearing))!
  expect(readsCase(kept, lay!, ids[0]!)).toBe(false)
  expect(readsCase(kept, lay!, ids[1]!)).toBe(true)
  expect(readsCase(kept, stranger, ids[1]!)).toBe(false)
  const seen = hearingView(at.panel, as(lay), kept).cases
  expect(seen.map(({ child }) => child)).toEqual([null, two.child])
  expect(hearingView(at.panel, as(ed), kept).cases[0]?.conflicts).toEqual([])
})

it('knows an account as one member, by a link that opens once it is right', async () => {
  const at = world()
  const rosa = await at.person('Rosa', 'educator')
  expect(await join(at.panel, { id: 'someone', name: 'x' }, rosa.id, 'A'.repeat(22))).toEqual({
    kind: 'not-found',
  })
  const other = await at.person('Sam', 'lay')
  expect(await join(at.panel, { id: 'account-Rosa', name: 'Rosa' }, other.id, key)).toMatchObject({
    kind: 'not-now',
  })
})

it('makes the school’s case of the record, and shows nobody else what is still being written', async () => {
  const at = world([two])
  await at.does(two, { do: 'lodge', words: goodWords })
  const before = await at.appeal(two.reference)
  expect(caseView(at.council, before).statement).toEqual({ draft: null, sent: null })
  await at.states(two.reference)
  const after = await at.appeal(two.reference)
  const text = JSON.stringify(caseView(at.council, after).statement.sent)
  for (const words of [
    '30 places for 44 children',
    '1 High Street',
    '30 children to a teacher',
    'The rooms are full',
  ])
    expect(text).toContain(words)
  expect((await officerView(at.council, after)).can).toEqual(['draft', 'send'])
  expect(after.statements.map(({ number, by }) => [number, by.id])).toEqual([[1, officer.id]])
})

it('opens nothing with a wrong key, and has a row for each refusal', async () => {
  const at = world([one, refusalOf(one.reference, { school: { id: 'other', name: 'Other' } })])
  expect(await appealsFor(at.family, one.reference, 'x')).toBeUndefined()
  const rows = await appealsFor(at.family, one.reference, key)
  expect(
    rows
      ?.map((row) => familyAppeal(at.family, row))
      .map(({ school, version, can }) => [school.id, version, can[0]]),
  ).toEqual([
    [school.id, 0, 'save'],
    ['other', 0, 'save'],
  ])
})

it('erases what anybody wrote once an appeal need not be kept, and keeps that there was one', async () => {
  const { at } = await arranged()
  await at.does(one, { do: 'attach', files: [{ id: 'file-of-a-family-1', title: 'Letter' }] })
  await at.does(one, { do: 'withdraw', why: 'other' })
  await at.work()
  const erasing = { ...at.carrying, keptDays: 730, openDays: 900, dropFile: at.files.drop }
  at.at('2029-02-20T09:00:00.000Z')
  await eraseAppeals(erasing)
  expect((await at.appeal(one.reference)).words.reasons).toBe(goodWords.reasons)
  at.at('2029-03-10T09:00:00.000Z')
  await eraseAppeals(erasing)
  const erased = await at.appeal(one.reference)
  expect(JSON.stringify(erased)).not.toMatch(/walk to|Child of|rooms are full/)
  expect([erased.state, erased.history.at(-1)?.type, at.bytes.size]).toEqual(['withdrawn', 'erased', 0])
  // The other one goes on, and stays.
  expect((await at.appeal(two.reference)).words.reasons).toBe(goodWords.reasons)
})
