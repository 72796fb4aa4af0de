import type { RequestEvent } from '#contract/requests/event.ts'
import type { ServiceRequest } from '#requests/life/model.ts'
import type { RequestStore } from '#requests/life/ports.ts'
import type { EnlistPorts } from '#requests/list/enlist.ts'

/** The other system says that it did not take it, and why: nothing of it arrived there. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly status: number
  /** Its own words, without anything that somebody wrote; may be empty. */
  readonly reason: string

  constructor(status: number, reason: string) {
    super(`It answered ${status}${reason ? `: ${reason}` : ''}`)
    this.status = status
    this.reason = reason
  }
}

/** The other system took it, and what it answered cannot be read: a person has to find out under which number. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable'
}

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
  /**
   * The event that it took without saying as what: nothing goes on before it is found there, or a person has said as what
   * (`theirs`), or that it is not there (then this is taken away).
   */
  readonly unread?: { readonly number: number; readonly since: string; readonly theirs?: string }
  /** The event that it does not take, in its own words. Gone once it takes it. */
  readonly refusal?: { readonly number: number; readonly at: string; readonly why: string }
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
  /** Throws when the other system did not take it: {@link Refused} where it says so, {@link Unreadable} as that says. */
  readonly send: (handing: Handing) => Promise<Said>
  /** Whether a try is noted before it is made, because a repeat would not be harmless. */
  readonly notesTries: boolean
  /** Whether the other system has the request once it took the event; else once its number is known. */
  readonly takingAcknowledges: boolean
}
