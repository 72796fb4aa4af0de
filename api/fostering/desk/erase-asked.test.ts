import { describe, expect, it } from 'vitest'
import { addDays } from '#contract/calendar/day.ts'
import { cutOffAfter } from '#record/testing/cut-off.ts'
import { rules } from '../clocks/testing/case.ts'
import { caseKeysOf } from '../household/line.ts'
import type { Part } from '../household/part.ts'
import { placeView } from '../household/place-view.ts'
import { everyChainFits, lineOf, one as single } from '../household/testing/plan.ts'
import {
  agreeAll,
  does,
  fillIn,
  manager,
  nothingSpecial,
  reasons,
  refused,
} from '../household/testing/work.ts'
import { applicant, household, recruiter, world } from '../household/testing/world.ts'
import { checkPart } from '../household/verify.ts'
import { openPart } from '../household/view.ts'
import { eraseOver } from './erase.ts'
import { eraseAsked, eraseAskedIn } from './erase-asked.ts'
import { erasingOn, noPanels } from './testing/erasing.ts'

const planted = 'Brindlemoor fever'
const request = 'erasure.p1'
const granted = { outcome: 'granted', reasons: 'Nothing wants the messages kept.' }

/** Somebody who has applied, wrote to their worker, and did not go on. */
async function applied() {
  const one = await world('2027-01-05T10:00:00.000Z', { people: single })
  await nothingSpecial(one)
  await agreeAll(one)
  await fillIn(one)
  await does(one, applicant(), 'thread.p1.2027', 'write', { text: planted, whose: null, files: [] })
  await does(one, applicant(), 'head', 'send')
  return { ...one, ports: { ...one.ports, erasing: erasingOn(one.shelf), ...noPanels } }
}

const everything = ({ shelf }: Awaited<ReturnType<typeof applied>>) =>
  JSON.stringify([...shelf.items, ...shelf.volumes])

describe('a request to erase', () => {
  it('is asked by whoever it is about, answered by a manager within a month, and late after it', async () => {
    const one = await applied()
    expect(await refused(one, applicant('p2'), request, 'ask', {})).toBe('forbidden')
    await does(one, applicant(), request, 'ask', { words: 'All that you have, please.' })
    expect(await refused(one, applicant(), request, 'ask', {})).toContain('asked for already')
    expect(await lineOf(one, request)).toMatchObject({ state: 'waiting', whose: 'council', about: ['p1'] })
    expect((await one.head()).known[request]).toMatchObject({ due: '2027-02-05' })
    expect(placeView(one.ports, applicant(), await one.head()).plan.lines.map(({ id }) => id)).toContain(
      request,
    )
    for (const who of [recruiter, applicant()])
      expect(await refused(one, who, request, 'answer', granted)).toBe('forbidden')
    one.go('2027-02-06T10:00:00.000Z')
    expect(await lineOf(one, request)).toMatchObject({ state: 'late' })
    const [line] = await one.ports.cases.open()
    expect(line).toMatchObject({ late: expect.any(Number), due: { day: expect.any(String) } })
    const why = { outcome: 'refused', reasons: 'We may need the messages if you come back to us.' }
    await does(one, manager, request, 'answer', why)
    const after = await openPart(one.ports, applicant(), household, request)
    expect(after).toMatchObject({
      kind: 'done',
      item: { values: { answered: { outcome: 'refused', found: { stays: { until: null } } } } },
    })
    expect(await lineOf(one, request)).toMatchObject({ state: 'done' })
    expect(await refused(one, manager, request, 'answer', why)).toContain('Nobody asks')
  })

  it('takes what no law wants kept, says what stays and until when, and the record is found to be whole', async () => {
    const one = await applied()
    await does(one, recruiter, 'head', 'record-withdrawal', { reason: 'not-now', on: '2027-01-05' })
    const closed = await one.head()
    expect(caseKeysOf(closed, '2027-01-06', rules)).toMatchObject({ dueOn: '2030-01-05' })
    // The case is over, and there is something to do: it stands among those that are open.
    await does(one, manager, request, 'record', { on: '2027-01-04', how: 'letter', words: 'Erase it.' })
    expect(caseKeysOf(await one.head(), '2027-01-06', rules)).toMatchObject({
      dueOn: '2027-02-04',
      line: { phase: 'closed', erasing: false },
    })
    await does(one, manager, request, 'answer', granted)
    expect((await one.part(request))?.values).toMatchObject({
      answered: {
        found: { goes: ['thread.p1.2027'], stays: { until: '2030-01-05', words: 'until 5 January 2030' } },
      },
    })
    expect(everything(one)).toContain(planted)
    one.go('2027-01-06T10:01:00.000Z')
    await eraseAsked(one.ports)
    expect(everything(one)).toContain(planted)
    one.go('2027-01-06T10:15:00.000Z')
    await eraseAsked(one.ports)
    expect(everything(one)).not.toContain(planted)
    const head = await one.head()
    expect(head.known['thread.p1.2027']).toMatchObject({ erased: '2027-01-06', number: 0 })
    expect(head.history.at(-1)).toMatchObject({ type: 'part-erased' })
    expect(caseKeysOf(head, '2027-01-06', rules)).toMatchObject({
      caseKey: expect.stringContaining('kept'),
      dueOn: '2030-01-05',
    })
    expect((await one.part(request))?.values).toMatchObject({ erased: '2027-01-06' })
    await everyChainFits(one)
    // There is nothing more that may go.
    await does(one, applicant(), request, 'ask', {})
    expect(await refused(one, manager, request, 'answer', granted)).toContain('Nothing may be erased now')
  })

  it('lets the same part be begun anew', async () => {
    const one = await applied()
    await does(one, applicant(), request, 'ask', {})
    await does(one, manager, request, 'answer', granted)
    await eraseAskedIn(one.ports, household)
    await does(one, applicant(), 'thread.p1.2027', 'write', {
      text: 'Hello again',
      whose: 'council',
      files: [],
    })
    const known = (await one.head()).known['thread.p1.2027']
    expect(known).toMatchObject({ number: 1, state: 'waiting' })
    expect(known?.erased).toBeUndefined()
  })

  it('is done whole after a stop anywhere, though somebody writes in between', async () => {
    for (let stop = 0; ; stop++) {
      const one = await applied()
      await does(one, applicant(), request, 'ask', {})
      await does(one, manager, request, 'answer', granted)
      const counted = cutOffAfter(stop)
      const { erasing, parts } = one.ports
      const { save, forget, carry, carried } = parts
      const cut = {
        ...one.ports,
        parts: {
          ...parts,
          save: counted(save),
          forget: counted(forget),
          carry: counted(carry),
          carried: counted(carried),
        },
        erasing: {
          ...erasing,
          remove: counted(erasing.remove),
          removeVolumes: counted(erasing.removeVolumes),
        },
      }
      const whole = await eraseAskedIn(cut, household).then(
        () => true,
        () => false,
      )
      one.go('2027-01-06T10:15:00.000Z')
      await eraseAsked(one.ports)
      expect([stop, everything(one).includes(planted)]).toEqual([stop, false])
      // What was cut off between a part and the head is carried by the sweep of each minute, as ever.
      const { values } = (await one.part(request)) as Part<{ erased?: string }>
      expect([stop, values.erased === undefined]).toEqual([stop, false])
      expect([stop, checkPart(await one.head())]).toEqual([stop, undefined])
      if (whole) break
      expect(stop).toBeLessThan(50)
    }
  })

  it('takes all of who never applied: their page stays for a while, and then nothing of them does', async () => {
    const one = await world('2027-01-05T10:00:00.000Z', { people: single })
    const ports = { ...one.ports, erasing: erasingOn(one.shelf), ...noPanels }
    await does(one, applicant(), 'form.p1.health', 'save', { answers: { surgery: planted } })
    await does(one, applicant(), request, 'ask', {})
    await does(one, manager, request, 'answer', granted)
    expect((await one.part(request))?.values).toMatchObject({
      answered: { found: { goes: ['form.p1.health'], stays: null } },
    })
    await eraseAskedIn(ports, household)
    expect(JSON.stringify([...one.shelf.items])).not.toContain(planted)
    await does(one, recruiter, 'head', 'record-withdrawal', { reason: 'not-now', on: '2027-01-05' })
    const last = addDays('2027-01-05', 28)
    expect(caseKeysOf(await one.head(), '2027-01-06', rules)).toMatchObject({ dueOn: last })
    one.go(`${last}T12:00:00.000Z`)
    await eraseOver(ports)
    expect(one.shelf.items.size).toBeGreaterThan(1)
    one.go(`${addDays(last, 1)}T12:00:00.000Z`)
    await eraseOver(ports)
    expect([...one.shelf.items.keys()]).toEqual([`${household}/head`])
    expect(JSON.stringify([...one.shelf.items])).not.toContain('Sample One')
  })
})

it('keeps a closed case among those that are open for as long as its records are asked for and not sent', async () => {
  const one = await applied()
  await does(one, recruiter, 'head', 'transfer', { to: 'Sample Fostering', reasons })
  expect(await one.ports.cases.open()).toEqual([])
  const asked = { service: 'Sample Fostering', on: '2027-01-05', agreed: true }
  await does(one, manager, 'head', 'records-asked', asked)
  one.go('2027-02-01T10:00:00.000Z')
  await one.ports.parts.relist(household)
  expect(await one.ports.cases.open()).toMatchObject([
    { phase: 'closed', late: 1, risen: 1, due: { line: 'records', day: '2027-01-26' }, incomplete: 0 },
  ])
  await does(one, manager, 'head', 'records-sent', { on: '2027-02-01' })
  expect(await one.ports.cases.open()).toEqual([])
})
