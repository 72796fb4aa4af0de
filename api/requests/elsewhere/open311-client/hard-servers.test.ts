import { describe, expect, it, vi } from 'vitest'
import { attributeFacts } from '#contract/council/connection.ts'
import { takenAs } from '#infra/operate/taken-as.ts'
import { change } from '#requests/life/advance.ts'
import { append } from '#requests/life/history.ts'
import { Refused, Unreadable } from '../handover/ports.ts'
import { world } from './testing/world.ts'

describe('a server after FixMyStreet’s adapter', () => {
  it('gets numbers and times that it takes', async () => {
    const { hand, server, follow, reference } = await world()
    await hand(1)
    await follow(2)
    await hand(3)
    const told = new Map(server.tells[0])
    expect(told.get('update_id')).toBe(`${reference}-3`)
    expect(told.get('updated_datetime')).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
  })

  it('gets what it says that it takes, constants, and the council’s own contact', async () => {
    const { hand, server, reference } = await world({
      constants: { group: 'Roads', other: 'x' },
      contact: { email: 'reports@council.example', last_name: 'Council' },
    })
    server.takes = { codes: new Set(['easting', 'fixmystreet_id', 'report_url', 'group']), required: [] }
    await hand(1)
    const fields = new Map(server.reports[0]?.fields)
    expect([...fields.keys()].filter((name) => name.startsWith('attribute'))).toEqual([
      'attribute[group]',
      'attribute[easting]',
      'attribute[report_url]',
      'attribute[fixmystreet_id]',
    ])
    expect(fields.get('attribute[group]')).toBe('Roads')
    expect(fields.get('attribute[fixmystreet_id]')).toBe(reference)
    expect(fields.get('email')).toBe('reports@council.example')
  })

  it('gets everything that a connection can name', async () => {
    const { hand, server } = await world()
    server.takes = { codes: new Set(attributeFacts), required: [] }
    await hand(1)
    const sent = server.reports[0]?.fields.flatMap(([name]) => /^attribute\[(\w+)\]$/.exec(name)?.[1] ?? [])
    expect(sent?.toSorted()).toEqual([...attributeFacts].toSorted())
  })

  it('gets one answer under several codes, where the connection says so', async () => {
    const { hand, server, reference } = await world({ attributes: { reference: ['fixmystreet_id', 'ref'] } })
    await hand(1)
    const attributes = server.reports[0]?.fields.filter(([name]) => name.startsWith('attribute'))
    expect(attributes).toEqual([
      ['attribute[fixmystreet_id]', reference],
      ['attribute[ref]', reference],
    ])
  })
})

describe('after a failed try', () => {
  it('a clear refusal is not looked for there, and stands where staff find it', async () => {
    const { hand, server, ports, reference } = await world()
    server.refuses = new Refused(400, 'No such service')
    let looked = 0
    server.reportedBetween = async () => {
      looked++
      return []
    }
    const log = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    await expect(hand(1)).rejects.toThrow('No such service')
    expect(JSON.parse(log.mock.calls[0]?.[0])).toMatchObject({
      ...{ event: 'hand-over-refused', department: 'highways', reference, number: 1 },
      why: 'It answered 400: No such service',
    })
    log.mockRestore()
    expect(await ports.worklist.get('highways', reference)).toMatchObject({
      undelivered: { number: 1, why: 'It answered 400: No such service' },
    })
    const handover = await ports.handovers.get('highways', reference)
    expect(handover).toMatchObject({ refusal: { number: 1, why: 'It answered 400: No such service' } })
    expect(handover).not.toHaveProperty('trying')
    await hand(1)
    expect(looked).toBe(0)
    expect(await ports.worklist.get('highways', reference)).not.toHaveProperty('undelivered')
    expect(await ports.handovers.get('highways', reference)).not.toHaveProperty('refusal')
  })

  it('a server without lists is given it again', async () => {
    const { hand, server } = await world()
    server.hasLists = false
    server.losesAnswers = 1
    await expect(hand(1)).rejects.toThrow()
    await hand(1)
    expect(server.reports).toHaveLength(2)
  })

  it('what was taken as nobody knows what is not posted again before a person says so', async () => {
    const { hand, server, ports, reference, types } = await world()
    server.hasLists = false
    server.refuses = new Unreadable('taken')
    await expect(hand(1)).rejects.toThrow('taken')
    await expect(hand(1)).rejects.toThrow('nobody knows')
    await expect(hand(1)).rejects.toThrow('nobody knows')
    expect(server.reports).toHaveLength(1)
    const { unread, ...known } = (await ports.handovers.get('highways', reference))!
    const said = { ...known, unread: { ...unread!, theirs: 'R1' }, revision: known.revision + 1 }
    expect(await ports.handovers.put(said, known.revision)).toBe(true)
    await hand(1)
    expect(server.reports).toHaveLength(1)
    expect(types()).toEqual(['submitted', 'acknowledged'])
    expect(await ports.handovers.get('highways', reference)).not.toHaveProperty('unread')
  })

  it('what nobody finds there is posted again once a person has said so, and is stuck no more', async () => {
    const { hand, server, ports, reference } = await world()
    server.hasLists = false
    server.refuses = new Unreadable('taken')
    await expect(hand(1)).rejects.toThrow('taken')
    expect(await ports.worklist.get('highways', reference)).toHaveProperty('undelivered')
    await takenAs(ports.handovers, 'highways', reference, 'nothing')
    await hand(1)
    expect(server.reports).toHaveLength(2)
    expect(await ports.worklist.get('highways', reference)).not.toHaveProperty('undelivered')
  })

  it('what was taken as nobody knows what is found by its reference where there is a list', async () => {
    const { hand, server, types } = await world()
    server.refuses = new Unreadable('taken')
    await expect(hand(1)).rejects.toThrow('taken')
    await hand(1)
    expect(server.reports).toHaveLength(1)
    expect(types()).toEqual(['submitted', 'acknowledged'])
  })
})

describe('a request that another app sent to a department with a server of its own', () => {
  it('tells the department what the app says, and still hears the department afterwards', async () => {
    const { hand, server, ports, reference, request, poll, wait } = await world()
    await hand(1)
    await change(ports.requests, reference, (one) => {
      const next = append(one!, {
        type: 'answered',
        at: ports.now().toISOString(),
        by: 'You',
        // As such updates were written before events had a source.
        cause: 'open311 bm93aGVyZQ bm90aGluZw',
        message: 'm1',
      })
      const message = {
        id: 'm1',
        at: ports.now().toISOString(),
        from: 'resident' as const,
        text: 'Worse now.',
      }
      return { save: { ...next!, messages: [message] }, answer: undefined }
    })
    await hand(3)
    expect(server.told.map(({ description }) => description)).toEqual([expect.stringContaining('Worse now.')])
    wait(60)
    server.says('R1', 'fixed', 30)
    await poll()
    expect(request().state).toBe('fixed')
  })
})
