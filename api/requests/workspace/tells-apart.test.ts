import { expect, it } from 'vitest'
import { submit } from '#requests/life/submit.ts'
import { key, pothole, submitPorts } from '#requests/testing/fixtures.ts'
import { serviceOf } from '#services/index.ts'
import { tellsApart } from './tells-apart.ts'

it('tells the fault and where it is in a few answers, and nothing of who sent it', async () => {
  const ports = submitPorts()
  await submit(ports, pothole(), key(1))
  const [request] = [...ports.requests.items.values()]
  const service = serviceOf('pothole')
  if (!request || !service) throw new Error('Nothing was sent')
  const told = tellsApart(request, service)
  expect(told.what).toHaveLength(3)
  expect(told.what?.join()).toMatch(/Where in the road/)
  expect(told.what?.join()).not.toMatch(/danger/i)
  expect(told.files).toBe(request.evidence.length > 0)
})
