import { describe, expect, it } from 'vitest'
import { council } from '#council'
import { createApp } from '#http/core/app.ts'
import { record } from '#insight/record.ts'
import { measureSmall } from '#insight/remeasure.ts'
import { eventsOf, submitted } from '#insight/testing/events.ts'
import { MemoryFacts, MemoryMeasures } from '#insight/testing/memory.ts'
import { staffInsightRoutes } from './department.ts'

const now = () => new Date('2026-03-20T12:00:00Z')

/** Three reports in two districts, of two services; whoever asks is in the group that the token names. */
async function asking() {
  const facts = new MemoryFacts()
  const ports = {
    ...{ facts, groups: facts, measures: new MemoryMeasures(), council, now },
    whereIs: ({ lat }: { lat: number }) => ({
      square: 'SK 5 1',
      district: lat > 52.7 ? 'E07000130' : 'E07000129',
    }),
    teamOf: (_: string, service: string) => (service === 'street-light' ? 'street-lighting' : 'north'),
    identify: async (token: string) => ({ id: 'a', name: 'A', groups: [token.split('.')[1] ?? ''] }),
    staffGroups: council.operations.staffGroups,
  }
  const south = { location: { lat: 52.6, lon: -1.2, easting: 453_640, northing: 300_000 } }
  const events = [
    ...eventsOf([submitted()], 'HW-0000-0001'),
    ...eventsOf([submitted(south)], 'HW-0000-0002'),
    ...eventsOf([submitted()], 'HW-0000-0003', 'street-light'),
  ]
  for (const event of events) await measureSmall(ports, await record(ports, event))
  const app = createApp()
  staffInsightRoutes(app, async () => ports)
  return async (path: string, group: string) => {
    const headers = { authorization: `Bearer a.${group}.c` }
    const answer = await app.request(`/api/workspace/insight/${path}`, { headers })
    return { status: answer.status, body: (await answer.json()) as never }
  }
}

describe('numbers of a department', () => {
  it('are told by team and district, small ones too, with the requests behind each', async () => {
    const ask = await asking()
    const { body } = await ask('highways', 'highways-officers')
    expect(body).toMatchObject({
      whole: { received: 3, overdue: 3 },
      teams: [
        { id: 'north', name: 'North area inspectors', figures: { received: 2 } },
        { id: 'street-lighting', figures: { received: 1 } },
      ],
      districts: [{ id: 'E07000129', figures: { open: 1 } }, { id: 'E07000130' }],
    })
    const behind = await ask('highways/requests?number=open&district=E07000129', 'highways-officers')
    expect(behind.body).toEqual({
      requests: [{ reference: 'HW-0000-0002', service: 'pothole', state: 'submitted' }],
      more: false,
    })
    const none = await ask('highways/requests?number=finished', 'highways-officers')
    expect(none.body).toEqual({ requests: [], more: false })
  })

  it('are those of the services that somebody is granted', async () => {
    const ask = await asking()
    expect((await ask('highways', 'highways-lighting')).body).toMatchObject({ whole: { received: 1 } })
    const behind = await ask('highways/requests?number=received', 'highways-lighting')
    expect(behind.body).toMatchObject({ requests: [{ reference: 'HW-0000-0003' }] })
  })

  it.each([
    ['highways', 'blue-badge-assessors'],
    ['highways', 'contact-centre'],
    ['highways', 'nobody'],
    ['highways/requests?number=open', 'blue-badge-managers'],
  ])('%s are not told to %s', async (path, group) => {
    expect((await (await asking())(path, group)).status).toBe(403)
  })

  it('are there of no unknown department', async () => {
    for (const group of ['auditors', 'nobody'])
      expect((await (await asking())('nothing', group)).status).toBe(404)
  })

  it('ask for a month and a number that there are', async () => {
    const ask = await asking()
    for (const path of ['highways?month=March', 'highways/requests?number=all', 'highways/requests'])
      expect((await ask(path, 'auditors')).status).toBe(422)
  })
})
