import { beforeEach, expect, it, vi } from 'vitest'
import type { SignIn } from '#contract/council/staff.ts'

const origin = 'https://shire.example'
const provider: SignIn = {
  issuer: 'https://login.example',
  authorizeUrl: 'https://login.example/authorize',
  tokenUrl: 'https://login.example/token',
  endSessionUrl: 'https://login.example/logout',
  clientId: 'workspace',
  scope: 'openid',
  redirectUrl: `${origin}/workspace/signed-in`,
}

/** As much of a tab as signing in needs. */
function tab() {
  const kept = new Map<string, string>()
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
    clear: () => kept.clear(),
  })
  const left = vi.fn<(address: string) => void>()
  // Its own names are those of what it keeps, as in a browser.
  const device: Record<string, string> = {}
  vi.stubGlobal('localStorage', device)
  vi.stubGlobal('window', { location: { origin, assign: left } })
  vi.stubGlobal('fetch', async () => Response.json(provider))
  return { kept, device, left }
}

beforeEach(() => {
  vi.resetModules()
})

const session = { accessToken: 'a', expiresAt: Date.now() + 600_000, subject: 'amara' }

it('keeps a search over signing in, out of every address, and once', async () => {
  const { kept, left } = tab()
  const { beginSignIn, finishSignIn } = await import('./signingIn.ts')
  const wanted = { returnTo: '/workspace/search', pageState: { q: 'Ada Jones' } }
  await beginSignIn(wanted)
  const address = new URL(left.mock.lastCall?.[0] ?? '')
  expect(decodeURIComponent(address.href)).not.toContain('Ada')
  const state = address.searchParams.get('state')
  const back = `${origin}/workspace/signed-in?error=access_denied&state=${state}`
  expect(await finishSignIn(back)).toEqual({ kind: 'cancelled', ...wanted })
  expect(JSON.stringify([...kept])).not.toContain('Ada')
})

it('leaves nothing that was typed for whoever signs in next in the same tab', async () => {
  const { kept } = tab()
  const { keepSession } = await import('./session.ts')
  const note = 'shire-work-HW-7K3M-9QTD-note'
  keepSession(session)
  kept.set(note, '{"text":"Ada called"}')
  keepSession({ ...session, ended: true })
  keepSession({ ...session, accessToken: 'b' })
  expect(kept.has(note)).toBe(true)
  keepSession({ ...session, subject: 'ben' })
  expect(kept.has(note)).toBe(false)
})

it('leaves nothing that was typed behind after signing out', async () => {
  const { kept, left } = tab()
  const { keepSession } = await import('./session.ts')
  const { signOut } = await import('./signingIn.ts')
  keepSession(session)
  kept.set('shire-report-pothole', '{"contact":{"name":"Ada"}}')
  await signOut()
  expect([...kept.keys()]).toEqual([])
  expect(left.mock.lastCall?.[0]).toContain(provider.endSessionUrl)
})

it('leads to private notes that were not sent before it signs out, and to nobody else’s', async () => {
  const { device, left } = tab()
  const { keepSession } = await import('./session.ts')
  const { signOut } = await import('./signingIn.ts')
  const { notesUnsent } = await import('./unsent.ts')
  keepSession(session)
  device['shire-notes ben P-7K3M-9QTD i1'] = '2027-01-06T13:00:00.000Z sealed'
  expect(notesUnsent('amara')).toEqual([])
  device['shire-notes amara P-7K3M-9QTD i2'] = '2027-01-06T13:00:00.000Z sealed'
  expect(notesUnsent('amara')).toEqual(['P-7K3M-9QTD i2'])
  const led = vi.fn<(address: string) => void>()
  await signOut('nothing', led)
  expect(led.mock.calls).toEqual([['/workspace/panel?leaving']])
  expect(left).not.toHaveBeenCalled()
  await signOut('all', led)
  expect(led).toHaveBeenCalledTimes(1)
  expect(left.mock.lastCall?.[0]).toContain(provider.endSessionUrl)
})

it('leads to visits first, and from there to notes', async () => {
  const { device, left } = tab()
  const { keepSession } = await import('./session.ts')
  const { signOut } = await import('./signingIn.ts')
  keepSession(session)
  device['shire-visit amara FA-7K3M-9QTD visit.v1'] = '2027-01-12 unsent'
  device['shire-notes amara P-7K3M-9QTD i2'] = '2027-01-06T13:00:00.000Z sealed'
  await signOut()
  expect(left.mock.lastCall?.[0]).toBe('/workspace/fostering/visits?leaving')
  await signOut('kept')
  expect(left.mock.lastCall?.[0]).toBe('/workspace/panel?leaving')
})

it('asks also for notes that the tab alone has', async () => {
  const { left } = tab()
  const { keepSession } = await import('./session.ts')
  const { alsoUnsent } = await import('./unsent.ts')
  const { signOut } = await import('./signingIn.ts')
  keepSession(session)
  let names = ['P-7K3M-9QTD i3']
  alsoUnsent((staff) => (staff === 'amara' ? names : []))
  await signOut()
  expect(left.mock.lastCall?.[0]).toBe('/workspace/panel?leaving')
  names = []
  await signOut()
  expect(left.mock.lastCall?.[0]).toContain(provider.endSessionUrl)
})
