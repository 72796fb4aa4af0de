import type { LinkRule } from '#contract/council/lost-link.ts'
import type { HubLine, HubWay } from '#contract/fostering/hub.ts'
import type { CloseReason, EnquiryLine } from '#contract/fostering/staff-enquiries.ts'
import type { Recipient } from '#contract/workspace/refused.ts'
import type { Store } from '#record/item.ts'
import type { PromiseRules } from '../before/promises.ts'
import type { Enquiry } from './enquiry.ts'
import type { Slots } from './slot.ts'

export interface Enquiries extends Store<Enquiry> {
  /** Deletes it with all that belongs to it, if it is still the one that was read; false where it is not. */
  erase(enquiry: Enquiry): Promise<boolean>
}

/** What the lists hold of an enquiry for counting: nothing of a person. */
export interface Counted {
  readonly receivedOn: string
  readonly source: Enquiry['values']['said']['heard']
  readonly met: boolean
  readonly invited: boolean
  /** The hub that took it, and why it was closed. Lines made before figures counted them have neither. */
  readonly hub?: string
  readonly closed?: CloseReason
}

/** A page of a list, and what brings the page after it; null where there is none. */
export interface Page<Line> {
  readonly lines: readonly Line[]
  readonly next: string | null
}

/** Lists of enquiries, which only staff read. */
export interface EnquiryLists {
  /** Those that are open, what is due first at the top, page by page. `after`: what the page before gave as `next`. */
  open(after?: string): Promise<Page<EnquiryLine>>
  /** Those of a hub, page by page: that it took and that are open, or that were handed on to it. */
  ofHub(hub: string, way: HubWay, after?: string): Promise<Page<HubLine>>
  /** Those of these months (`2026-12`), open or not. */
  counted(months: readonly string[]): Promise<Counted[]>
  /** References of those of these months that are not open any more, whoever has them. */
  overIn(months: readonly string[]): Promise<string[]>
  /** References of those with something that whoever asked was not told yet. */
  untold(): Promise<string[]>
  /** References of those that were handed on to this hub. */
  handedTo(hub: string): Promise<string[]>
}

/** A message that somebody gets: by email or as a text, as they asked. */
export interface Word {
  /** The same id again sends nothing again. Holds nothing of a person. */
  readonly id: string
  readonly to: { readonly email: string } | { readonly phone: string }
  readonly subject: string
  readonly body: string
  /** Of a colleague, who has no page that says when it did not reach them. */
  readonly recipient?: Recipient
}

/** What is this council's own. */
export interface FosteringCouncil {
  readonly name: string
  readonly phone: string
  readonly team: string
  /** Of references. */
  readonly prefix: string
  /** For how many months an enquiry is kept after the month in which they asked, once it is over. */
  readonly enquiriesKeptMonths: number
  readonly hubs: readonly { readonly id: string; readonly name: string }[]
  /** How often a private link that was lost is sent again. */
  readonly lostLink: LinkRule
}

/** What whoever asks meets, for them alone. */
export interface EnquiryRoutesPorts extends EnquiryPorts {
  /** The calendar of what is booked; what makes it is read for who asks for one. */
  readonly calendar: (enquiry: Enquiry) => Promise<string | undefined>
}

export interface EnquiryPorts {
  readonly enquiries: Enquiries
  readonly slots: Slots
  readonly secret: () => Promise<Uint8Array>
  readonly tell: (word: Word) => Promise<void>
  /** By which what is promised is counted. */
  readonly rules: PromiseRules
  readonly council: FosteringCouncil
  readonly siteUrl: string
  readonly now: () => Date
}
