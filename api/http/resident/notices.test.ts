import { expect, it } from 'vitest'
import { noticesRoutes } from './notices.ts'

const notice = (slug: string, until: string | null) => ({ slug, text: 'Closed today', closed: true, until })

it('answers with what still holds, for a minute', async () => {
  const app = noticesRoutes({
    notices: async () => [
      notice('aa', null),
      notice('bb', '2026-03-01T12:00:00Z'),
      notice('cc', '2026-03-01T11:59:59Z'),
    ],
    now: () => new Date('2026-03-01T12:00:00Z'),
  })
  const answer = await app.request('/api/notices')
  expect(await answer.json()).toEqual({ notices: [notice('aa', null)] })
  expect(answer.headers.get('cache-control')).toBe('public, max-age=60')
  const earlier = noticesRoutes({
    notices: async () => [notice('bb', '2026-03-01T12:00:00.000Z')],
    now: () => new Date('2026-03-01T11:00:00Z'),
  })
  expect(await (await earlier.request('/api/notices')).json()).toEqual({
    notices: [notice('bb', '2026-03-01T12:00:00.000Z')],
  })
})
