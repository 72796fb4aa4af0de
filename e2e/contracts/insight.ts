import { expect } from 'vitest'
import { wards } from '#council/areas/wards.ts'
import { report, until } from '../support/client.ts'
import type { described } from '../support/openapi.ts'
import { tokenFor } from '../support/staff.ts'

/** Numbers for everybody, and the counting of forms. */
export async function showNumbers(
  api: Awaited<ReturnType<typeof described>>,
  url: string,
  badBodies: readonly (readonly [string, number, object])[],
): Promise<void> {
  const status = async (...asked: Parameters<typeof api.call>) => (await api.call(...asked)).status
  expect(await status('getPerformance')).toBe(200)
  expect(await status('getServicePerformance', { path: { service: 'pothole' } })).toBe(200)
  expect(await status('getServicePerformance', { path: { service: 'nothing' } })).toBe(404)

  for (const file of ['requests-by-month.csv', 'open-reports.json', 'schema.json'])
    expect(await status('getOpenData', { path: { file } }), file).toBe(200)
  for (const file of ['requests-by-month.csv', 'open-reports.csv']) {
    const bytes = new Uint8Array(await (await fetch(`${url}/api/open-data/${file}`)).arrayBuffer())
    expect([...bytes.subarray(0, 3)], `${file} begins as Excel knows UTF-8`).toEqual([0xef, 0xbb, 0xbf])
  }
  expect(await status('getOpenData', { path: { file: 'names.csv' } })).toBe(404)
  const nowhere = { query: { after: 'nowhere' } }
  expect(await status('getOpenData', { path: { file: 'open-reports.csv' }, ...nowhere })).toBe(422)
  expect(await status('getServiceFeed', { path: { file: 'pothole.atom' }, ...nowhere })).toBe(422)
  const { code } = wards[0] ?? {}
  expect(await status('getWardFeed', { path: { file: `${code}.atom` }, ...nowhere })).toBe(422)
  expect(await status('getServiceFeed', { path: { file: 'pothole.atom' } })).toBe(200)
  expect(await status('getServiceFeed', { path: { file: 'blue-badge.atom' } })).toBe(404)
  const [ward] = wards
  expect(await status('getWardFeed', { path: { file: `${ward?.code}.atom` } })).toBe(200)
  expect(await status('getWardFeed', { path: { file: 'nothing.atom' } })).toBe(404)

  expect(await status('listPublicReports', { query: { state: 'open' } })).toBe(200)
  expect(await status('listPublicReports', { query: { state: 'nothing' } })).toBe(422)
  expect(await status('listPublicReports', { query: { ward: 'nothing' } })).toBe(404)
  const { reference } = await report(url)
  const path = { reference }
  await until(
    () => fetch(`${url}/api/reports/${reference}`),
    (response) => response.status === 200,
  )
  expect(await status('getPublicReport', { path })).toBe(200)
  expect(await status('getPublicReport', { path: { reference: 'HW-0000-0000' } })).toBe(404)

  const headers = { authorization: `Bearer ${await tokenFor(url, 'highways-officers')}` }
  const department = { path: { department: 'highways' }, headers }
  expect(await status('getDepartmentInsight', department)).toBe(200)
  expect(await status('getDepartmentInsight', { ...department, query: { month: 'May' } })).toBe(422)
  expect(await status('getDepartmentInsight', { path: { department: 'blue-badge' }, headers })).toBe(403)
  expect(await status('getDepartmentInsight', { path: { department: 'nothing' }, headers })).toBe(404)
  expect(await status('getDepartmentInsight', { path: department.path })).toBe(401)
  const asked = { ...department, query: { number: 'open' } }
  expect(await status('listInsightRequests', asked)).toBe(200)
  expect(await status('listInsightRequests', department)).toBe(422)
  expect(await status('listInsightRequests', { ...asked, path: { department: 'blue-badge' } })).toBe(403)
  expect(await status('listInsightRequests', { ...asked, path: { department: 'nothing' } })).toBe(404)
  expect(await status('listInsightRequests', { ...asked, headers: {} })).toBe(401)

  const body = { service: 'pothole', kind: 'started', device: 'phone' }
  expect(await status('countJourney', { body })).toBe(204)
  expect(await status('countJourney', { body: { ...body, kind: 'reached', page: 'nothing' } })).toBe(422)
  for (const [what, expected, asked] of badBodies)
    expect(await status('countJourney', asked), what).toBe(expected)
}
