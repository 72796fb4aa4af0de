import type { RequestEvent } from '#contract/event.ts'
import type { EnlistPorts } from '../enlist.ts'
import type { ServiceRequest } from '../model.ts'
import type { RequestStore } from '../ports.ts'

/** How far a department's own system has been told of one request. Holds numbers alone, nothing that anybody wrote. */
export interface Handover {
  readonly department: string
  readonly reference: string
  /** Number of the last event that the other system took. */
  readonly handed: number
  /** Its own number for the request. */
  readonly theirs?: string
  /** What it gave in place of a number that it does not know yet. */
  readonly token?: string
  /** The event that may have arrived although no answer came, and since when. */
  readonly trying?: { readonly number: number; readonly since: string }
  /** Numbers that it gave to what it was told later, so that they are known when it tells of them. */
  readonly told?: readonly string[]
  /** Since when there is something to ask about; missing: nothing. */
  readonly lookAt?: string
  /** Counts writes. */
  readonly revision: number
}

export interface HandoverStore {
  get(department: string, reference: string): Promise<Handover | undefined>
  /** Writes if the stored revision is still `revision` (0: there is none yet); false when it is not. */
  put(handover: Handover, revision: number): Promise<boolean>
}

/** One event on its way to the other system. */
export interface Handing {
  readonly event: RequestEvent
  readonly handover: Handover
  /** Whether an earlier try may have arrived without an answer. */
  readonly again: boolean
  /** The request as it is now. */
  readonly request: () => Promise<ServiceRequest>
}

/** What the other system said to it. */
export type Said = Partial<Pick<Handover, 'theirs' | 'token' | 'told' | 'lookAt'>>

export interface HandOverPorts extends EnlistPorts {
  readonly requests: RequestStore
  readonly handovers: HandoverStore
  readonly departmentName: string
  /** The event of the request with this number, as it left. */
  readonly eventOf: (request: ServiceRequest, number: number) => RequestEvent
  /** Throws when the other system did not take it. */
  readonly send: (handing: Handing) => Promise<Said>
  /** Whether a try is noted before it is made, because a repeat would not be harmless. */
  readonly notesTries: boolean
  /** Whether the other system has the request once it took the event; else once its number is known. */
  readonly takingAcknowledges: boolean
}
