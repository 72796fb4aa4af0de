import { describe, expect, it } from 'vitest'
import { council } from '#council'
import { seenLife } from '../resident/seen.ts'
import { world } from './testing/world.ts'

describe('what everybody may know of a report', () => {
  it('has a look only where somebody looked, and says what was done and undone in its order', async () => {
    const { does, request } = await world()
    expect(seenLife(request(), council)).toEqual({ steps: [], photos: [], work: [] })
    await does({ do: 'schedule', on: '2026-05-01', note: 'Mrs Jones of number 4 asks for it' })
    await does({ do: 'schedule', on: '2026-05-02' })
    await does({ do: 'fix', note: 'Filled', photos: [] })
    await does({ do: 'reopen', note: 'It is there again' })
    const seen = seenLife(request(), council)
    expect(seen.steps.map(({ type }) => type)).toEqual(['scheduled', 'fixed', 'reopened'])
    expect(JSON.stringify(seen)).not.toMatch(/Jones|Filled|again/)
  })

  it('says who has it where it was passed to somebody else, and not why in words that nobody looked at', async () => {
    const { does, request } = await world()
    const to = { kind: 'authority', id: 'E06000016' } as const
    await does({ do: 'refer', to, note: 'Mrs Jones says so' })
    const seen = seenLife(request(), council)
    expect(seen.passedTo).toMatchObject({ name: expect.stringContaining('Leicester') })
    expect(JSON.stringify(seen)).not.toContain('Jones')
  })

  it('says why it was closed in the words of the list, and none that staff wrote', async () => {
    const { does, request } = await world()
    await does({ do: 'close', note: 'Mrs Jones fills it herself', photos: [], because: 'put-right' })
    const seen = seenLife(request(), council)
    expect(seen.because).toBe('put-right')
    expect(JSON.stringify(seen)).not.toContain('Jones')
  })

  it('tells photos of the work from those that came with it, blurred or not', async () => {
    const { does, request, requests, reference } = await world()
    const [theirs, ours] = ['B'.repeat(26), 'C'.repeat(26)]
    requests.items.set(reference, {
      ...request(),
      evidence: [{ id: theirs }, { id: ours, by: 'department' }],
    })
    await does({ do: 'blur', photo: ours, boxes: [{ x: 0, y: 0, width: 0.5, height: 0.5 }] })
    const copy = request().copies?.[0]?.id ?? ''
    await does({ do: 'publish', words: 'Deep', photos: [theirs, copy] })
    expect(seenLife(request(), council)).toEqual({ steps: [], words: 'Deep', photos: [theirs], work: [copy] })
  })
})
