import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { identify } from '#aws/workspace/identity.ts'
import type { SignInModel } from '../../model/sign-in.ts'
import { openOutside } from '../outside.ts'

const callback = 'http://localhost:1/workspace/signed-in'
const signedOut = 'http://localhost:1/workspace'
const model: SignInModel = {
  clientId: 'the-workspace',
  callbacks: [callback],
  logouts: [signedOut],
  scopes: ['openid', 'profile', 'email'],
  seconds: { access: 900, id: 900, refresh: 36_000 },
  ...{ poolId: 'eu-west-2_pool', poolArn: 'arn:pool', trigger: 'arn:function' },
  groups: [
    { name: 'auditors', description: 'auditor: all departments' },
    { name: 'clerks', description: 'viewer: <Libraries>' },
  ],
}
const verifier = 'v'.repeat(43)
const challenge = createHash('sha256').update(verifier).digest('base64url')
const right = {
  response_type: 'code',
  client_id: model.clientId,
  redirect_uri: callback,
  scope: 'openid profile',
  state: 'a state',
  nonce: 'a nonce',
  code_challenge: challenge,
  code_challenge_method: 'S256',
}

let dataDir: string
let server: Server
let base: string
let later: number
let outside: ReturnType<typeof openOutside>
const open = () => {
  outside = openOutside({ dataDir, key: () => undefined, signIn: model, now: () => Date.now() + later })
}

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'shire-sign-in-'))
  later = 0
  open()
  server = createServer((request, response) => {
    void outside.handle(request, response).then((done) => done || response.writeHead(404).end())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/outside/sign-in`
})
afterEach(() => {
  server.closeAllConnections()
  server.close()
  rmSync(dataDir, { recursive: true })
})

const get = (path: string, query: Record<string, string> = {}, headers = {}) =>
  fetch(`${base}${path}?${new URLSearchParams(query)}`, { redirect: 'manual', headers })
const authorize = (query: object, init: RequestInit = {}) =>
  fetch(`${base}/oauth2/authorize?${new URLSearchParams({ ...right, ...query })}`, {
    redirect: 'manual',
    ...init,
  })
const sentTo = (response: Response) => new URL(response.headers.get('location') ?? 'nowhere:')
const people = async () => [
  ...(await (await authorize({})).text()).matchAll(/value="([^"]+)" data-groups="([^"]*)"/g),
]

async function signInAs(group: string, query: object = {}): Promise<string> {
  const person = (await people()).find(([, , groups]) => groups === group)?.[1] ?? ''
  const response = await authorize(query, { method: 'POST', body: new URLSearchParams({ person }) })
  return sentTo(response).searchParams.get('code') ?? ''
}

async function token(form: Record<string, string>) {
  const all = { grant_type: 'authorization_code', client_id: model.clientId, ...form }
  const response = await fetch(`${base}/oauth2/token`, { method: 'POST', body: new URLSearchParams(all) })
  return { status: response.status, body: await response.json() }
}
const withCode = (code: string, more = {}) =>
  token({ code, redirect_uri: callback, code_verifier: verifier, ...more })
const claims = (jwt: string) => JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString())

describe('signing in', () => {
  it('offers somebody of each group, and somebody of none', async () => {
    expect((await people()).map(([, , groups]) => groups)).toEqual(['auditors', 'clerks', ''])
    const page = await (await authorize({})).text()
    expect(page).toContain('This is a demonstration')
    expect(page).toContain('Viewer: &lt;Libraries&gt;.')
    expect(page).not.toContain('<script')
  })

  it('gives tokens with the claims of Cognito’s, which the functions’ own check takes', async () => {
    const { status, body } = await withCode(await signInAs('auditors'))
    expect(status).toBe(200)
    expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 900 })
    const access = claims(body.access_token)
    expect(access).toMatchObject({
      iss: base,
      client_id: model.clientId,
      token_use: 'access',
      scope: 'openid profile',
      'cognito:groups': ['auditors'],
      username: access.sub,
    })
    expect(claims(body.id_token)).toMatchObject({
      aud: model.clientId,
      token_use: 'id',
      nonce: 'a nonce',
      sub: access.sub,
    })
    const check = identify({
      issuer: base,
      clientIds: [model.clientId],
      userInfoUrl: `${base}/oauth2/userInfo`,
    })
    expect(await check(body.access_token)).toEqual({
      id: access.sub,
      name: 'Amara Okafor',
      groups: ['auditors'],
    })
    expect(await check(body.id_token)).toBeUndefined()
  })

  it('says the address of whoever was asked for it, and of nobody else', async () => {
    const { body } = await withCode(await signInAs('auditors', { scope: 'openid profile email' }))
    const info = (one: string) => get('/oauth2/userInfo', {}, { authorization: `Bearer ${one}` })
    expect(await (await info(body.access_token)).json()).toMatchObject({
      email: 'amara.okafor@staff.example',
    })
    const other = await withCode(await signInAs('auditors'))
    expect(await (await info(other.body.access_token)).json()).not.toHaveProperty('email')
  })

  it('gives nobody groups who has none, and says no name for a token that is none', async () => {
    const { body } = await withCode(await signInAs(''))
    expect(claims(body.access_token)).not.toHaveProperty('cognito:groups')
    const bearer = (one: string) => get('/oauth2/userInfo', {}, { authorization: `Bearer ${one}` })
    expect((await bearer(body.access_token)).status).toBe(200)
    for (const wrong of ['nothing', body.id_token, body.access_token.replace(/.{9}$/, 'forgotten')])
      expect((await bearer(wrong)).status).toBe(401)
    later = 901_000
    expect((await bearer(body.access_token)).status).toBe(401)
  })

  it('sends nobody to an address, or for an application, that the template does not have', async () => {
    for (const wrong of [
      { redirect_uri: `${callback}/more` },
      { redirect_uri: 'https://evil.example/' },
      { redirect_uri: callback.replace('localhost', '127.0.0.1') },
      { client_id: 'another' },
    ]) {
      const response = await authorize(wrong)
      expect([response.status, response.headers.get('location')]).toEqual([400, null])
    }
  })

  it.each([
    ['unsupported_response_type', { response_type: 'token' }],
    ['invalid_request', { code_challenge: '' }],
    ['invalid_request', { code_challenge_method: 'plain' }],
    ['invalid_scope', { scope: 'profile' }],
    ['invalid_scope', { scope: 'openid aws.cognito.signin.user.admin' }],
  ])('tells the application of %s', async (error, wrong) => {
    const back = sentTo(await authorize(wrong))
    expect([back.searchParams.get('error'), back.searchParams.get('state')]).toEqual([error, 'a state'])
  })

  it('tells the application when somebody did not want to', async () => {
    const response = await authorize({}, { method: 'POST', body: new URLSearchParams({ person: '' }) })
    expect(sentTo(response).searchParams.get('error')).toBe('access_denied')
  })
})

describe('a code', () => {
  const refused = { status: 400, body: { error: 'invalid_grant' } }

  it('is good once', async () => {
    const code = await signInAs('clerks')
    expect((await withCode(code)).status).toBe(200)
    expect(await withCode(code)).toEqual(refused)
  })

  it('is lost to whoever does not know what the challenge was made of, or says another address', async () => {
    for (const wrong of [
      { code_verifier: 'w'.repeat(43) },
      { code_verifier: '' },
      { redirect_uri: signedOut },
    ]) {
      const code = await signInAs('clerks')
      expect(await withCode(code, wrong)).toEqual(refused)
      expect(await withCode(code)).toEqual(refused)
    }
  })

  it('is for the one application', async () => {
    expect(await withCode(await signInAs('clerks'), { client_id: 'another' })).toMatchObject({ status: 400 })
  })

  it('is good for five minutes', async () => {
    const code = await signInAs('clerks')
    later = 301_000
    expect(await withCode(code)).toEqual(refused)
  })
})

describe('a refresh token', () => {
  const refresh = (refresh_token: string) => token({ grant_type: 'refresh_token', refresh_token })

  it('gives new tokens once, for the same person, until the day is over', async () => {
    const { body } = await withCode(await signInAs('clerks'))
    const second = await refresh(body.refresh_token)
    expect(claims(second.body.access_token).sub).toBe(claims(body.access_token).sub)
    expect((await refresh(body.refresh_token)).status).toBe(400)
    later = 36_001_000
    expect((await refresh(second.body.refresh_token)).status).toBe(400)
  })
})

describe('the provider', () => {
  it('describes itself', async () => {
    expect(await (await get('/.well-known/openid-configuration')).json()).toMatchObject({
      issuer: base,
      token_endpoint: `${base}/oauth2/token`,
      code_challenge_methods_supported: ['S256'],
    })
    expect((await get('/nothing')).status).toBe(404)
  })

  it('keeps its key, for its owner alone, and publishes only the open half', async () => {
    const keys = async () => (await get('/.well-known/jwks.json')).json()
    const before = await keys()
    expect(Object.keys(before.keys[0]).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use'])
    expect(statSync(join(dataDir, 'sign-in-key.pem')).mode & 0o777).toBe(0o600)
    open()
    expect(await keys()).toEqual(before)
  })

  it('signs people out to an address that the template has, and no other', async () => {
    const out = (logout_uri: string, client_id = model.clientId) => get('/logout', { client_id, logout_uri })
    expect(sentTo(await out(signedOut)).href).toBe(signedOut)
    for (const wrong of [await out('https://evil.example/'), await out(signedOut, 'another')])
      expect([wrong.status, wrong.headers.get('location')]).toEqual([400, null])
  })
})
