import type { Open311Connection } from '#contract/council/connection.ts'
import type { HandOverPorts, Handover, HandoverStore } from '../handover/ports.ts'

/** What is posted to a server, in order; a name may come more than once. */
export type Fields = readonly (readonly [name: string, value: string])[]

/** What a server gives to a report: its number, or a token for a number that it does not know yet. */
export type Given = { readonly id: string } | { readonly token: string }

/** A request as the server shows it. */
export interface ServerRequest {
  readonly id: string
  readonly status: string
  readonly description: string
  readonly notes: string
  /** ISO 8601 in UTC; undefined where the server does not say. */
  readonly updatedAt: string | undefined
}

/** Something that the department did, as the server tells it. */
export interface ServerUpdate {
  readonly id: string
  readonly requestId: string
  readonly status: string
  /** ISO 8601 in UTC. Of one whose time cannot be read, when it was seen here. */
  readonly at: string
  /** Whether the time is the server's own. */
  readonly isTimed: boolean
  readonly description: string
  /** The server's own code for the status. */
  readonly code?: string
  /** Addresses of photos. */
  readonly media?: readonly string[]
}

export interface ServerUpdates {
  readonly updates: readonly ServerUpdate[]
  /** How many had no number or no request, with which nothing could be done. */
  readonly dropped: number
  /** How many have a time that cannot be read. */
  readonly untimed: number
}

/** What a service takes besides place and description, and what it must be given. */
export interface ServiceAttributes {
  readonly codes: ReadonlySet<string>
  readonly required: readonly string[]
}

/** A server that speaks Open311 GeoReport v2. Each throws when the server did not do it, or no answer came. */
export interface Open311Server {
  /** Throws `Refused` when it says that it did not take it, `Unreadable` when it did and nobody knows as what. */
  report(fields: Fields): Promise<Given>
  /** Undefined: the server does not say. */
  attributesOf(serviceCode: string): Promise<ServiceAttributes | undefined>
  numberOf(token: string): Promise<string | undefined>
  /** Requests of a service that were made between these times. Undefined: the server has no such list. */
  reportedBetween(serviceCode: string, from: Date, to: Date): Promise<readonly ServerRequest[] | undefined>
  requests(ids: readonly string[]): Promise<readonly ServerRequest[]>
  /**
   * FixMyStreet's extension. Undefined: the server does not have it. `in-doubt`: it fails, as some do that do not have it.
   */
  tell(fields: Fields): Promise<{ readonly id: string | undefined } | undefined>
  updatesBetween(from: Date, to: Date): Promise<ServerUpdates | 'in-doubt' | undefined>
}

/** Up to when the server's updates were taken. */
export interface Cursor {
  readonly since: string
  readonly revision: number
}

export interface ServerStore extends HandoverStore {
  /** Remembers whose number this is. Safe to repeat. */
  link(department: string, theirs: string, reference: string): Promise<void>
  referenceOf(department: string, theirs: string): Promise<string | undefined>
  cursor(department: string): Promise<Cursor | undefined>
  /** Moves it if nobody else did; false when somebody has. */
  moveCursor(department: string, cursor: Cursor): Promise<boolean>
  /** What is to be asked about by now, the longest due first. */
  toLook(
    department: string,
    what: 'token' | 'request',
    by: string,
    limit: number,
  ): Promise<readonly Handover[]>
}

export interface Open311Ports extends Omit<HandOverPorts, 'handovers' | 'send'> {
  readonly handovers: ServerStore
  readonly server: Open311Server
  readonly connection: Open311Connection
  /** Address of the site, without a slash at its end. */
  readonly siteUrl: string
  /** Address under which the server finds a photo for some days. */
  readonly linkTo: (reference: string, id: string) => Promise<string>
}
