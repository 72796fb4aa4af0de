import { describe, expect, it } from 'vitest'
import { msOfDays } from '#contract/calendar/length.ts'
import { FollowReceipt, NearbyList } from '#contract/requests/request.ts'
import { Tracked } from '#contract/requests/tracking.ts'
import { council } from '#council'
import { submit } from '#requests/life/submit.ts'
import { at, key, pothole, secret, submitPorts } from '#requests/testing/fixtures.ts'
import { serviceOf } from '#services/index.ts'
import { followRoutes } from './follow.ts'
import { nearbyRoutes } from './nearby.ts'
import { trackRoutes } from './track.ts'

const day = msOfDays(1)

async function reported(contact = { name: 'Ada Example', updates: 'none' as const }) {
  const ports = submitPorts()
  const answer = await submit(ports, { ...pothole(), contact }, key(1))
  if (answer.kind !== 'accepted') throw new Error('not accepted')
  const { requests } = ports
  const track = (bearer: string | undefined, reference = answer.receipt.reference, daysLater = 0) =>
    trackRoutes(async () => ({
      requests,
      serviceOf,
      council,
      now: () => new Date(at.getTime() + daysLater * day),
    })).request(`/api/requests/${reference}`, {
      headers: bearer ? { authorization: `Bearer ${bearer}` } : {},
    })
  const follow = (body: unknown, n: number) =>
    followRoutes(async () => ({ requests, secret, now: () => at })).request(
      `/api/requests/${answer.receipt.reference}/followers`,
      {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json', 'idempotency-key': key(n) },
      },
    )
  return { ...answer.receipt, requests, track, follow }
}

describe('GET /api/requests/{reference}', () => {
  it('shows the reporter what they sent and how it stands', async () => {
    const { trackingKey, track } = await reported()
    const body = Tracked.parse(await (await track(trackingKey)).json())
    expect(body).toMatchObject({
      role: 'reporter',
      state: 'submitted',
      overdue: false,
      history: [{ number: 1 }],
    })
    expect(body.answers.map(({ key }) => key)).toContain('width')
  })

  it('answers alike for a wrong key, no key and an unknown reference', async () => {
    const { track, trackingKey } = await reported()
    const wrong = 'A'.repeat(22)
    const answers = await Promise.all(
      [
        track(wrong),
        track(undefined),
        track(trackingKey, 'HW-0000-0000'),
        track(trackingKey, 'nonsense'),
      ].map(async (response) => [(await response).status, await (await response).text()]),
    )
    expect(new Set(answers.map(String)).size).toBe(1)
    expect(answers[0]?.[0]).toBe(401)
  })

  it('says when it is overdue', async () => {
    const { trackingKey, reference, track } = await reported()
    expect((await (await track(trackingKey, reference, 13)).json()).overdue).toBe(false)
    expect((await (await track(trackingKey, reference, 15)).json()).overdue).toBe(true)
  })

  it('shows a follower the place and the steps, nothing that the reporter wrote', async () => {
    const { follow, track } = await reported()
    const receipt = FollowReceipt.parse(await (await follow({}, 2)).json())
    const text = await (await track(receipt.trackingKey)).text()
    expect(Tracked.parse(JSON.parse(text))).toMatchObject({
      role: 'follower',
      answers: [],
      evidence: [],
      followers: 1,
    })
    expect(text).not.toContain('Ada')
    expect(text).not.toContain('Outside the town hall')
  })
})

describe('POST /api/requests/{reference}/followers', () => {
  it('answers the same key alike', async () => {
    const { follow } = await reported()
    expect(await (await follow({}, 2)).text()).toBe(await (await follow({}, 2)).text())
  })

  it('needs the address that updates are to go to', async () => {
    const { follow } = await reported()
    const response = await follow({ contact: { updates: 'text' } }, 2)
    expect(response.status).toBe(422)
    expect((await response.json()).errors).toMatchObject([{ pointer: '/contact/phone' }])
  })
})

describe('GET /api/services/{slug}/nearby', () => {
  const near = async (query: string, slug = 'pothole') => {
    const { requests } = await reported()
    return nearbyRoutes(async () => ({ store: requests, serviceOf })).request(
      `/api/services/${slug}/nearby?${query}`,
    )
  }

  it('finds what is near, without words or names', async () => {
    const text = await (await near('lat=52.7722&lon=-1.2062')).text()
    expect(NearbyList.parse(JSON.parse(text)).reports).toMatchObject([{ service: 'pothole', metres: 17 }])
    expect(text).not.toContain('Outside')
  })

  it('does not find what is further away than the service says', async () => {
    expect(NearbyList.parse(await (await near('lat=52.7729&lon=-1.2062')).json()).reports).toEqual([])
  })

  it.each([
    '',
    'lat=52.7',
    'lat=52.7&lon=',
    'lat=abc&lon=1',
    'lat=12&lon=1',
    'lat=NaN&lon=1',
    'lat=1e3&lon=1',
  ])('refuses %j', async (query) => {
    expect((await near(query)).status).toBe(422)
  })

  it('knows no other services', async () => {
    expect((await near('lat=52.7&lon=-1.2', 'time-travel')).status).toBe(404)
  })
})
