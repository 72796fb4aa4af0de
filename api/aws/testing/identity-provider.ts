import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import {
  type CryptoKey,
  exportJWK,
  generateKeyPair,
  type JWTHeaderParameters,
  type JWTPayload,
  SignJWT,
} from 'jose'

export const clientId = 'the-workspace'
export const subject: string = randomUUID()

/** An identity provider as far as tokens are checked against it: its keys, and the name behind a token. */
export async function identityProvider() {
  const pair = await generateKeyPair('RS256', { extractable: true })
  const published = { ...(await exportJWK(pair.publicKey)), kid: 'first' }
  const state = {
    ...{ keys: 0, names: 0, broken: false, nameStatus: 200, name: 'Jo Green', sub: subject },
    email: undefined as string | undefined,
  }
  const server = createServer((request, response) => {
    const isKeys = request.url === '/.well-known/jwks.json'
    state[isKeys ? 'keys' : 'names'] += 1
    if (state.broken) return response.writeHead(503).end()
    const status = isKeys ? 200 : state.nameStatus
    const body = isKeys ? { keys: [published] } : { sub: state.sub, name: state.name, email: state.email }
    return response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const now = () => Math.floor(Date.now() / 1000)

  /** A good access token, but for the claims and header given; undefined takes one out. */
  function token(
    claims: JWTPayload = {},
    header: Partial<JWTHeaderParameters> = {},
    key?: CryptoKey | Uint8Array,
  ) {
    const all: JWTPayload = {
      sub: subject,
      iss: issuer,
      client_id: clientId,
      token_use: 'access',
      'cognito:groups': ['highways-officers'],
      iat: now(),
      exp: now() + 900,
      ...claims,
    }
    return new SignJWT(all)
      .setProtectedHeader({ alg: 'RS256', kid: 'first', ...header })
      .sign(key ?? pair.privateKey)
  }

  return {
    issuer,
    state,
    token,
    now,
    ...pair,
    provider: { issuer, clientIds: [clientId], userInfoUrl: `${issuer}/oauth2/userInfo` },
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
