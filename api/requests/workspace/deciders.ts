import type { Action, ActionName, Do } from '#contract/acts/acts.ts'
import { isOpen } from '#contract/lifecycle.ts'
import type { Service } from '#contract/service.ts'
import type { ServiceRequest } from '../model.ts'
import type { ActPorts } from './act.ts'
import type { Acting, Outcome, Refused } from './acting.ts'
import { decide } from './decide.ts'
import { intoOf, merge, refer, split } from './passing.ts'
import { blur, blurred, publish, removePhoto, unpublish } from './public.ts'
import { ask, note, redact, redactable } from './words.ts'
import { acknowledge, assign, finish, inspect, reopen, schedule } from './work.ts'

/** What an act needs to know of other things, looked up once it is known that it may be taken. */
export interface Beside {
  readonly into?: ServiceRequest | undefined
  readonly copy?: string
}

/** What an act does: the half of its row in `#contract/acts` that the browser does not need. */
export interface Decider<Name extends ActionName> {
  /** The request after it, or why not. Looks nothing up. */
  take(request: ServiceRequest, acting: Acting, action: Do<Name>, beside: Beside): Outcome
  /** Whether it can be done at all, beyond what the state of the request lets happen. */
  fits?(request: ServiceRequest, service: Service | undefined): boolean
  /** Asked anew with each try: the request may be another by then, and what is looked up too. Safe to repeat. */
  lookUp?(
    ports: ActPorts,
    request: ServiceRequest,
    acting: Acting,
    action: Do<Name>,
  ): Promise<Beside | Refused>
}

type Fits = NonNullable<Decider<ActionName>['fits']>
const isDecided: Fits = (_, service) => service?.decision !== undefined
const isWork: Fits = (request, service) => !isDecided(request, service)
const hasFiles: Fits = ({ evidence }) => evidence.length > 0
const isReport: Fits = ({ location }, service) => service?.sensitive === false && location !== undefined

const deciders: { readonly [Name in ActionName]: Decider<Name> } = {
  acknowledge: { take: acknowledge },
  assign: { take: assign },
  inspect: { take: inspect, fits: isWork },
  schedule: { take: schedule, fits: isWork },
  fix: { take: finish, fits: isWork },
  decide: { take: decide, fits: isDecided },
  close: { take: finish },
  refer: { take: refer },
  reopen: { take: reopen },
  ask: { take: ask },
  note: { take: note },
  merge: {
    take: merge,
    fits: (request, service) => isReport(request, service) && isOpen(request.state),
    lookUp: intoOf,
  },
  split: { take: split },
  redact: {
    take: redact,
    fits: (request, service) => service !== undefined && redactable(service, request).length > 0,
  },
  blur: { take: blur, fits: hasFiles, lookUp: blurred },
  'remove-photo': { take: removePhoto, fits: hasFiles },
  publish: { take: publish, fits: isReport },
  unpublish: { take: unpublish, fits: ({ publication }) => publication !== undefined },
}

export const deciderOf = (name: Action['do']): Decider<ActionName> => deciders[name]
