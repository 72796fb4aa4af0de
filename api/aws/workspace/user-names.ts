import * as z from 'zod/mini'
import { IdentityUnavailable } from '#requests/workspace/staff/ports.ts'

const UserInfo = z.object({
  sub: z.string(),
  name: z.optional(z.string()),
  email: z.optional(z.string()),
})

/** What the provider says of somebody. Without a token that asks for it there is no email address. */
export interface UserKnown {
  readonly name: string
  readonly email?: string
}

/**
 * How many names a function keeps, and for how long. So long a token is good of somebody whose sessions were ended: the provider
 * takes it no more from then on.
 */
const most = 1000
const lifetime = 60_000

/**
 * Asks the identity provider for the name and the email address of whom an access token was given to, and remembers it by the token:
 * one that was ended is not good because its owner has another by now.
 * Undefined when the provider takes the token no more, as when somebody was signed out everywhere.
 */
export function userNames(url: string, patience: number, now = Date.now) {
  const known = new Map<string, UserKnown & { readonly until: number }>()
  return async (token: string, sub: string): Promise<UserKnown | undefined> => {
    const kept = known.get(token)
    if (kept && kept.until > now()) return kept
    const told = await ask(url, token, sub, patience)
    if (known.size >= most) known.clear()
    if (told !== undefined) known.set(token, { ...told, until: now() + lifetime })
    return told
  }
}

async function ask(
  url: string,
  token: string,
  sub: string,
  patience: number,
): Promise<UserKnown | undefined> {
  const answer = await fetch(url, {
    headers: { authorization: `Bearer ${token}` },
    signal: AbortSignal.timeout(patience),
  }).catch(() => undefined)
  if (answer?.status === 401) return undefined
  const info = answer?.ok ? UserInfo.safeParse(await answer.json().catch(() => undefined)) : undefined
  if (!info?.success || info.data.sub !== sub)
    throw new IdentityUnavailable('The identity provider does not tell who somebody is')
  const { name, email } = info.data
  return { name: name || 'Name not given', ...(email && { email }) }
}
