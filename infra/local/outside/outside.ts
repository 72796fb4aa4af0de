import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Answer, incoming, send } from '../front/exchange.ts'
import type { SignInModel } from '../model/sign-in.ts'
import type { Call } from './answer.ts'
import { createBehaviours, type Manner } from './behaviour.ts'
import { createCouncilIdentity } from './council-identity/identity.ts'
import { councilIdentityPath } from './council-identity/path.ts'
import { createForeign, type Foreign, foreignFails, foreignLimits } from './foreign/foreign.ts'
import { createLocal, isLocal } from './local.ts'
import { createNotify, notifyFails, notifyLimits } from './notify.ts'
import { createPay, payFails, payLimits } from './pay.ts'
import { createPayPages } from './pay-page.ts'
import { createPlaces, placesFails, placesLimits } from './places.ts'
import { signInPath } from './sign-in/path.ts'
import { createProvider } from './sign-in/provider.ts'
import type { Trigger } from './sign-in/rights.ts'
import { type Message, openStore, type Payment } from './store.ts'
import { type SystemId, standInPath, systemIds } from './systems.ts'

/** The systems that others run, played: GOV.UK Notify, GOV.UK Pay, OS Places, departments' own, and what staff sign in with. */
export type Outside = {
  /** How a system answers from now on, or for the next `times` calls and then well again. */
  tell(system: SystemId, manner: Manner, times?: number): void
  /** What was sent, the newest first. */
  messages(): Message[]
  /** The newest first. */
  payments(): Payment[]
  /** What departments' own systems were told, and say. */
  foreign: Foreign['store']
  /** Answers what is for a system or for the pages about them; false when the request is for neither. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<boolean>
}

export type OutsideParts = {
  dataDir: string
  /** The key of a system, as functions are given it. A system without one refuses every call. */
  key(system: SystemId): string | undefined
  /** The keys of departments' own systems; left out, they have none and refuse every call. */
  foreignKeys?(): readonly string[]
  /** Who may sign in, and where to; left out, nobody. */
  signIn?: SignInModel | undefined
  /** Runs the function that says which groups a token names; left out, tokens name those of the template. */
  trigger?: Trigger
  /** Milliseconds since 1970. */
  now?: () => number
}

/** The largest request, in bytes. */
const maxBody = 2 * 1024 * 1024

const fails: Record<SystemId, () => Answer> = {
  notify: notifyFails,
  pay: payFails,
  places: placesFails,
  foreign: foreignFails,
}
const limits: Record<SystemId, () => Answer> = {
  notify: notifyLimits,
  pay: payLimits,
  places: placesLimits,
  foreign: foreignLimits,
}
/** How late the answer of a slow system is. */
const slowMilliseconds = 3000

/** Opens the stand-ins with what they were told before, which `dataDir` keeps. All of them behave well. */
export function openOutside({
  dataDir,
  key,
  foreignKeys = () => [],
  signIn,
  trigger = unchanged,
  now = Date.now,
}: OutsideParts): Outside {
  const store = openStore(dataDir)
  const behaviours = createBehaviours()
  const pay = createPay(store, () => key('pay'), now)
  const payPages = createPayPages(pay, store)
  const foreign = createForeign(dataDir, foreignKeys, now)
  const apis: Record<SystemId, (call: Call, manner: Manner) => Answer> = {
    notify: createNotify(store, () => key('notify'), now),
    pay: pay.api,
    places: createPlaces(() => key('places')),
    foreign: foreign.api,
  }
  const shown = {
    behaviours,
    messages: () => store.messages.toReversed(),
    payments: pay.payments,
    foreign: foreign.store,
  }
  const local = createLocal(shown)
  const provider = signIn && createProvider(dataDir, signIn, trigger, now)
  const council =
    signIn?.council && createCouncilIdentity(dataDir, { claim: claimOf(signIn.council.mapping) })

  /** What a system answers; undefined when it says nothing, at once or at all. */
  function standIn(system: SystemId, call: Call): Answer | Promise<Answer> | 'silence' | 'broken' {
    const page = system === 'pay' ? payPages(call) : undefined
    if (page) return page
    const manner = behaviours.next(system, call.method === 'GET' && system !== 'places')
    if (manner === 'time-out') return 'silence'
    if (manner === 'fail') return fails[system]()
    if (manner === 'limit') return limits[system]()
    const answer = apis[system](call, manner)
    if (manner === 'slow') return new Promise((done) => setTimeout(done, slowMilliseconds, answer))
    return manner === 'repeat' ? 'broken' : answer
  }

  function answerTo(call: Call & { system: CallFor }) {
    if (call.system === 'sign-in') return provider?.(call)
    return call.system ? standIn(call.system, call) : local(call)
  }

  return {
    tell: behaviours.tell,
    messages: shown.messages,
    payments: shown.payments,
    foreign: foreign.store,
    async handle(request, response) {
      if (council && request.url?.startsWith(`${councilIdentityPath}/`)) {
        await council.handle(request, response)
        return true
      }
      const call = await callOf(request)
      const answer = call && (await answerTo(call))
      if (!call || !answer) return false
      if (answer === 'broken') response.destroy()
      else if (answer !== 'silence') send(response, call.method, answer)
      return true
    },
  }
}

/** The claim that has groups: the one that is written into an attribute of the council's own. */
const claimOf = (mapping: Record<string, string>): string =>
  Object.entries(mapping).find(([attribute]) => attribute.startsWith('custom:'))?.[1] ?? 'groups'

/** Leaves the groups as they are, as a function that changes nothing would. */
const unchanged: Trigger = async (event) => {
  const { request } = event as { request: { groupConfiguration: object } }
  return { response: { claimsAndScopeOverrideDetails: { groupOverrideDetails: request.groupConfiguration } } }
}

/** Which system a call is for; undefined when it is for a page about them. */
type CallFor = SystemId | 'sign-in' | undefined

const standIns = [...systemIds.map((id) => [id, standInPath(id)] as const), ['sign-in', signInPath] as const]

/** The call, with the system that it is for; undefined when it can't be for any, nor for a page about them. */
async function callOf(request: IncomingMessage): Promise<(Call & { system: CallFor }) | undefined> {
  const { method, path, query, headers, body } = incoming(request)
  const [system, prefix = ''] = standIns.find(([, prefix]) => path.startsWith(`${prefix}/`)) ?? []
  if (!system && !isLocal(path)) return undefined
  const bytes = method === 'GET' || method === 'HEAD' ? undefined : await body(maxBody)
  return {
    system,
    method,
    path: path.slice(prefix.length),
    query: new URLSearchParams(query),
    headers,
    body: bytes?.toString() ?? '',
    base: `http://${headers.host}${prefix}`,
  }
}
