import { createHash, randomBytes } from 'node:crypto'
import type { Answer } from '../../front/exchange.ts'
import type { SignInModel } from '../../model/sign-in.ts'
import { type Call, json } from '../answer.ts'
import type { OpenAccounts } from './accounts.ts'
import type { Asked } from './authorize.ts'
import type { Person } from './people.ts'
import { groupsFor, type Trigger } from './rights.ts'
import type { Session, Tokens } from './tokens.ts'

/** For how long a code is good. */
const codeLifetime = 5 * 60_000

type Code = Session & { callback: string; challenge: string }

/**
 * Hands out tokens for a code, once, to whoever knows what its challenge was made of, and for a refresh token, once.
 * Both are forgotten when the player stops.
 */
export function createTokenEndpoint(
  model: SignInModel,
  { tokens, accounts, trigger }: { tokens: Tokens; accounts: OpenAccounts; trigger: Trigger },
  now: () => number,
) {
  const codes = new Map<string, Code>()
  const refreshing = new Map<string, Session & { until: number }>()

  function issue({ callback, clientId, scope, challenge, nonce }: Asked, person: Person): string {
    const code = secret()
    codes.set(code, { person, clientId, scope, nonce, at: now(), callback, challenge })
    return code
  }

  function withCode(form: URLSearchParams): Session | undefined {
    const code = codes.get(form.get('code') ?? '')
    // Whoever fails with a code may have stolen it: nobody gets another try.
    codes.delete(form.get('code') ?? '')
    if (!code || code.at + codeLifetime < now()) return undefined
    const made = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url')
    return made === code.challenge && form.get('redirect_uri') === code.callback ? code : undefined
  }

  function withRefreshToken(form: URLSearchParams): Session | undefined {
    const token = form.get('refresh_token') ?? ''
    const session = refreshing.get(token)
    refreshing.delete(token)
    const isGood = session && session.until > now() && accounts.isGood(session.person.username, session.at)
    return isGood ? { ...session, nonce: undefined } : undefined
  }

  async function exchange({ body, base }: Call): Promise<Answer> {
    const form = new URLSearchParams(body)
    const clientId = form.get('client_id') ?? ''
    if (clientId !== model.clientId && clientId !== model.council?.clientId) return wrong('invalid_client')
    const grant = form.get('grant_type')
    if (grant !== 'authorization_code' && grant !== 'refresh_token') return wrong('unsupported_grant_type')
    const session = grant === 'refresh_token' ? withRefreshToken(form) : withCode(form)
    if (!session || session.clientId !== clientId) return wrong('invalid_grant')
    const { person, scope, at } = session
    const isNew = grant === 'authorization_code'
    const groups = await groupsFor(trigger, model, person, { clientId, scope, isNew })
    const { seconds } = clientId === model.council?.clientId ? model.council : model
    const refresh = secret()
    // The whole session ends at its time, however often it was refreshed.
    refreshing.set(refresh, { person, clientId, scope, at, until: at + seconds.refresh * 1000 })
    return json(200, {
      ...tokens.make(session, groups, base),
      refresh_token: refresh,
      expires_in: seconds.access,
      token_type: 'Bearer',
    })
  }

  return { issue, exchange }
}

const secret = () => randomBytes(24).toString('base64url')

const wrong = (error: string) => json(400, { error })
