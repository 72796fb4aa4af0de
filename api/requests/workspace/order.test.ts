import { beforeEach, describe, expect, it } from 'vitest'
import { begin, happens, references, reported } from './testing/listed.ts'

beforeEach(begin)

describe('a list in another order, or of one ward', () => {
  it('has the oldest first, or what is due first', async () => {
    const all = [await reported(0), await reported(1), await reported(2)]
    expect(await references('open', { order: 'oldest' })).toEqual(all)
    expect(await references('open', { order: 'due' })).toEqual(all)
    expect(await references('open')).toEqual([...all].reverse())
  })

  it('has of mine what is due first, and nobody else’s', async () => {
    const [first, second] = [await reported(0), await reported(1)]
    await happens(first, { type: 'assigned', assignee: { id: 'me', name: 'Me' } })
    await happens(second, { type: 'assigned', assignee: { id: 'you', name: 'You' } })
    expect(await references('mine', { order: 'due' })).toEqual([first])
  })

  it('has the ward alone', async () => {
    const here = await reported(0)
    expect(await references('open', { ward: 'north' })).toEqual([here])
    expect(await references('open', { ward: 'south' })).toEqual([])
  })
})
