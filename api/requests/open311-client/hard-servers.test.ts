import { describe, expect, it } from 'vitest'
import { change } from '../advance.ts'
import { Refused, Unreadable } from '../handover/ports.ts'
import { append } from '../history.ts'
import { world } from './testing/world.ts'

const minutes = (from: Date, count: number) => new Date(from.getTime() + count * 60_000).toISOString()

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
    await expect(hand(1)).rejects.toThrow('No such service')
    const handover = await ports.handovers.get('highways', reference)
    expect(handover).toMatchObject({ refusal: { number: 1, why: 'It answered 400: No such service' } })
    expect(handover).not.toHaveProperty('trying')
    await hand(1)
    expect(looked).toBe(0)
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

describe('what the department says', () => {
  async function listed(...said: { id: string; status: string; minute: number; words?: string }[]) {
    const all = await world()
    await all.hand(1)
    all.wait(3600)
    const from = new Date(all.ports.now().getTime() - 3_500_000)
    for (const { id, status, minute, words = '' } of said)
      all.server.said.push({
        ...{ id, requestId: 'R1', status, at: minutes(from, minute), isTimed: true, description: words },
      })
    await all.poll()
    all.wait(60)
    await all.poll()
    return all
  }

  it('under the same number at a later time with another state is news', async () => {
    const { types, request } = await listed(
      { id: 'H1', status: 'investigating', minute: 1 },
      { id: 'H2', status: 'closed', minute: 2 },
      { id: 'H1', status: 'investigating', minute: 3 },
    )
    expect(request().state).toBe('inspected')
    expect(types()).toEqual(['submitted', 'acknowledged', 'inspected', 'closed', 'reopened', 'inspected'])
  })

  it('under the same number at a later time and nothing else new is none', async () => {
    const { types } = await listed(
      { id: 'H1', status: 'investigating', minute: 1, words: 'We look.' },
      { id: 'H1', status: 'investigating', minute: 3, words: 'We look.' },
    )
    expect(types()).toEqual(['submitted', 'acknowledged', 'inspected'])
  })

  it.each(['unchanged', 'open', 'for_triage', 'internal_referral', 'something of their own'])(
    'with the state “%s” reaches whoever waits',
    async (status) => {
      const { request, types } = await listed({ id: 'H1', status, minute: 1, words: 'Waiting for parts.' })
      expect(types()).toEqual(['submitted', 'acknowledged', 'updated'])
      expect(request().history.at(-1)).toMatchObject({ note: 'Waiting for parts.', by: 'Highways' })
    },
  )

  it('may be that it is cancelled, or opened again, with words', async () => {
    const { types, request } = await listed(
      { id: 'H1', status: 'cancelled', minute: 1, words: 'Sent twice.' },
      { id: 'H2', status: 'reopen', minute: 2, words: 'It was not.' },
    )
    expect(types()).toEqual(['submitted', 'acknowledged', 'closed', 'reopened'])
    expect(request().history.at(-1)?.note).toBe('It was not.')
  })
})
