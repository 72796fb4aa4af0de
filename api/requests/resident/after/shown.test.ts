import { describe, expect, it } from 'vitest'
import type { CheckedType } from '#contract/core/files/files.ts'
import { makeReceipt } from '#requests/evidence/receipt.ts'
import { advance } from '#requests/life/advance.ts'
import { at, secret } from '#requests/testing/fixtures.ts'
import { answer } from './answer.ts'
import { goesOn } from './goes-on.ts'
import { ada, fix, world } from './testing/world.ts'

describe('what the department shows', () => {
  it('is none of what the resident sent later', async () => {
    const { requests, request, reference, follower, seen } = await world()
    const other = await follower()
    const id = '0123456789ABCDEFGHJKMNPQRS'
    requests.items.set(reference, { ...request(), evidence: [{ id, description: 'My own' }] })
    const added = { type: 'evidence-added', at: at.toISOString(), by: 'You', evidence: [id] } as const
    await advance(requests, reference, added)
    for (const own of [undefined, other])
      expect((await seen(own)).history.at(-1)).toEqual(
        expect.not.objectContaining({ photos: expect.anything() }),
      )
    expect(JSON.stringify(await seen(other))).not.toContain('My own')
  })

  it('has its photos with what was done, for followers too, and not among the resident’s own', async () => {
    const { does, seen, follower, request } = await world()
    const other = await follower()
    const id = '0123456789ABCDEFGHJKMNPQRS'
    const facts = { contentType: 'image/jpeg' as CheckedType, bytes: 1 }
    const receipt = makeReceipt(secret, id, facts, new Date(request().updatedAt))
    await does({ ...fix, photos: [{ id, receipt, description: 'The road' }] })
    for (const own of [undefined, other])
      expect((await seen(own)).history.at(-1)).toMatchObject({
        note: fix.note,
        photos: [{ id, description: 'The road' }],
      })
    expect((await seen()).evidence).toEqual([])
  })

  it('does not betray what happens within it', async () => {
    const { does, seen } = await world()
    const before = await seen()
    await does({ do: 'note', text: 'Caller was rude' })
    await does({ do: 'assign', to: ada })
    expect(await seen()).toEqual(before)
    await does({ do: 'inspect' })
    expect((await seen()).history.map(({ number }) => number)).toEqual([1, 2, 3])
  })

  it.each([
    [
      'another department, which begins with it',
      { kind: 'department', id: 'blue-badge' },
      { name: 'the Blue Badge team', phone: '0116 232 3232' },
      'submitted',
    ],
    [
      'another authority',
      { kind: 'authority', id: 'E07000130' },
      { name: 'Charnwood Borough Council', url: 'https://www.charnwood.gov.uk/', phone: '01509 263151' },
      'referred',
    ],
  ] as const)('says that it was passed to %s, and how to reach them', async (_, to, reach, state) => {
    const { does, seen } = await world()
    await does({ do: 'refer', to, note: 'Theirs', passed: 'called' })
    const now = await seen()
    expect(now.state).toBe(state)
    expect(now.history.find(({ type }) => type === 'referred')?.to).toEqual(reach)
  })
})

describe('a merged request', () => {
  it('shows where the other one stands at the end of all merges, and nothing that its reporter wrote', async () => {
    const { reported, does, trackingKey, reference, seen, send, ports } = await world()
    const [second, third] = [await reported(2), await reported(3)]
    await does({ do: 'ask', text: 'A secret question' })
    const message = (await seen()).conversation![0]!.id
    await answer(ports, send({ message, text: 'A secret answer' }))
    await does({ do: 'merge', into: second.reference }, third.reference)
    await does({ do: 'merge', into: reference }, second.reference)
    await does({ do: 'note', text: 'Internal' })
    const shown = await seen(third.trackingKey, third.reference)
    expect(shown.state).toBe('merged')
    expect(shown.goesOnAs).toMatchObject({
      reference,
      state: 'acknowledged',
      history: [{ type: 'submitted', by: 'The person who reported it' }, {}, {}, {}],
    })
    expect(JSON.stringify(shown)).not.toMatch(/secret|Internal/i)
    expect((await seen(trackingKey)).goesOnAs).toBeUndefined()
    await does({ do: 'split' }, third.reference)
    expect((await seen(third.trackingKey, third.reference)).goesOnAs).toBeUndefined()
  })

  it('does not follow a ring of merges for ever', async () => {
    const { requests, request, reference } = await world()
    requests.items.set(reference, { ...request(), mergedInto: reference })
    let looks = 0
    const counting = { get: (of: string) => requests.get(of).finally(() => looks++) }
    expect(await goesOn(counting, request())).toBeUndefined()
    expect(looks).toBe(10)
  })
})
