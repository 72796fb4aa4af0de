import type { RequestEvent } from './event.ts'
import { eventType } from './event-type.ts'
import { type EventType, eventTypes } from './lifecycle.ts'

/** What follows from an event beyond the state: who sees it, who is told, and what else has to be done about it. */
export interface Traits {
  /** Who sees it on a private page: everybody who may open one, whoever sent the request alone, or nobody. */
  readonly page: 'everybody' | 'reporter' | 'nobody'
  /** Whom a message is for; left out: nobody is sent one. `follower`: the one who follows by it. */
  readonly message?: 'all' | 'reporter' | 'follower'
  /**
   * What Open311 makes of it: an update for everybody, one for whoever sent the request alone, or no update and another
   * record. Left out: nothing.
   */
  readonly open311?: 'update' | 'own-update' | 'record'
  /** An Open311 update too for those whose own request was merged into this one. */
  readonly toldOn?: true
  /** Nobody is told, and yet what everybody sees of the request is another than before. */
  readonly showing?: true
  /** It happens beside the work and takes nothing from it: whoever acts need not have seen it. */
  readonly harmless?: true
  /** It says nothing of whether the department has looked at what the resident brought. */
  readonly aside?: true
  /** The reasons that come with it are for whoever the request is about. */
  readonly reasons?: true
  /** The request may be found by other words from then on. */
  readonly words?: true
  /** The request may have to be followed by others than before. */
  readonly carries?: true
}

/**
 * The traits of every event, beside its `lifecycle`. The words for it stand where they are read, so that residents load
 * none of those for staff; their types are made from this table, and leave out nothing.
 */
export const traits = {
  submitted: { page: 'everybody', message: 'reporter', open311: 'record', words: true },
  acknowledged: { page: 'everybody', message: 'all', open311: 'update', toldOn: true, harmless: true },
  // The number of the job comes with it.
  inspected: { page: 'everybody', message: 'all', open311: 'update', toldOn: true, words: true },
  scheduled: { page: 'everybody', message: 'all', open311: 'update', toldOn: true },
  unscheduled: { page: 'everybody', message: 'all', open311: 'update', toldOn: true },
  fixed: { page: 'everybody', message: 'all', open311: 'update', toldOn: true },
  closed: { page: 'everybody', message: 'all', open311: 'update', toldOn: true },
  referred: { page: 'everybody', message: 'all', open311: 'update', toldOn: true },
  'not-passed': { page: 'nobody', harmless: true, aside: true },
  'passed-on': { page: 'everybody', message: 'all' },
  transferred: { page: 'everybody', message: 'all', open311: 'update', toldOn: true, words: true },
  reopened: { page: 'everybody', message: 'all', open311: 'update', toldOn: true },
  updated: { page: 'everybody', message: 'all', open311: 'update', toldOn: true, harmless: true },
  followed: { page: 'everybody', message: 'follower', harmless: true },
  'evidence-added': { page: 'everybody', message: 'reporter' },
  changed: { page: 'reporter', message: 'reporter', words: true },
  added: { page: 'reporter', message: 'reporter', words: true },
  moved: { page: 'everybody', message: 'reporter', open311: 'record', words: true },
  withdrawn: { page: 'everybody', message: 'reporter', open311: 'update' },
  readdressed: {
    page: 'reporter',
    message: 'reporter',
    harmless: true,
    aside: true,
    words: true,
    carries: true,
  },
  'link-sent': { page: 'reporter', message: 'reporter', harmless: true, aside: true },
  'follower-link-sent': { page: 'nobody', message: 'follower', harmless: true, aside: true },
  // Whoever has an address is told too: somebody else may have asked for it.
  'code-made': { page: 'reporter', message: 'reporter', harmless: true, aside: true },
  approved: { page: 'everybody', message: 'reporter', reasons: true },
  refused: { page: 'everybody', message: 'reporter', reasons: true },
  'reconsideration-asked': { page: 'everybody', message: 'reporter' },
  paid: { page: 'everybody', message: 'reporter', harmless: true, aside: true },
  // It goes back by itself, and takes nothing from what staff are doing.
  refunded: { page: 'everybody', message: 'reporter', harmless: true, aside: true },
  assigned: { page: 'nobody' },
  noted: { page: 'nobody', harmless: true, aside: true },
  seen: { page: 'nobody', harmless: true },
  dangerous: { page: 'nobody' },
  'not-dangerous': { page: 'nobody' },
  asked: { page: 'everybody', message: 'reporter', open311: 'own-update' },
  answered: { page: 'everybody', message: 'reporter', words: true },
  merged: { page: 'everybody', message: 'all', open311: 'update', carries: true },
  split: { page: 'everybody', message: 'all', open311: 'update', carries: true },
  joined: { page: 'nobody', harmless: true, carries: true },
  parted: { page: 'nobody', harmless: true, carries: true },
  redacted: { page: 'nobody', open311: 'record', words: true },
  published: { page: 'reporter', open311: 'record', showing: true, aside: true },
  rated: { page: 'reporter', harmless: true },
  erased: { page: 'everybody', open311: 'record', words: true },
} as const satisfies Record<EventType, Traits>

type Table = typeof traits
/** The events that have this trait at all. */
export type Having<Trait extends keyof Traits> = {
  [Type in EventType]: Table[Type] extends { readonly [T in Trait]: unknown } ? Type : never
}[EventType]
/** The events that some resident sees. */
export type Seen = {
  [Type in EventType]: Table[Type]['page'] extends 'nobody' ? never : Type
}[EventType]

export const traitsOf = (type: EventType): Traits => traits[type]

/** What happens within the department: residents are shown and told nothing of it. */
export const isInternal = (type: EventType): boolean => traits[type].page === 'nobody'

/** The types of events that this is true of, in the order of a life. */
export const typesWith = (is: (traits: Traits) => unknown): readonly EventType[] =>
  eventTypes.filter((type) => is(traits[type]))

/** The type of an event as the topic names it. */
export const topicType = (type: EventType): RequestEvent['type'] => eventType('request', type)
