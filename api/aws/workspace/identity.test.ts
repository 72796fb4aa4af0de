import { exportJWK, exportSPKI, generateKeyPair, importJWK } from 'jose'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { clientId, identityProvider, subject } from '#aws/testing/identity-provider.ts'
import { IdentityUnavailable } from '#requests/workspace/staff/ports.ts'
import { identify } from './identity.ts'
import { userNames } from './user-names.ts'

let idp: Awaited<ReturnType<typeof identityProvider>>
beforeAll(async () => {
  idp = await identityProvider()
})
afterAll(() => idp.close())
beforeEach(() =>
  Object.assign(idp.state, {
    keys: 0,
    names: 0,
    broken: false,
    nameStatus: 200,
    name: 'Jo Green',
    email: undefined,
    sub: subject,
  }),
)

const check = (token: string) => identify(idp.provider)(token)
const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

describe('a good access token', () => {
  it('tells who it was given to', async () => {
    expect(await check(await idp.token())).toEqual({
      id: subject,
      name: 'Jo Green',
      groups: ['highways-officers'],
    })
  })

  it.each([
    ['in no group', undefined],
    ['with groups that are none', 'auditors'],
    ['with groups of another kind', [7, null]],
  ])('%s gives no groups', async (_, groups) => {
    expect((await check(await idp.token({ 'cognito:groups': groups })))?.groups).toEqual([])
  })

  it('may be half a minute late or early, and no more', async () => {
    expect(await check(await idp.token({ exp: idp.now() - 20 }))).toBeDefined()
    expect(await check(await idp.token({ exp: idp.now() - 40 }))).toBeUndefined()
    expect(await check(await idp.token({ nbf: idp.now() + 20 }))).toBeDefined()
    expect(await check(await idp.token({ nbf: idp.now() + 40 }))).toBeUndefined()
  })
})

describe('is refused:', () => {
  it.each<[string, Record<string, unknown>]>([
    ['another issuer', { iss: 'https://cognito-idp.eu-west-2.amazonaws.com/another' }],
    ['no issuer', { iss: undefined }],
    ['another application', { client_id: 'another' }],
    ['no application', { client_id: undefined }],
    ['an id token', { token_use: 'id', aud: clientId, client_id: undefined, name: 'Jo Green' }],
    ['an id token that names the application as access tokens do', { token_use: 'id', aud: clientId }],
    ['no use', { token_use: undefined }],
    ['no end', { exp: undefined }],
    ['no beginning', { iat: undefined }],
    ['nobody', { sub: undefined }],
  ])('%s', async (_, claims) => {
    expect(await check(await idp.token(claims))).toBeUndefined()
  })

  it('one that is not signed', async () => {
    const [, claims] = (await idp.token()).split('.')
    for (const alg of ['none', 'None', 'NONE'])
      expect(await check(`${part({ alg, kid: 'first' })}.${claims}.`)).toBeUndefined()
  })

  it('one signed with the public key as if it were a secret', async () => {
    const secret = new TextEncoder().encode(await exportSPKI(idp.publicKey))
    expect(await check(await idp.token({}, { alg: 'HS256' }, secret))).toBeUndefined()
  })

  it('one that the right key signed in another way', async () => {
    const sameKey = await importJWK(await exportJWK(idp.privateKey), 'PS256')
    expect(await check(await idp.token({}, { alg: 'PS256' }, sameKey))).toBeUndefined()
  })

  it('one signed with a key that is not the provider’s, known or unknown by its id', async () => {
    const { privateKey } = await generateKeyPair('RS256')
    expect(await check(await idp.token({}, {}, privateKey))).toBeUndefined()
    expect(await check(await idp.token({}, { kid: 'another' }, privateKey))).toBeUndefined()
  })

  it('one that brings its own key along', async () => {
    const { privateKey } = await generateKeyPair('RS256')
    const header = { jku: 'http://127.0.0.1:1/keys', kid: 'another' }
    expect(await check(await idp.token({}, header, privateKey))).toBeUndefined()
  })

  it('one that was changed after it was signed', async () => {
    const [head, claims = '', signature] = (await idp.token()).split('.')
    const decoded = JSON.parse(Buffer.from(claims, 'base64url').toString())
    const forged = part({ ...decoded, 'cognito:groups': ['highways-managers'] })
    expect(await check(`${head}.${forged}.${signature}`)).toBeUndefined()
  })

  it.each(['', 'a', 'a.b.c', `${'a'.repeat(10_000)}`])('what is no token: %.10s', async (text) => {
    expect(await check(text)).toBeUndefined()
  })

  it('one that the provider takes no more', async () => {
    idp.state.nameStatus = 401
    expect(await check(await idp.token())).toBeUndefined()
  })
})

describe('the provider', () => {
  it('is asked for its keys and for a name once, however many ask', async () => {
    const one = identify(idp.provider)
    const token = await idp.token()
    for (let time = 0; time < 3; time++) expect(await one(token)).toBeDefined()
    expect([idp.state.keys, idp.state.names]).toEqual([1, 1])
  })

  it('is not asked again and again by tokens with keys that it does not have', async () => {
    const one = identify(idp.provider)
    const { privateKey } = await generateKeyPair('RS256')
    for (let time = 0; time < 4; time++)
      expect(await one(await idp.token({}, { kid: `kid-${time}` }, privateKey))).toBeUndefined()
    expect(idp.state.keys).toBe(1)
  })

  it('that fails is nobody’s fault who asks, and is asked again by the next', async () => {
    const one = identify(idp.provider)
    idp.state.broken = true
    await expect(one(await idp.token())).rejects.toThrow(IdentityUnavailable)
    idp.state.broken = false
    idp.state.nameStatus = 500
    await expect(one(await idp.token())).rejects.toThrow(IdentityUnavailable)
    idp.state.nameStatus = 200
    expect(await one(await idp.token())).toBeDefined()
  })

  it('may not name somebody else', async () => {
    idp.state.sub = 'another'
    await expect(check(await idp.token())).rejects.toThrow(IdentityUnavailable)
  })

  it('tells the address of whoever it has one of', async () => {
    expect(await check(await idp.token())).not.toHaveProperty('email')
    idp.state.email = 'jo.green@sample.example'
    expect(await check(await idp.token())).toMatchObject({ email: 'jo.green@sample.example' })
  })

  it('is asked for a name again after a minute, and then knows nobody whose sessions were ended', async () => {
    let later = 0
    const nameOf = userNames(idp.provider.userInfoUrl, 1000, () => Date.now() + later)
    await nameOf('a token', subject)
    idp.state.name = 'Jo Brown'
    expect(await nameOf('a token', subject)).toMatchObject({ name: 'Jo Green' })
    later = 61_000
    expect(await nameOf('a token', subject)).toMatchObject({ name: 'Jo Brown' })
    idp.state.nameStatus = 401
    later = 122_000
    expect(await nameOf('a token', subject)).toBeUndefined()
  })
})
