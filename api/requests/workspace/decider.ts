import type { Service } from '#contract/core/service.ts'
import type { ActionName, Do } from '#contract/workspace/acts/acts.ts'
import type { ServiceRequest } from '#requests/life/model.ts'
import type { ActPorts } from './act.ts'
import type { Acting, Outcome, Refused } from './acting.ts'

/** What an act needs to know of other things, looked up once it is known that it may be taken. */
export interface Beside {
  readonly into?: ServiceRequest | undefined
  readonly copy?: string
  /** The keys that the code before and the new one stand for. */
  readonly codes?: { readonly before: string; readonly now: string }
}

/** Whether something can be done at all, beyond what the state of the request lets happen. */
export type Fits = (request: ServiceRequest, service: Service | undefined) => boolean

/** What an act does: the half of its row in `#contract/acts` that the browser does not need. */
export interface Decider<Name extends ActionName> {
  /** The request after it, or why not. Looks nothing up: the request may be another when it is tried again. */
  take(request: ServiceRequest, acting: Acting, action: Do<Name>, beside: Beside): Outcome
  readonly fits?: Fits
  lookUp?(
    ports: ActPorts,
    request: ServiceRequest,
    acting: Acting,
    action: Do<Name>,
  ): Promise<Beside | Refused>
}
export type Deciders = { readonly [Name in ActionName]: Decider<Name> }
/** Those of one file. That every act has one is checked in `deciders.ts`, where the files come together. */
export type SomeDeciders = Partial<Deciders>

/** Reports of a place, which others may see and have made too. */
export const isReport: Fits = ({ location }, service) =>
  service?.sensitive === false && location !== undefined
export const isDecided: Fits = (_, service) => service?.decision !== undefined
