import { describe, expect, it } from 'vitest'
import { msOfDays } from '#contract/calendar/length.ts'
import { advance } from '#requests/life/advance.ts'
import { at } from '#requests/testing/fixtures.ts'
import { poll } from './poll.ts'
import type { ServerUpdate } from './ports.ts'
import { world } from './testing/world.ts'

const listed = (updates: readonly ServerUpdate[]) => ({ updates: [...updates], dropped: 0, untimed: 0 })

describe('a department’s Open311 server', () => {
  it('gets a report under its own code, without contact, and its number is acknowledged', async () => {
    const { hand, server, request, reference } = await world()
    await hand(1)
    const fields = new Map(server.reports[0]?.fields)
    expect(fields.get('service_code')).toBe('POT')
    expect(fields.get('description')).toContain(`Reference ${reference}`)
    expect(fields.get('attribute[width]')).toBe('20-to-50')
    expect(request().history.at(-1)).toMatchObject({ type: 'acknowledged', departmentReference: 'R1' })
  })

  it('is not given a second one when the answer to the first was lost', async () => {
    const { hand, server, types } = await world()
    server.losesAnswers = 1
    await expect(hand(1)).rejects.toThrow()
    await hand(1)
    expect(server.reports).toHaveLength(1)
    expect(types()).toEqual(['submitted', 'acknowledged'])
  })

  it('is asked what its tokens stand for; what happened meanwhile is told then', async () => {
    const { hand, server, types, follow, poll, wait } = await world()
    server.givesTokens = true
    await hand(1)
    await follow(2)
    await hand(2)
    expect(types()).toEqual(['submitted', 'followed'])
    expect(server.told).toEqual([])
    wait(1)
    expect(await poll()).toMatchObject({ numbered: 0 })
    server.knowsNumbers = true
    wait(61)
    expect(await poll()).toMatchObject({ numbered: 1 })
    expect(types()).toEqual(['submitted', 'followed', 'acknowledged'])
    expect(server.told.map(({ description }) => description)).toEqual([expect.stringContaining('follows it')])
  })

  it('tells what was done although it fails for one token', async () => {
    const { ports, server, wait } = await world()
    await ports.handovers.put(
      {
        department: 'highways',
        reference: 'HW-1',
        handed: 1,
        token: 'T',
        lookAt: ports.now().toISOString(),
        revision: 1,
      },
      0,
    )
    server.numberOf = async () => {
      throw new Error('It answered 500')
    }
    let asked = 0
    server.updatesBetween = async () => {
      asked++
      return { updates: [], dropped: 0, untimed: 0 }
    }
    wait(60)
    await expect(poll(ports)).rejects.toThrow('It answered 500')
    expect(asked).toBeGreaterThan(0)
    expect((await ports.handovers.get('highways', 'HW-1'))?.lookAt).toBe(
      new Date(ports.now().getTime() + 60_000).toISOString(),
    )
  })

  it('misses nothing where a server gives a thousand updates of a day and does not say that there are more', async () => {
    const { hand, server, types, poll, wait } = await world()
    await hand(1)
    wait(3000)
    const begin = server.now().getTime() - 2_900_000
    const happened = (count: number) => new Date(begin + count * 1000).toISOString()
    const theirs = { status: 'investigating', description: '', isTimed: true }
    const others = Array.from({ length: 2500 }, (_, count) => ({
      ...{ id: `O${count}`, requestId: `X${count}`, at: happened(count) },
      ...theirs,
    }))
    const all = [...others, { id: 'S1', requestId: 'R1', at: happened(2600), ...theirs }]
    server.updatesBetween = async (from, to) => {
      const found = all.filter(({ at }) => at >= from.toISOString() && at <= to.toISOString())
      return listed(found.slice(0, 1000))
    }
    await poll()
    expect(types()).toContain('inspected')
  })

  it('is not asked again and again where it ignores the time, and what it gives is taken', async () => {
    const { hand, server, types, poll, wait } = await world()
    await hand(1)
    wait(3000)
    const happened = new Date(server.now().getTime() - 60_000).toISOString()
    const theirs = { at: happened, isTimed: true, status: 'investigating', description: '' }
    const others = Array.from({ length: 999 }, (_, count) => ({ id: `O${count}`, requestId: 'X', ...theirs }))
    let asked = 0
    server.updatesBetween = async () => {
      asked++
      return listed([...others, { id: 'S1', requestId: 'R1', ...theirs }])
    }
    await poll()
    expect(types()).toContain('inspected')
    // Twice a day and its halves: since the last look, and up to now.
    expect(asked).toBeLessThanOrEqual(6)
  })

  it('is asked a bounded number of times where there is no end to what it gives, and it shows', async () => {
    const { hand, server, poll, wait } = await world()
    await hand(1)
    wait(3000)
    let asked = 0
    server.updatesBetween = async (from) => {
      asked++
      const at = from.toISOString()
      const theirs = { at, isTimed: true, requestId: 'X', status: 'investigating', description: '' }
      return listed(Array.from({ length: 1000 }, (_, count) => ({ id: `${asked}-${count}`, ...theirs })))
    }
    await expect(poll()).rejects.toThrow('again and again')
    expect(asked).toBe(200)
  })

  it('misses nothing of more than a thousand updates at one moment that is the middle of a time', async () => {
    const { hand, server, types, poll, wait, ports } = await world()
    await hand(1)
    wait(3000)
    const until = server.now().getTime()
    const from = until - msOfDays(1) - 15 * 60_000
    const middle = from + Math.floor((until - from) / 2000) * 1000
    const theirs = { status: 'investigating', description: '', isTimed: true }
    const bulk = Array.from({ length: 1000 }, (_, count) => ({
      ...{ id: `O${count}`, requestId: 'X', at: new Date(middle).toISOString() },
      ...theirs,
    }))
    const later = { id: 'S1', requestId: 'R1', at: new Date(until - 60_000).toISOString(), ...theirs }
    server.updatesBetween = async (begin, end) =>
      listed(
        [...bulk, later]
          .filter(({ at }) => at >= begin.toISOString() && at <= end.toISOString())
          .slice(0, 1000),
      )
    await poll()
    expect(types()).toContain('inspected')
    expect(await ports.handovers.cursor('highways')).toBeDefined()
  })

  it('brings back each step once and in order, however it lists them, and never what it was told', async () => {
    const { hand, server, types, poll, wait, follow } = await world()
    await hand(1)
    await follow(2)
    await hand(3)
    wait(60)
    server.says('R1', 'investigating', 10)
    server.says('R1', 'fixed', 30)
    server.says('R1', 'action_scheduled', 20)
    server.says('R99', 'fixed', 20)
    expect(await poll()).toMatchObject({ changed: 3 })
    wait(60)
    expect(await poll()).toMatchObject({ changed: 0 })
    expect(types().slice(-4)).toEqual(['followed', 'inspected', 'scheduled', 'fixed'])
  })

  it('is asked request by request where it tells nothing by itself', async () => {
    const { hand, server, poll, wait, request } = await world()
    server.hasUpdates = false
    await hand(1)
    wait(60)
    expect(await poll()).toMatchObject({ changed: 0 })
    server.reports[0]!.status = 'closed'
    server.reports[0]!.updatedAt = new Date(at.getTime() + 100_000).toISOString()
    wait(400)
    expect(await poll()).toMatchObject({ changed: 1 })
    expect(request().state).toBe('closed')
    wait(400)
    expect(await poll()).toMatchObject({ changed: 0 })
  })

  it('is asked request by request, too, while its list of updates fails, and that is said', async () => {
    const { hand, server, poll, wait, types } = await world()
    await hand(1)
    wait(60)
    await poll()
    const list = server.updatesBetween.bind(server)
    server.updatesBetween = async () => 'in-doubt' as never
    server.reports[0]!.status = 'closed'
    server.reports[0]!.updatedAt = server.now().toISOString()
    wait(60)
    await expect(poll()).rejects.toThrow('The list of updates failed')
    expect(types()).toEqual(['submitted', 'acknowledged', 'closed'])
    // Nor is it told twice when the list is there again.
    server.updatesBetween = list
    server.says('R1', 'closed', 0)
    await poll()
    expect(types()).toEqual(['submitted', 'acknowledged', 'closed'])
  })

  it('is not brought what was finished before it ever heard of it', async () => {
    const { hand, server, ports, reference } = await world()
    const by = { at: at.toISOString(), by: 'Highways' }
    await advance(ports.requests, reference, { type: 'acknowledged', ...by })
    await advance(ports.requests, reference, { type: 'closed', ...by })
    for (const number of [1, 2, 3]) await hand(number)
    expect(server.reports).toEqual([])
    await advance(ports.requests, reference, { type: 'reopened', ...by })
    await hand(4)
    expect(server.reports).toHaveLength(1)
    expect(server.told.map(({ description }) => description)).toEqual([
      expect.stringContaining('opened again'),
    ])
  })

  it('says nothing any more by a number that another has replaced', async () => {
    const { hand, server, poll, wait, ports, reference, types } = await world()
    await hand(1)
    const known = await ports.handovers.get('highways', reference)
    await ports.handovers.put({ ...known!, theirs: 'R2', revision: known!.revision + 1 }, known!.revision)
    wait(60)
    server.says('R1', 'fixed', 10)
    expect(await poll()).toMatchObject({ changed: 0 })
    expect(types()).toEqual(['submitted', 'acknowledged'])
  })
})
