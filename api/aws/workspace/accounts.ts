import { randomInt } from 'node:crypto'
import { SignatureV4 } from '@smithy/signature-v4'
import type { AccountPorts } from '#access/people/join.ts'
import type { Accounts } from '#access/people/manage.ts'
import { documents } from '#aws/core/dynamodb.ts'
import { environment } from '#aws/core/environment.ts'

type Request = Parameters<SignatureV4['sign']>[0]

/** Cognito refused, and says why by a name. */
export class AccountsRefused extends Error {
  override name = 'AccountsRefused'
  readonly code: string
  constructor(action: string, code: string) {
    super(`The user pool refused ${action}: ${code}`)
    this.code = code
  }
}

const patience = 5000

/** Where the service is: by its region, or where everything of AWS is played. */
async function addressOf(): Promise<URL> {
  const played = process.env.AWS_ENDPOINT_URL
  return new URL(played ?? `https://cognito-idp.${await documents.config.region()}.amazonaws.com/`)
}

/**
 * One call of the user pools' API, signed with the right of this function. The six that are needed do not need a client of their own,
 * which would cost the cold start.
 */
async function call(action: string, asked: object): Promise<Record<string, unknown>> {
  const { region, credentials, sha256 } = documents.config
  const url = await addressOf()
  const signer = new SignatureV4({ service: 'cognito-idp', region, credentials, sha256 })
  const body = JSON.stringify({ UserPoolId: environment('STAFF_POOL_ID'), ...asked })
  const headers = {
    host: url.host,
    'content-type': 'application/x-amz-json-1.1',
    'x-amz-target': `AWSCognitoIdentityProviderService.${action}`,
  }
  const { protocol, hostname, port } = url
  const bare = { method: 'POST', protocol, hostname, path: '/', headers, body }
  const signed = await signer.sign({ ...bare, ...(port && { port: Number(port) }) } as Request)
  const answer = await fetch(url, {
    method: 'POST',
    headers: signed.headers,
    body,
    signal: AbortSignal.timeout(patience),
  })
  const told = (await answer.json()) as Record<string, unknown>
  if (answer.ok) return told
  throw new AccountsRefused(action, String(told.__type ?? answer.status).replace(/^.*#/, ''))
}

const isCode = (error: unknown, code: string) => error instanceof AccountsRefused && error.code === code

/** Whoever has no account any more has no session either. */
async function unlessGone(asked: Promise<unknown>): Promise<void> {
  await asked.catch((error) => {
    if (!isCode(error, 'UserNotFoundException')) throw error
  })
}

/** What holds at once: sessions that end, and accounts that open nothing. */
export const accounts = (): Accounts => ({
  endSessions: (Username) => unlessGone(call('AdminUserGlobalSignOut', { Username })),
  let: (Username, may) => unlessGone(call(may ? 'AdminEnableUser' : 'AdminDisableUser', { Username })),
})

interface User {
  readonly Username: string
  readonly UserStatus: string
  readonly Attributes?: readonly { readonly Name: string; readonly Value: string }[]
  readonly UserAttributes?: readonly { readonly Name: string; readonly Value: string }[]
}

function accountOf({ Username, Attributes, UserAttributes }: User) {
  const subject = [...(Attributes ?? []), ...(UserAttributes ?? [])].find(({ Name }) => Name === 'sub')?.Value
  return { subject: subject ?? Username, username: Username }
}

/**
 * Makes an account whose first password is shown and not emailed. One that nobody has signed in to gets another first
 * password: whoever lost the first before they used it opens the link again. One in use is left alone.
 */
export const makeAccount: AccountPorts['make'] = async ({ email, name }, firstPassword) => {
  const UserAttributes = [
    { Name: 'email', Value: email },
    { Name: 'email_verified', Value: 'true' },
    { Name: 'name', Value: name },
  ]
  try {
    const made = await call('AdminCreateUser', {
      ...{ Username: email, TemporaryPassword: firstPassword, MessageAction: 'SUPPRESS', UserAttributes },
    })
    return accountOf(made.User as User)
  } catch (error) {
    if (!isCode(error, 'UsernameExistsException')) throw error
  }
  const there = (await call('AdminGetUser', { Username: email })) as unknown as User
  if (there.UserStatus !== 'FORCE_CHANGE_PASSWORD') return undefined
  await call('AdminSetUserPassword', { Username: email, Password: firstPassword, Permanent: false })
  return accountOf(there)
}

const kinds = ['abcdefghjkmnpqrstuvwxyz', 'ABCDEFGHJKMNPQRSTUVWXYZ', '23456789', '-+=?'] as const
const any = (letters: string) => letters.charAt(randomInt(letters.length))

/** A password as the pool asks for one, of characters that nobody mistakes for each other: four groups of five. */
export function newPassword(): string {
  const letters = [...kinds.map(any), ...Array.from({ length: 16 }, () => any(`${kinds[0]}${kinds[2]}`))]
  for (let at = letters.length - 1; at > 0; at--) {
    const other = randomInt(at + 1)
    ;[letters[at], letters[other]] = [letters[other] ?? '', letters[at] ?? '']
  }
  return letters.join('')
}
