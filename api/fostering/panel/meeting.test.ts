import { describe, expect, it } from 'vitest'
import { checkPart } from '../household/verify.ts'
import { meetingId } from './meeting.ts'
import {
  adviser,
  conflict,
  does,
  noConflict,
  opened,
  plan,
  planned,
  recommendation,
  refused,
  world,
} from './testing/world.ts'

const reasons = { reasons: 'The household has asked for it.' }

describe('the day', () => {
  it('goes through an item, with everybody’s view and a recommendation, and its record fits', async () => {
    const at = world()
    const { meeting, people } = await opened(at, 2)
    const [chair] = people
    await does(at, chair, meeting, 'begin-item', { item: 'i1' })
    expect(await refused(at, chair, meeting, 'begin-item', { item: 'i2' })).toContain(
      'Another item is still open',
    )
    await does(at, adviser, meeting, 'guest-comes', { item: 'i1', as: 'applicant', name: 'Sample One' })
    for (const person of people)
      await does(at, person, meeting, 'view', { item: 'i1', outcome: 'suitable', reasons: 'Yes.' })
    at.go('2027-01-05T10:40:00.000Z')
    await does(at, chair, meeting, 'recommend', recommendation('i1', { doubts: 'The stairs are steep.' }))
    await does(at, chair, meeting, 'quality', { item: 'i1', mark: 'good', words: 'Clear.' })
    expect(await refused(at, chair, meeting, 'close')).toContain('Not every item has been heard')
    await does(at, chair, meeting, 'defer', { item: 'i2', ...reasons })
    await does(at, chair, meeting, 'close')
    const values = await at.values(meeting)
    expect(values.items.i1).toMatchObject({
      state: 'done',
      began: '2027-01-05T10:00:00.000Z',
      ended: '2027-01-05T10:40:00.000Z',
      recommendation: { unanimous: true, rule: 'fostering-quorum-2011' },
    })
    expect(values.guests['i1 g1']?.left).toBe('2027-01-05T10:40:00.000Z')
    expect(at.heard.slice(-2)).toMatchObject([
      { type: 'recommended', outcome: 'suitable', doubts: 'The stairs are steep.' },
      { type: 'unlisted', item: 'i2' },
    ])
    const kept = await at.ports.meetings.get(meetingId(meeting))
    expect(kept && checkPart(kept)).toBeUndefined()
    expect(kept?.pending).toBeUndefined()
  })

  it('stops when somebody leaves who is needed, says what is missing, and goes on once they are back', async () => {
    const at = world()
    const { meeting, people } = await opened(at)
    const [chair, vice, worker, milo] = people
    await does(at, chair, meeting, 'begin-item', { item: 'i1' })
    await does(at, milo, meeting, 'leave', { member: milo.member })
    const view = { item: 'i1', outcome: 'suitable', reasons: 'Yes.' }
    await does(at, vice, meeting, 'view', view)
    await does(at, worker, meeting, 'leave', { member: worker.member })
    const missing = [
      'The panel cannot carry on with this item.',
      'No social worker with three years’ experience is here.',
      '4 members are here, and 5 are needed.',
    ].join(' ')
    expect(await refused(at, chair, meeting, 'recommend', recommendation('i1'))).toBe(missing)
    expect(await refused(at, chair, meeting, 'view', view)).toBe(missing)
    expect(await refused(at, worker, meeting, 'view', view)).toContain('You are not recorded as being here')
    await does(at, worker, meeting, 'come', { member: worker.member })
    await does(at, chair, meeting, 'recommend', recommendation('i1'))
    const made = (await at.values(meeting)).items.i1?.recommendation
    expect(made?.members).toHaveLength(5)
    // Whoever left took no part, and not everybody gave a view.
    expect(made).toMatchObject({ unanimous: false })
    expect(made?.members.map(({ id }) => id)).not.toContain(milo.member)
    // A view that was written without a signal comes late: it is kept, and changes nothing.
    await does(at, milo, meeting, 'view', { ...view, outcome: 'not-suitable' })
    expect((await at.values(meeting)).views[`i1 ${milo.member}`]).toMatchObject({ late: true })
    expect(await refused(at, vice, meeting, 'view', view)).toContain('Your view is recorded')
  })

  it('keeps a member with a conflict of interest out of an item, and counts them as away', async () => {
    const at = world()
    const { meeting, people } = await opened(at, 2)
    const [chair, vice, worker] = people
    await does(at, chair, meeting, 'begin-item', { item: 'i1' })
    await does(at, worker, meeting, 'view', { item: 'i1', outcome: 'suitable', reasons: 'Yes.' })
    expect(await refused(at, worker, meeting, 'declare', { ...conflict('i1'), reason: '' })).toContain(
      'Say what the conflict',
    )
    await does(at, worker, meeting, 'declare', conflict('i1'))
    expect((await at.values(meeting)).views).toEqual({})
    expect(await refused(at, worker, meeting, 'declare', noConflict('i1'))).toContain('Ask the panel adviser')
    expect(
      await refused(at, worker, meeting, 'view', { item: 'i1', outcome: 'suitable', reasons: 'Yes.' }),
    ).toContain('conflict of interest')
    expect(await refused(at, chair, meeting, 'recommend', recommendation('i1'))).toContain('No social worker')
    await does(at, adviser, meeting, 'declare', { ...noConflict('i1'), member: worker.member })
    await does(at, chair, meeting, 'recommend', recommendation('i1'))
    // The chair has one in the next item: a vice-chair leads it, and the chair counts as away.
    await does(at, chair, meeting, 'declare', conflict('i2'))
    expect(await refused(at, chair, meeting, 'begin-item', { item: 'i2' })).toContain(
      'A vice-chair has to take the chair',
    )
    await does(at, vice, meeting, 'take-chair', { member: vice.member })
    await does(at, vice, meeting, 'begin-item', { item: 'i2' })
    await does(at, vice, meeting, 'recommend', recommendation('i2'))
    expect((await at.values(meeting)).items.i2?.recommendation?.members.map(({ id }) => id)).not.toContain(
      chair.member,
    )
  })

  it('has one chair: a vice-chair takes the place only of a chair who is not there, and gives it back', async () => {
    const at = world()
    const { meeting, people } = await opened(at)
    const [chair, vice, worker] = people
    const takes = { member: vice.member }
    expect(await refused(at, vice, meeting, 'take-chair', takes)).toBe('Carla Chair chairs this meeting.')
    expect(await refused(at, worker, meeting, 'take-chair', { member: worker.member })).toContain(
      'Only the chair or a vice-chair',
    )
    expect(await refused(at, worker, meeting, 'take-chair', takes)).toBe('forbidden')
    await does(at, chair, meeting, 'leave', { member: chair.member })
    expect(await refused(at, chair, meeting, 'begin-item', { item: 'i1' })).toContain(
      'The chair is not recorded as here',
    )
    await does(at, vice, meeting, 'take-chair', takes)
    expect(await refused(at, chair, meeting, 'begin-item', { item: 'i1' })).toBe('forbidden')
    await does(at, chair, meeting, 'come', { member: chair.member })
    await does(at, chair, meeting, 'take-chair', { member: chair.member })
    await does(at, chair, meeting, 'begin-item', { item: 'i1' })
  })

  it('has no views of whoever has not said that they have no conflict, nor of what cannot be recommended', async () => {
    const at = world()
    const { meeting, people } = await opened(at, 1)
    const late = await at.add('Late Member')
    await does(at, adviser, meeting, 'invite', { members: [late.member], late: 'Somebody is ill.' })
    await does(at, late, meeting, 'come', { member: late.member })
    await does(at, people[0], meeting, 'begin-item', { item: 'i1' })
    const view = { item: 'i1', outcome: 'suitable', reasons: 'Yes.' }
    expect(await refused(at, late, meeting, 'view', view)).toBe(
      'First say that you have no conflict of interest in this item.',
    )
    expect(await refused(at, people[0], meeting, 'view', { ...view, outcome: 'agree' })).toContain(
      'can be recommended here',
    )
    expect(
      await refused(
        at,
        people[0],
        meeting,
        'recommend',
        recommendation('i1', {
          outcome: 'not-suitable',
          terms: { kind: null, children: 2, youngest: null, oldest: null, named: [], words: '' },
        }),
      ),
    ).toBe('You can only add terms to an approval')
  })

  it('opens on its day, with its chair there', async () => {
    const at = world()
    const { meeting, people } = await planned(at)
    const [chair] = people
    expect(await refused(at, chair, meeting, 'come', { member: chair.member })).toContain('on the day')
    expect(await refused(at, chair, meeting, 'open')).toBe('The meeting can be opened on its day.')
    at.go('2027-01-05T09:45:00.000Z')
    expect(await refused(at, chair, meeting, 'open')).toContain('The chair is not recorded as here')
    await does(at, adviser, meeting, 'come', { member: chair.member })
    await does(at, chair, meeting, 'open')
    expect(await refused(at, adviser, meeting, 'change', plan())).toContain('until the meeting opens')
  })
})

it('counts the same thing once, however often it is sent, and keeps a key for one thing', async () => {
  const at = world()
  const { meeting, people } = await opened(at)
  const [chair] = people
  await does(at, chair, meeting, 'begin-item', { item: 'i1' })
  const view = { item: 'i1', outcome: 'suitable', reasons: 'Yes.' }
  const send = (body: object) => at.act(chair, meeting, 'view', body, 'one-key-of-a-device')
  const many = (await at.ports.meetings.get(meetingId(meeting)))?.history.length ?? 0
  const [one, two] = await Promise.all([send(view), send(view)])
  expect([one?.kind, two?.kind, (await send(view)).kind]).toEqual(['done', 'done', 'done'])
  expect((await at.ports.meetings.get(meetingId(meeting)))?.history).toHaveLength(many + 1)
  expect((await send({ ...view, reasons: 'No.' })).kind).toBe('key-reused')
  // Also after what was done ended the right to do it.
  await does(at, chair, meeting, 'recommend', recommendation('i1'))
  expect((await send(view)).kind).toBe('done')
})
