import { describe, expect, it } from 'vitest'
import type { Part } from '../household/part.ts'
import { checkPart } from '../household/verify.ts'
import { enquire } from './enquire.ts'
import { asked, world } from './testing/world.ts'
import { enquiryView, openEnquiry } from './view.ts'

const key = 'the-key-of-this-enquiry'

describe('an enquiry', () => {
  it('is taken once however often it comes, and answered with when it is answered', async () => {
    const one = world()
    const sent = await one.ask({}, key)
    expect(sent).toMatchObject({
      reference: expect.stringMatching(/^FA-[0-9A-Z]{4}-[0-9A-Z]{4}$/),
      replyBy: { kind: 'day', day: '2026-12-02' },
    })
    expect(await one.ask({}, key)).toEqual(sent)
    expect(one.shelf.items.size).toBe(1)
    expect(await enquire(one.ports, key, { ...asked, words: 'Something else' })).toEqual({
      kind: 'key-reused',
    })
    expect(one.told.map(({ id, to }) => [id, to])).toEqual([
      [`enquiry-received ${sent.reference}`, { email: asked.email }],
    ])
  })

  it('tells nobody who wants to be called, and says in a text neither what about nor who', async () => {
    const one = world()
    await one.ask({ reach: 'call', email: undefined, phone: '0116 496 0123' })
    expect(one.told).toEqual([])
    await one.ask({ reach: 'text', email: undefined, phone: '07700 900 982' })
    expect(one.told).toHaveLength(1)
    const [words] = one.told[0]?.body.split(' Your private page: ') ?? []
    expect(words).not.toMatch(/foster|adopt|Sample Person/i)
  })

  it('opens with its own key and no other, and shows what comes next', async () => {
    const one = world()
    const mine = await one.ask()
    const other = await one.ask({ name: 'Somebody Else' })
    const open = (reference: string, with_: string) => openEnquiry(one.ports, reference, with_)
    expect(await open(mine.reference, other.key)).toBeUndefined()
    expect(await open('FA-0000-0000', mine.key)).toBeUndefined()
    const found = await open(mine.reference, mine.key)
    if (!found) throw new Error('does not open')
    expect(enquiryView(one.ports, found)).toMatchObject({
      name: 'Sample Person',
      steps: [
        { name: 'reply', whose: 'council', state: 'to-do', by: { day: '2026-12-02' } },
        { name: 'meet', whose: 'council', state: 'to-do', by: { day: '2026-12-08' } },
      ],
      happened: [{ what: 'You sent your question' }],
    })
    one.go('2026-12-03T10:00:00.000Z')
    expect(enquiryView(one.ports, found).steps.map(({ state }) => state)).toEqual(['late', 'to-do'])
  })

  it('goes by the times of adoption where it is about that, and leaves nothing for the sweep of households', async () => {
    const one = world()
    const { reference } = await one.ask({ about: 'adopt' })
    const kept = await one.get(reference)
    expect(enquiryView(one.ports, kept).steps.map(({ by }) => by)).toEqual([
      { kind: 'day', day: '2026-12-08' },
      { kind: 'day', day: '2026-12-15' },
    ])
    expect(kept).not.toHaveProperty('pending')
  })

  it('shows any change of its record', async () => {
    const one = world()
    const kept = (await one.get((await one.ask()).reference)) as Part
    expect(checkPart(kept)).toBeUndefined()
    const changed = { ...kept, values: { ...kept.values, receivedOn: '2026-11-01' } }
    expect(checkPart(changed)).toMatch(/values/)
  })
})
