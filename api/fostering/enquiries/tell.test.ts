import { describe, expect, it } from 'vitest'
import { act } from './acts.ts'
import { book, cancel } from './booking.ts'
import { outCsv } from './hub/csv.ts'
import { takeFromHub } from './hub/take.ts'
import { invite } from './invite.ts'
import { eachMinute } from './remind.ts'
import { recruiter, world } from './testing/world.ts'

/** A queue that can be out of reach, as it is to a function that is ended before it has sent anything. */
function cutOff() {
  const one = world()
  let down = false
  const ports = {
    ...one.ports,
    tell: (word: Parameters<typeof one.ports.tell>[0]) =>
      down ? Promise.reject(new Error('ended')) : one.ports.tell(word),
  }
  return {
    ...one,
    ports,
    async without<T>(does: () => Promise<T>): Promise<T> {
      down = true
      try {
        return await does()
      } finally {
        down = false
      }
    },
    subjects: () => one.told.map(({ subject }) => subject),
  }
}

describe('a message that was not sent', () => {
  it('does not keep an enquiry from being taken, and is sent by the sweep, once', async () => {
    const one = cutOff()
    const { reference } = await one.without(() => one.ask({}, undefined, one.ports))
    expect(one.told).toEqual([])
    await eachMinute(one.ports)
    await eachMinute(one.ports)
    expect(one.subjects()).toEqual(['We have your question'])
    expect(await one.get(reference)).not.toHaveProperty('pending')
  })

  it('is not sent once more where it was sent and not marked', async () => {
    const one = cutOff()
    const { reference } = await one.ask({}, undefined, one.ports)
    const [id, kept] = [...one.shelf.items][0] ?? []
    if (!id || !kept) throw new Error('nothing is there')
    const history = kept.history.map(({ queuedAt: _, ...entry }) => entry)
    one.shelf.items.set(id, { ...kept, history, pending: 'p0', pendingSince: '2026-12-01T10:00:00.000Z' })
    await eachMinute(one.ports)
    expect(one.subjects()).toEqual(['We have your question'])
    expect(await one.get(reference)).not.toHaveProperty('pending')
  })

  it('is sent for each change of what was booked, in their order', async () => {
    const one = cutOff()
    const { reference } = await one.ask({}, undefined, one.ports)
    const [first = '', second = ''] = await one.offer('2026-12-10', '10:00', '11:00')
    await one.without(async () => {
      await book(one.ports, reference, first, one.key())
      await book(one.ports, reference, second, one.key())
      await cancel(one.ports, reference, one.key())
    })
    expect(one.subjects()).toEqual(['We have your question'])
    await eachMinute(one.ports)
    await eachMinute(one.ports)
    expect(one.subjects()).toEqual([
      'We have your question',
      'Your appointment',
      'Your appointment has moved',
      'Your appointment is cancelled',
    ])
    expect(one.told[1]?.body).toContain('10am')
    expect(one.told[2]?.body).toMatch(/was on Thursday 10 December at 10am\.\n\nIt is now .* at 11am/)
    expect(one.told[3]?.body).toContain('11am')
  })

  it('of many that came from a hub reaches each, and one that fails holds up none of the others', async () => {
    const one = cutOff()
    const line = { receivedOn: '2026-12-01', about: 'foster', reach: 'email', postcode: 'LE3 8RA' } as const
    const all = ['a', 'b', 'c'].map((name) => ({
      ...line,
      name,
      number: name,
      email: `${name}@example.org`,
      agreedOn: '2026-12-01',
    }))
    await one.without(() => takeFromHub(one.ports, recruiter, 'sample-hub', outCsv(all)))
    const failing = {
      ...one.ports,
      tell: (word: Parameters<typeof one.ports.tell>[0]) =>
        'email' in word.to && word.to.email.startsWith('a')
          ? Promise.reject(new Error('refused'))
          : one.ports.tell(word),
    }
    await expect(eachMinute(failing)).rejects.toThrow('refused')
    expect(one.told).toHaveLength(2)
    await eachMinute(one.ports)
    expect(one.told).toHaveLength(3)
  })
})

it('tells whoever has an appointment when staff close their enquiry', async () => {
  const one = cutOff()
  const { reference } = await one.ask({}, undefined, one.ports)
  const [slot = ''] = await one.offer('2026-12-10', '10:00')
  await book(one.ports, reference, slot, one.key())
  const seen = (await one.get(reference)).history.length
  await act(one.ports, recruiter, reference, { do: 'close', seen, reason: 'not-now' }, one.key())
  expect(one.told.at(-1)).toMatchObject({
    subject: 'Your appointment is cancelled',
    body: expect.stringContaining('10am'),
  })
  expect(one.told.at(-1)?.body).not.toContain('choose another time')
  expect(await one.get(reference)).not.toHaveProperty('pending')
})

it('tells nobody with an appointment that it is cancelled when they are answered or invited', async () => {
  const one = cutOff()
  const { reference } = await one.ask({}, undefined, one.ports)
  const [slot = ''] = await one.offer('2026-12-10', '10:00')
  await book(one.ports, reference, slot, one.key())
  const seen = async () => (await one.get(reference)).history.length
  const answer = { do: 'answer', seen: await seen(), text: 'Yes' } as const
  await act(one.ports, recruiter, reference, answer, one.key())
  await invite(one.ports, recruiter, reference, { seen: await seen(), kind: 'fostering', key: one.key() })
  expect(one.subjects().slice(1)).toEqual([
    'Your appointment',
    'We have answered you',
    'You can begin your application',
  ])
})
