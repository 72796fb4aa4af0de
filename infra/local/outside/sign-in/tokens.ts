import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type JsonWebKey,
  type KeyObject,
  randomUUID,
  sign,
  verify,
} from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writePrivate } from '../../engines/secrets.ts'
import type { SignInModel } from '../../model/sign-in.ts'
import { parsed } from '../answer.ts'
import type { Person } from './people.ts'

/** What somebody has agreed to by signing in. `at` is in milliseconds. */
export type Session = {
  person: Person
  /** The application that it was given to. */
  clientId: string
  scope: string
  nonce?: string | undefined
  at: number
}

export type Tokens = {
  jwks(): object
  /** An access token and an id token, with the claims that Cognito's have. */
  make(session: Session, groups: string[], issuer: string): { access_token: string; id_token: string }
  /** Whom an access token of ours that is still good was given to, and for what. */
  holderOf(
    accessToken: string,
  ): { readonly subject: string; readonly scopes: readonly string[]; readonly at: number } | undefined
}

/** Signs with RS256. The key is made when it is first needed, and kept in the data directory for its owner alone. */
export function createTokens(dataDir: string, model: SignInModel, now: () => number): Tokens {
  let pair: { kid: string; secret: KeyObject; open: KeyObject } | undefined
  const key = () => {
    pair ??= openKey(join(dataDir, 'sign-in-key.pem'))
    return pair
  }

  function signed(claims: object): string {
    const { kid, secret } = key()
    const head = `${encoded({ kid, alg: 'RS256' })}.${encoded(claims)}`
    return `${head}.${sign('RSA-SHA256', Buffer.from(head), secret).toString('base64url')}`
  }

  const madeAt = new Map<string, number>()

  function make({ person, clientId, scope, nonce, at }: Session, groups: string[], issuer: string) {
    const iat = Math.floor(now() / 1000)
    const { seconds } = clientId === model.council?.clientId ? model.council : model
    const jti = randomUUID()
    madeAt.set(jti, now())
    const common = {
      sub: person.id,
      ...(groups.length && { 'cognito:groups': groups }),
      iss: issuer,
      origin_jti: randomUUID(),
      event_id: randomUUID(),
      auth_time: Math.floor(at / 1000),
      iat,
    }
    return {
      access_token: signed({
        ...common,
        version: 2,
        client_id: clientId,
        token_use: 'access',
        scope,
        exp: iat + seconds.access,
        jti,
        username: person.username,
      }),
      id_token: signed({
        ...common,
        aud: clientId,
        token_use: 'id',
        ...(nonce && { nonce }),
        'cognito:username': person.username,
        name: person.name,
        exp: iat + seconds.id,
        jti: randomUUID(),
      }),
    }
  }

  function holderOf(token: string) {
    const [head = '', body = '', signature = ''] = token.split('.')
    const right = verify(
      'RSA-SHA256',
      Buffer.from(`${head}.${body}`),
      key().open,
      Buffer.from(signature, 'base64url'),
    )
    if (!right) return undefined
    const { sub, exp, iat, jti, scope, token_use } = parsed(
      Buffer.from(body, 'base64url').toString(),
    ) as Record<string, unknown>
    return token_use === 'access' && Number(exp) * 1000 > now()
      ? {
          subject: String(sub),
          scopes: String(scope).split(' '),
          // To the millisecond, as sessions are ended, where it was made since the player started.
          at: madeAt.get(String(jti)) ?? Number(iat) * 1000,
        }
      : undefined
  }

  return {
    make,
    holderOf,
    jwks() {
      const { kid, open } = key()
      const { n, e } = open.export({ format: 'jwk' }) as JsonWebKey
      return { keys: [{ kty: 'RSA', alg: 'RS256', use: 'sig', kid, n, e }] }
    },
  }
}

const encoded = (claims: object) => Buffer.from(JSON.stringify(claims)).toString('base64url')

function openKey(path: string) {
  if (!existsSync(path)) {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    writePrivate(path, String(privateKey.export({ type: 'pkcs8', format: 'pem' })))
  }
  const secret = createPrivateKey(readFileSync(path, 'utf8'))
  const open = createPublicKey(secret)
  const kid = createHash('sha256')
    .update(open.export({ type: 'spki', format: 'der' }))
    .digest('base64url')
  return { kid, secret, open }
}
