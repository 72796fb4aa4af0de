import { describe, expect, it } from 'vitest'
import { act } from './acts.ts'
import { eachMinute } from './remind.ts'
import { recruiter, world } from './testing/world.ts'

describe('enquiries that are over', () => {
  it('are erased once they have been kept long enough, by night, and those that are open never', async () => {
    const one = world()
    const closed = await one.ask({ name: 'Closed' })
    const handed = await one.ask({ name: 'Handed on' })
    const open = await one.ask({ name: 'Open' })
    await act(one.ports, recruiter, closed.reference, { do: 'close', seen: 1, reason: 'not-now' }, one.key())
    const hub = { do: 'hand-on', seen: 1, hub: 'sample-hub', agreed: true } as const
    await act(one.ports, recruiter, handed.reference, hub, one.key())
    // The month in which they asked, and 24 after it.
    one.go('2028-12-31T02:30:00.000Z')
    await eachMinute(one.ports)
    expect(one.shelf.items.size).toBe(3)
    one.go('2029-01-01T02:29:00.000Z')
    await eachMinute(one.ports)
    expect(one.shelf.items.size).toBe(3)
    one.go('2029-01-01T02:30:00.000Z')
    await eachMinute(one.ports)
    expect([...one.shelf.items.values()].map(({ values }) => values.said.name)).toEqual(['Open'])
    expect((await one.get(open.reference)).values.state).toBe('open')
  })
})
