import { beforeEach, describe, expect, it } from 'vitest'
import { pothole } from '../testing/fixtures.ts'
import { begin, happens, list, references, reported } from './testing/listed.ts'

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

  it('has one ward after another by name, the oldest first, and what has no place last', async () => {
    const at = (lat: number) => ({
      location: { ...(pothole().answers.location as object), lat },
    })
    const [far, first, then] = [await reported(0, at(52.65)), await reported(1), await reported(2)]
    const nowhere = await reported(3)
    const record = list.records.get(`highways ${nowhere}`)
    list.records.set(`highways ${nowhere}`, { ...record, wardOrder: '~#2026-01-01' } as never)
    expect(await references('open', { order: 'ward' })).toEqual([first, then, far, nowhere])
    expect(await references('new', { order: 'ward' })).toEqual([])
    await happens(first, { type: 'acknowledged' })
    await happens(first, { type: 'closed' })
    expect(await references('open', { order: 'ward' })).toEqual([then, far, nowhere])
  })

  it('has the parish alone, and nothing of where there is none', async () => {
    const there = await reported(0, { location: { ...(pothole().answers.location as object), lat: 52.65 } })
    await reported(1)
    expect(await references('open', { parish: 'burbage' })).toEqual([there])
  })

  it('has the ward alone', async () => {
    const here = await reported(0)
    expect(await references('open', { ward: 'north' })).toEqual([here])
    expect(await references('open', { ward: 'south' })).toEqual([])
  })
})
