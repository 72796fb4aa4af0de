import { expect } from 'vitest'
import type { described } from '../support/openapi.ts'
import { tokenFor } from '../support/staff.ts'

/** Staff sign in, and are told who they are. */
export async function signInAsStaff(api: Awaited<ReturnType<typeof described>>, url: string): Promise<void> {
  expect((await api.call('getStaffSignIn')).status).toBe(200)
  const headers = { authorization: `Bearer ${await tokenFor(url, 'contact-centre')}` }
  expect((await api.call('getStaffMe', { headers })).body).toMatchObject({
    grants: [{ role: 'contact', departments: 'all' }],
  })
  expect((await api.call('getStaffMe')).status).toBe(401)
}
