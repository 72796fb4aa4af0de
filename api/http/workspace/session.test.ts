import { describe, expect, it } from 'vitest'
import type { StaffGroup } from '#contract/council/staff.ts'
import type { ProblemError } from '#http/core/problem.ts'
import { need } from '#http/core/staff.ts'
import { type Identify, IdentityUnavailable } from '#requests/workspace/staff/ports.ts'
import { workspaceSessionRoutes } from './session.ts'

const signIn = {
  issuer: 'https://idp.example',
  authorizeUrl: 'https://idp.example/oauth2/authorize',
  tokenUrl: 'https://idp.example/oauth2/token',
  endSessionUrl: 'https://idp.example/logout',
  clientId: 'the-workspace',
  scope: 'openid profile',
  redirectUrl: 'https://site.example/workspace/signed-in',
}
const staffGroups: StaffGroup[] = [
  { group: 'highways-officers', role: 'officer', departments: ['highways'] },
  { group: 'auditors', role: 'auditor', departments: 'all' },
]
const jo = { id: 'jo', name: 'Jo Green', groups: ['auditors', 'a-group-of-somebody-else'] }
const good = 'aa.bb.cc'

const asked = async (
  authorization?: string,
  identify: Identify = async (token) => (token === good ? jo : undefined),
) => {
  const app = workspaceSessionRoutes({ identify, staffGroups, signIn })
  const response = await app.request('/api/workspace/me', {
    headers: authorization === undefined ? {} : { authorization },
  })
  return { status: response.status, body: await response.json() }
}

describe('GET /api/workspace/me', () => {
  it('tells who is signed in and what their groups give them', async () => {
    expect(await asked(`Bearer ${good}`)).toEqual({
      status: 200,
      body: { id: 'jo', name: 'Jo Green', grants: [{ role: 'auditor', departments: 'all' }] },
    })
  })

  it('knows somebody in no group, who may do nothing', async () => {
    const nobody = async () => ({ ...jo, groups: ['Auditors', 'auditors '] })
    expect(await asked(`Bearer ${good}`, nobody)).toMatchObject({ status: 200, body: { grants: [] } })
  })

  it.each([
    ['nothing', undefined],
    ['a token that is not good', 'Bearer aa.bb.dd'],
    ['a department’s key', `Bearer ${'K'.repeat(64)}`],
    ['another scheme', `Basic ${good}`],
    ['two tokens', `Bearer ${good}, Bearer ${good}`],
  ])('is closed to %s', async (_, authorization) => {
    expect(await asked(authorization)).toMatchObject({
      status: 401,
      body: { type: '/problems/not-signed-in' },
    })
  })

  it('does not look at what is too long for a token', async () => {
    const looked = async () => {
      throw new Error('looked')
    }
    expect((await asked(`Bearer aa.${'b'.repeat(7000)}.cc`, looked)).status).toBe(401)
  })

  it('says that it does not work when the provider cannot be asked', async () => {
    const broken = async () => {
      throw new IdentityUnavailable('Broken')
    }
    expect(await asked(`Bearer ${good}`, broken)).toMatchObject({ status: 503 })
  })
})

it('GET /api/workspace/sign-in tells anybody where staff sign in', async () => {
  const app = workspaceSessionRoutes({ identify: async () => undefined, staffGroups, signIn })
  const response = await app.request('/api/workspace/sign-in')
  expect(await response.json()).toEqual(signIn)
  expect(response.headers.get('cache-control')).toContain('public')
})

it('refuses what somebody may not do, in words that tell nothing', () => {
  const staff = { id: 'jo', name: 'Jo', grants: [{ role: 'officer' as const, departments: ['highways'] }] }
  const subject = { department: 'highways', service: 'pothole', sensitive: false }
  expect(() => need(staff, 'act', subject)).not.toThrow()
  for (const refused of [
    () => need(staff, 'decide', subject),
    () => need(staff, 'act', { ...subject, department: 'libraries' }),
  ])
    expect(refused).toThrow(expect.objectContaining({ kind: 'forbidden' }) as ProblemError)
})
