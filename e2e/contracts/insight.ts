import { expect } from 'vitest'
import type { described } from '../support/openapi.ts'

/** Numbers for everybody, and the counting of forms. */
export async function showNumbers(
  api: Awaited<ReturnType<typeof described>>,
  badBodies: readonly (readonly [string, number, object])[],
): Promise<void> {
  const status = async (...asked: Parameters<typeof api.call>) => (await api.call(...asked)).status
  expect(await status('getPerformance')).toBe(200)
  expect(await status('getServicePerformance', { path: { service: 'pothole' } })).toBe(200)
  expect(await status('getServicePerformance', { path: { service: 'nothing' } })).toBe(404)

  const body = { service: 'pothole', kind: 'started', device: 'phone' }
  expect(await status('countJourney', { body })).toBe(204)
  expect(await status('countJourney', { body: { ...body, kind: 'reached', page: 'nothing' } })).toBe(422)
  for (const [what, expected, asked] of badBodies)
    expect(await status('countJourney', asked), what).toBe(expected)
}
