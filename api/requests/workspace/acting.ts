import type { Calendars } from '#contract/calendar/calendar.ts'
import type { Service } from '#contract/core/service.ts'
import type { CouncilProfile } from '#contract/council/council.ts'
import type { ActionName } from '#contract/workspace/acts/acts.ts'
import { append, type Happening } from '#requests/life/history.ts'
import type { Person, ServiceRequest } from '#requests/life/model.ts'

/** What an action goes by besides the request itself. */
export interface Acting {
  readonly staff: Person
  readonly at: Date
  /** Name of the department, as residents read who did it. */
  readonly by: string
  readonly cause: string
  readonly service: Service | undefined
  readonly council: CouncilProfile
  readonly calendars: Calendars
  readonly secret: Uint8Array
  /** Whoever acts may not read the request. */
  readonly blind?: true
}

/** What somebody may do with a request; `sees-nothing`: for them it is not there. */
export type Right = 'may' | 'may-not' | 'sees-nothing'

/** What whoever acts may do with a request, asked of the very one that is written; left out: everything. */
export interface Rights {
  readonly right?: (request: ServiceRequest, action: ActionName) => Right
  /** Whether they may read all of it; left out: they may. */
  readonly reads?: (request: ServiceRequest) => boolean
}

export const rightOf = ({ right }: Rights, request: ServiceRequest, action: ActionName): Right =>
  right?.(request, action) ?? 'may'

/** Why an action cannot be taken. `pointer`: what of the action to put right. */
export type Refused =
  | { readonly kind: 'not-now'; readonly message: string }
  | { readonly kind: 'invalid'; readonly pointer: string; readonly message: string }

/** The request after the action, or why not. */
export type Outcome = { readonly kind: 'next'; readonly request: ServiceRequest } | Refused

export const next = (request: ServiceRequest): Outcome => ({ kind: 'next', request })
export const invalid = (pointer: string, message: string): Refused => ({ kind: 'invalid', pointer, message })
export const notNow = (message = 'You cannot do this to the request at the moment.'): Refused => ({
  kind: 'not-now',
  message,
})

/** Appends the event with who did it; `more` changes the request along with it. */
export function happen(
  request: ServiceRequest,
  { staff, at, by, cause }: Acting,
  happening: Omit<Happening, 'at' | 'by' | 'cause' | 'actor'>,
  more: Partial<ServiceRequest> = {},
): Outcome {
  const after = append(request, { ...happening, at: at.toISOString(), by, cause, actor: staff })
  return after ? next({ ...after, ...more }) : notNow()
}

/** An id that the same cause always makes. */
export const idOf = ({ cause }: Acting): string => cause.split(' ')[1]?.slice(0, 22) ?? cause
