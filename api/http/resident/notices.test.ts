import { expect, it } from 'vitest'
import { noticesRoutes } from './notices.ts'

const none = { hours: {}, addresses: {}, fee: {}, commitment: {}, words: {} }
const notice = (slug: string, until: string | null) => ({ slug, text: 'Closed today', closed: true, until })

it('answers with what still holds, for a minute', async () => {
  const app = noticesRoutes({
    said: async () => [],
    earlier: async () => [
      notice('aa', null),
      notice('bb', '2026-03-01T12:00:00Z'),
      notice('cc', '2026-03-01T11:59:59Z'),
    ],
    terms: {},
    now: () => new Date('2026-03-01T12:00:00Z'),
  })
  const answer = await app.request('/api/notices')
  expect(await answer.json()).toEqual({ ...none, notices: [notice('aa', null)] })
  expect(answer.headers.get('cache-control')).toBe('public, max-age=60')
  const earlier = noticesRoutes({
    said: async () => [],
    earlier: async () => [notice('bb', '2026-03-01T12:00:00.000Z')],
    terms: {},
    now: () => new Date('2026-03-01T11:00:00Z'),
  })
  expect(await (await earlier.request('/api/notices')).json()).toEqual({
    ...none,
    notices: [notice('bb', '2026-03-01T12:00:00.000Z')],
  })
})

it('says of a service that was given up since when and what to do, in place of whatever else was said of it', async () => {
  const at = async (now: string) => {
    const app = noticesRoutes({
      said: async () => [],
      earlier: async () => [notice('skip-permit', null)],
      terms: { 'skip-permit': { withdrawn: { from: '2027-04-01', instead: 'Ask your district council.' } } },
      now: () => new Date(now),
    })
    return (await (await app.request('/api/notices')).json()) as unknown
  }
  // In England the day begins an hour before it does in UTC.
  expect(await at('2027-03-31T22:59:59Z')).toEqual({ ...none, notices: [notice('skip-permit', null)] })
  const text = 'This service closed on 1 April 2027. Ask your district council.'
  expect(await at('2027-03-31T23:00:00Z')).toEqual({
    ...none,
    notices: [{ ...notice('skip-permit', null), text }],
  })
})
