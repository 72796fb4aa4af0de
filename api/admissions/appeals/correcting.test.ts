import { expect, it } from 'vitest'
import { correctedAppeals } from '#admissions/day/corrected-appeals.ts'
import { heard } from './carry.ts'
import { eraseAppeals } from './erasing.ts'
import { hearingView } from './hearings.ts'
import { lookAhead } from './looking.ts'
import { arranged, ordinary } from './testing/arranged.ts'
import { shapeOf } from './view.ts'

const no = { ...ordinary, outweighs: false, why: 'There is a bus.' }
const vote = { uphold: 3, dismiss: 0, casting: false }
const against = { uphold: 0, dismiss: 3, casting: false }
const said = { because: 'It gave the reasons of another child.', confirmed: 'Lou, by phone on 6 May' }

/** A hearing with one appeal that was decided so, and told. */
async function decided(findings: typeof ordinary | typeof no) {
  const found = await arranged()
  const { at, ids, panel, hearing } = found
  const [id = ''] = ids
  at.at('2027-05-05T09:00:00.000Z')
  await at.acts(hearing, { do: 'arrive', who: panel.map((one) => one.id) })
  await at.acts(hearing, { do: 'stage-one', harm: true, why: 'Full' })
  await at.acts(hearing, { do: 'stage-two', case: id })
  await at.acts(hearing, {
    ...{ do: 'decide', case: id, findings },
    vote: findings.outweighs ? vote : against,
  })
  await at.work()
  await at.acts(hearing, { do: 'close' })
  at.at('2027-05-06T09:00:00.000Z')
  const shape = async () => shapeOf(at.panel, await at.appeal('SA-7K3M-9QTD'))
  return { ...found, id, shape }
}

it('says plainly which letter was wrong and which counts, keeps both, and takes no place away', async () => {
  const { at, hearing, id, shape } = await decided(ordinary)
  expect(at.placements).toHaveLength(1)
  const act = { do: 'correct', case: id, findings: no, vote: against, ...said } as const
  const kept = await at.hearings.get(hearing)
  if (!kept) throw new Error('There is no hearing')
  expect(hearingView(at.panel, at.asClerk, kept).can).toEqual(['correct'])
  const looked = await lookAhead(at.panel, at.asClerk, kept, { act, seen: kept.history.length })
  expect(await at.acts(hearing, act)).toMatchObject({ kind: 'done' })
  await at.work()
  await at.sweep()
  const { state, decision } = await shape()
  // A hearing that was read before the correction takes nothing back.
  const appeal = await at.appeal('SA-7K3M-9QTD')
  const [stale] = kept.cases
  if (stale) expect(heard(appeal, kept, stale, '2027-05-07T09:00:00.000Z')).toBe(appeal)
  expect(await correctedAppeals(at.council)).toMatchObject([{ id, page: 'appeal' }])
  expect(looked).toMatchObject({ item: decision?.letter })
  expect([state, decision?.outcome, decision?.on]).toEqual(['dismissed', 'dismissed', '2027-05-05'])
  const letter = JSON.stringify(decision?.letter)
  for (const words of [
    'We wrote to you on 5 May 2027',
    said.because,
    'Only this letter counts',
    'does not take a place away',
  ])
    expect(letter).toContain(words)
  expect(letter).not.toContain('Lou')
  expect(decision?.earlier).toMatchObject([{ outcome: 'upheld' }])
  expect(at.placements).toHaveLength(1)
  expect(at.words.map(({ kind }) => kind).slice(-2)).toEqual(['decided', 'corrected'])
  expect(at.told.filter((one) => one.id.includes('corrected'))).toHaveLength(1)
  const [line] = hearingView(at.panel, at.asClerk, (await at.hearings.get(hearing)) ?? kept).cases
  expect(line?.decision?.corrects).toMatchObject({ ...said, outcome: 'upheld', on: '2027-05-05' })
  at.at('2031-05-06T09:00:00.000Z')
  await eraseAppeals({ ...at.carrying, keptDays: 730, openDays: 730, dropFile: at.files.drop })
  expect(JSON.stringify([await at.appeals.get(id), await at.hearings.get(hearing)])).not.toMatch(
    /another child|Lou, by phone|There is a bus|travel alone/,
  )
})

it('gives the place that the panel had decided on after all, once', async () => {
  const { at, hearing, id, shape } = await decided(no)
  expect(at.placements).toEqual([])
  await at.acts(hearing, { do: 'correct', case: id, findings: ordinary, vote, ...said })
  await at.work()
  await at.sweep()
  expect((await shape()).state).toBe('upheld')
  expect(at.placements).toHaveLength(1)
})

it('is held to the vote, the first stage and the panel that decided, and corrects something', async () => {
  const { at, hearing, id } = await decided(ordinary)
  const corrects = (more: object) =>
    at.acts(hearing, { do: 'correct', case: id, findings: no, vote: against, ...said, ...more })
  expect(await corrects({ findings: ordinary, vote })).toMatchObject({ pointer: '/act/findings' })
  expect(await corrects({ vote })).toMatchObject({ pointer: '/act/vote' })
  expect(await corrects({ vote: { ...against, dismiss: 2 } })).toMatchObject({ pointer: '/act/vote' })
  expect(await corrects({ findings: { ...no, harm: false } })).toMatchObject({
    pointer: '/act/findings/harm',
  })
  expect(await corrects({ case: 'SA-7K3M-9QTD~another' })).toMatchObject({ kind: 'not-now' })
  expect(await corrects({})).toMatchObject({ kind: 'done' })
  // Its letter has not gone to the family so far.
  expect(await corrects({ findings: ordinary, vote })).toMatchObject({ kind: 'not-now' })
  await at.work()
  const once = await at.hearings.get(hearing)
  at.at('2027-05-07T09:00:00.000Z')
  expect(await corrects({ findings: ordinary, vote })).toMatchObject({ kind: 'done' })
  await at.work()
  const appeal = await at.appeal('SA-7K3M-9QTD')
  expect([appeal.state, appeal.earlier?.map(({ outcome }) => outcome)]).toEqual([
    'upheld',
    ['upheld', 'dismissed'],
  ])
  // A hearing as it was after the first correction takes the second not back.
  const [first] = once?.cases ?? []
  expect(once && first && heard(appeal, once, first, '2027-05-08T09:00:00.000Z')).toBe(appeal)
})
