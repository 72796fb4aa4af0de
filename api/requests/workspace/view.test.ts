import { expect, it } from 'vitest'
import { council } from '#council'
import type { ServiceRequest } from '#requests/life/model.ts'
import { submit } from '#requests/life/submit.ts'
import { pothole as service } from '#services/pothole.ts'
import { at, key, pothole, submitPorts } from '../testing/fixtures.ts'
import { MemoryRequests } from '../testing/memory.ts'
import { workView } from './view.ts'

async function viewOf(change: Partial<ServiceRequest>, clients: { publishes?: boolean } = {}) {
  const requests = new MemoryRequests()
  const answer = await submit(submitPorts(requests), pothole(), key(1))
  if (answer.kind !== 'accepted') throw new Error('not accepted')
  const request = requests.items.get(answer.receipt.reference)!
  const open311 = { clients: [{ id: 'street-app', name: 'Street app', ...clients }] }
  const around = { service, now: at, team: undefined, nearby: [], can: [] }
  return workView({ ...request, ...change }, { ...around, council: { ...council, open311 } })
}

it('says which app shows everybody what the resident is told', async () => {
  const sentBy = { id: 'street-app' }
  expect(await viewOf({ sentBy }, { publishes: true })).toMatchObject({ publicIn: 'Street app' })
  expect(await viewOf({ sentBy })).not.toHaveProperty('publicIn')
  expect(await viewOf({}, { publishes: true })).not.toHaveProperty('publicIn')
  expect(await viewOf({ sentBy: { id: 'gone' } }, { publishes: true })).not.toHaveProperty('publicIn')
})

it('shows the department’s photos with whatever it did, and the resident’s with none', async () => {
  const step = { number: 1, at: at.toISOString(), by: 'Highways', evidence: ['A', 'B'] }
  const view = await viewOf({
    evidence: [{ id: 'A', by: 'department' }, { id: 'B' }],
    history: [{ ...step, type: 'scheduled' }],
  })
  expect(view.history[0]?.photos).toEqual(['A'])
})
