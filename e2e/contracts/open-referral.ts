import { expect } from 'vitest'
import type { PageOf } from '#contract/core/open-referral/open-referral.ts'
import type { described } from '../support/openapi.ts'

const lists = [
  ['listServiceRecords', 'getServiceRecord'],
  ['listTaxonomyRecords', 'getTaxonomyRecord'],
  ['listTaxonomyTermRecords', 'getTaxonomyTermRecord'],
  ['listPlaceRecords', 'getPlaceRecord'],
] as const

/** Reads the directory as the validator of Open Referral UK does: the base, three pages of each list, and one of each whole. */
export async function readDirectory(api: Awaited<ReturnType<typeof described>>, url: string): Promise<void> {
  const root = await api.call('getOpenReferral')
  expect([root.status, root.body]).toMatchObject([200, { version: 'HSDS-UK-3.0' }])
  expect((await fetch(`${url}/api/open-referral/`)).status).toBe(200)
  for (const [list, one] of lists) {
    const page = async (query: Record<string, string>) =>
      (await api.call(list, { query })).body as PageOf<{ id: string }>
    const first = await page({})
    for (const at of [Math.max(1, Math.floor(first.total_pages / 2)), first.total_pages])
      expect((await page({ page: String(at) })).empty, `${list} ${at}`).toBe(false)
    expect((await api.call(list, { query: { page: 'two' } })).status).toBe(422)
    const id = first.contents[0]?.id ?? ''
    expect((await api.call(one, { path: { id } })).body).toMatchObject({ id })
    expect((await api.call(one, { path: { id: id.replace(/.$/, 'x') } })).status).toBe(404)
  }
}
