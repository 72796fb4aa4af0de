import * as z from 'zod/mini'
import { SignIn } from '#contract/council/staff.ts'
import { api } from '../app/api.ts'
import { isFault, reportFault } from '../app/fault.ts'
import { paths } from '../app/paths.ts'
import { forgetWork, isOfAnother, keepSession, type Session, session } from './session.ts'
import { notesUnsent, unsentAt } from './unsent.ts'

const Transaction = z.object({
  state: z.string(),
  verifier: z.string(),
  nonce: z.string(),
  /** The page of the workspace that somebody wanted. */
  returnTo: z.string(),
  /** What the history's entry of that page held, such as a search: it has no place in an address. */
  pageState: z.optional(z.unknown()),
  /** The tab that waits for the session, where somebody signs in again for it. */
  forTab: z.optional(z.string()),
  /** By the council's own sign-in. */
  byCouncil: z.optional(z.boolean()),
})

const key = 'shire-staff-sign-in'
const oauth = () => import('./oauth.ts')

let provider: Promise<SignIn> | undefined

/** Where to sign in, asked once. */
export function signInOf(): Promise<SignIn> {
  provider ??= api('/api/workspace/sign-in', (json) => SignIn.parse(json)).catch((problem) => {
    provider = undefined
    throw problem
  })
  return provider
}

/** Where somebody was on the way to. */
export interface Wanted {
  readonly returnTo: string
  readonly pageState?: unknown
}

/** How somebody signs in: with an account that was made here, or by the council's own sign-in. */
export type Way = 'account' | 'council'

/** Leaves for the provider's page; it leads back to what was wanted, or hands the session over to another tab. */
export async function beginSignIn(
  { returnTo, pageState }: Wanted,
  way: Way = 'account',
  forTab?: string,
): Promise<void> {
  const signIn = await signInOf()
  const { origin } = new URL(signIn.redirectUrl)
  // The site answers at several addresses, and people are sent back to one of them.
  if (origin !== window.location.origin) return window.location.assign(origin + returnTo)
  const { newSecrets, signInAddress, signInBy } = await oauth()
  const secrets = newSecrets()
  const byCouncil = way === 'council'
  sessionStorage.setItem(key, JSON.stringify({ ...secrets, returnTo, pageState, forTab, byCouncil }))
  window.location.assign(await signInAddress(signInBy(signIn, byCouncil), secrets))
}

/** How coming back from the provider ended. */
export type Returned =
  | (Wanted & { kind: 'signed-in' })
  /** Another tab has the session. */
  | { kind: 'handed-over' }
  | (Wanted & { kind: 'cancelled' | 'stale' | 'refused' | 'unreachable' | 'fault' })

const returning = new Map<string, Promise<Returned>>()

/** Takes what the provider sent along with the address, once, however often it is asked. */
export function finishSignIn(address: string): Promise<Returned> {
  const known = returning.get(address) ?? finish(new URL(address))
  returning.set(address, known)
  return known
}

async function finish(address: URL): Promise<Returned> {
  const begun = transaction()
  if (!begun || begun.state !== address.searchParams.get('state'))
    return { kind: 'stale', returnTo: begun?.returnTo ?? paths.workspace }
  sessionStorage.removeItem(key)
  const { returnTo, pageState, forTab } = begun
  const wanted = { returnTo, pageState }
  if (address.searchParams.has('error')) return { kind: 'cancelled', ...wanted }
  try {
    const [signIn, { sessionFor, signInBy }] = await Promise.all([signInOf(), oauth()])
    const made = await sessionFor(signInBy(signIn, begun.byCouncil === true), begun, address)
    if (forTab) return handOver(forTab, made)
    const another = isOfAnother(made.subject)
    keepSession(made)
    return { kind: 'signed-in', returnTo, ...(!another && { pageState }) }
  } catch (problem) {
    if (await isRefusal(problem)) return { kind: 'refused', ...wanted }
    reportFault(problem)
    return { kind: isFault(problem) ? 'fault' : 'unreachable', ...wanted }
  }
}

/** What the provider said, or said wrongly, against not being heard at all. What could not even be loaded said nothing. */
const isRefusal = (problem: unknown): Promise<boolean> =>
  oauth().then(
    ({ refused }) => refused(problem),
    () => false,
  )

function transaction() {
  try {
    return Transaction.parse(JSON.parse(sessionStorage.getItem(key) ?? ''))
  } catch {
    return undefined
  }
}

const channelOf = (tab: string) => new BroadcastChannel(`shire-staff-${tab}`)

function handOver(tab: string, made: Session): Returned {
  const channel = channelOf(tab)
  channel.postMessage(made)
  channel.close()
  return { kind: 'handed-over' }
}

/** Takes the session that another tab was opened to get. Answers how to stop waiting. */
export function awaitHandOver(tab: string): () => void {
  const channel = channelOf(tab)
  channel.onmessage = ({ data }: MessageEvent<Session>) => {
    const before = session()
    keepSession(data)
    // What is on the page belongs to somebody else.
    if (before && before.subject !== data.subject) window.location.assign(paths.workspace)
  }
  return () => channel.close()
}

let renewing: Promise<void> | undefined

/** Gets a new session for one that is about to end, or says that it has ended. Throws when nobody can be reached. */
export function renewSession(old: Session): Promise<void> {
  renewing ??= renew(old).finally(() => {
    renewing = undefined
  })
  return renewing
}

async function renew(old: Session): Promise<void> {
  const ended = () => keepSession({ ...old, ended: true })
  if (!old.refreshToken) return ended()
  const [signIn, { refreshedSession, signInOfSession }] = await Promise.all([signInOf(), oauth()])
  try {
    keepSession(await refreshedSession(signInOfSession(signIn, old), old, old.refreshToken))
  } catch (problem) {
    if (!(await isRefusal(problem))) throw problem
    ended()
  }
}

/**
 * Forgets the session, here and at the provider, and comes back to the workspace's first page. Where something on this
 * device was not sent, it is shown first, what is kept sealed before private notes; `shown`: what was, so that it signs out
 * from there. `lead`: goes to the page that shows notes; what the tab alone has is still there where it opens no new one.
 */
export async function signOut(
  shown: 'nothing' | 'kept' | 'all' = 'nothing',
  lead: (address: string) => void = (address) => window.location.assign(address),
): Promise<void> {
  const staff = session()?.subject ?? ''
  const unsent = shown === 'nothing' ? unsentAt(staff) : undefined
  if (unsent) return window.location.assign(`${unsent}?leaving`)
  if (shown !== 'all' && notesUnsent(staff).length > 0) return lead(`${paths.panel}?leaving`)
  const begunWith = session()?.clientId
  // Gone from the tab before anything can go wrong; the page itself stays until it is left.
  forgetWork()
  try {
    const { endSessionUrl, clientId, redirectUrl } = await signInOf()
    const url = new URL(endSessionUrl)
    url.searchParams.set('client_id', begunWith ?? clientId)
    url.searchParams.set('logout_uri', new URL(paths.workspace, redirectUrl).href)
    window.location.assign(url.href)
  } catch {
    window.location.assign(paths.workspace)
  }
}
