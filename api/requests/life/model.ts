import type { Answers } from '#contract/core/condition.ts'
import type { Booked, Tried } from '#contract/requests/booked.ts'
import type { Rang } from '#contract/requests/call-time.ts'
import type { Came } from '#contract/requests/came.ts'
import type { ClosedBecause } from '#contract/requests/closed-because.ts'
import type { Contact } from '#contract/requests/contact.ts'
import type { Channel } from '#contract/requests/event.ts'
import type { EventType, State } from '#contract/requests/lifecycle.ts'
import type { PassedAs } from '#contract/requests/passed.ts'
import type { ProofAgain } from '#contract/requests/proof/asked-again.ts'
import type { AddedAbout } from '#contract/requests/resident-actions.ts'
import type { OwnThing } from '#contract/requests/tracking.ts'
import type { Entry, Item } from '#record/item.ts'
import type { Payment, PaymentWatch } from '#requests/payments/model.ts'

/** Something that happened to a service request. */
export interface HistoryEntry extends Entry {
  readonly type: EventType
  /** Who did it, as the resident reads it: "You", "Highways", "Another resident". */
  readonly by: string
  /** The other system that said so; missing: it happened here. */
  readonly source?: Source
  readonly note?: string
  readonly departmentReference?: string
  /** Of `updated`, where what was approved has been ordered: the number of that, for staff; empty where there is none. */
  readonly ordered?: string
  /** Of `inspected`: what was found, for staff; what the resident is told of it is in `note`. */
  readonly found?: Found
  /** With it, where it was graded, and of `dangerous` and `not-dangerous`: by when the grade has it dealt with, null for no time. Told to staff, promised to nobody. */
  readonly graded?: Graded
  /** Of `scheduled`: the time that was agreed with the resident. */
  readonly booked?: Booked
  /** Of `scheduled`: we called, and nobody answered. */
  readonly tried?: Tried
  /** Of `added`, of a call: they rang us, and whether and when they still want one. */
  readonly rang?: Rang
  /** Of `unscheduled`: they did not come; missing where the time was cancelled. */
  readonly missed?: true
  /** Files that came with `evidence-added`. */
  readonly evidence?: readonly string[]
  /** Of `evidence-added` by staff: how the resident sent it, and when it came. */
  readonly came?: Came
  /** How many follow after it, on `followed`, `joined` and `parted`. */
  readonly followers?: number
  /** Of `follower-link-sent`: whose link it was; missing where nobody follows with that address. */
  readonly follower?: string
  /** The member of staff who did it. Never leaves the workspace: residents read `by`. */
  readonly actor?: Person
  /** Of `assigned`: who has it from then on; null for nobody. */
  readonly assignee?: Person | null
  readonly team?: string | null
  /** Of `referred` and `transferred`. */
  readonly to?: Destination
  /** Of `referred` to another authority: how it knows of it. */
  readonly passed?: PassedAs
  /** Of `transferred`: the department that had it before. */
  readonly from?: string
  /**
   * Of `merged`, `split`, `joined` and `parted`: the reference of the other request. Of `reopened`: of the merged one
   * whose resident said that it isn't fixed.
   */
  readonly other?: string
  /** Of `asked` and `answered`, and of `reopened` by the resident: id of the message. */
  readonly message?: string
  readonly score?: number
  /** Of `closed`: why, as anybody may read it. */
  readonly because?: ClosedBecause
  /** Of `published`: what of the resident's own everybody can see from then on. */
  readonly showing?: readonly OwnThing[]
  /** Of `moved`: where it was until then, without words. */
  readonly was?: Omit<Place, 'description'>
  /** Of `reopened`, of a look that was all that was promised, of a call in vain or another time for it, and of a payment with which it begins: what is promised from then on; null for nothing. */
  readonly dueAt?: string | null
  /** Ids of files that were made of others by it: they are kept with the request before the event leaves. */
  readonly made?: readonly string[]
  /** Ids of files that no longer belong to the request: they are deleted before the event leaves. */
  readonly gone?: readonly string[]
}

/**
 * Where an event came from that happened elsewhere: an update of the department's own Open311 server, with its number,
 * time and status there; or a client that sends what residents say to it.
 */
export type Source =
  | { readonly kind: 'server'; readonly update: string; readonly at: string; readonly status?: string }
  | { readonly kind: 'client'; readonly id: string }

/** What the grade of an inspection asks of the department. */
export interface Graded {
  readonly by: string | null
  readonly danger: boolean
}

/** What an inspection found: id of the grade in the council profile, and how large it is, in words. */
export interface Found {
  readonly finding?: string
  readonly size?: string
}

/** A member of staff: the opaque id of the identity provider, and the name that colleagues read. */
export interface Person {
  readonly id: string
  readonly name: string
}

/** A foreign system that sends requests, as the council profile names it, and its own number for the request. */
export interface Sender {
  readonly id: string
  readonly number?: string
}

/** Where a request was referred to: a department of the profile, or an authority by its code. */
export interface Destination {
  readonly kind: 'department' | 'authority'
  readonly id: string
}

/** What staff wrote for each other. */
export interface Note {
  readonly id: string
  readonly at: string
  readonly by: Person
  readonly text: string
}

/** What the department asked the resident, and what came back. */
export interface Message {
  readonly id: string
  readonly at: string
  readonly from: 'department' | 'resident'
  readonly by?: Person
  readonly text: string
  /** Of an answer: id of the question. */
  readonly answers?: string
  /** Of an answer: what files came with it, as the questions are named. */
  readonly with?: string[]
  /** Of a question: which proof is asked for again, and why. */
  readonly again?: readonly ProofAgain[]
  /** With it: nothing else is asked. */
  readonly only?: true
  /** Whose words they are, where they are not of whoever sent this request: reference of the one merged into it. */
  readonly other?: string
  /** Of words that the department did not ask for: what they are about. */
  readonly about?: AddedAbout
}

/** What anybody may see of a report, since somebody looked at it. */
export interface Publication {
  readonly at: string
  readonly by: Person
  /** The description as it was looked at; missing: place and kind alone are public. */
  readonly words?: string
  /** Ids of photos, or of their blurred copies. */
  readonly photos: readonly string[]
}

export interface Place {
  readonly lat: number
  readonly lon: number
  /** Metres, EPSG:27700. */
  readonly easting: number
  readonly northing: number
  readonly description?: string
}

/** How to reach whoever sent a request. */
export interface KeptContact extends Contact {
  /** What another system gave for an address or a number and cannot be one: for staff to read, part of no message. */
  readonly alsoGiven?: string
}

export interface Follower {
  readonly id: string
  readonly at: string
  readonly contact?: Contact
  /** The reference of the request that brought them here when it was merged into this one. */
  readonly cameWith?: string
}

/** Opens the request for one person: the SHA-256 of their tracking key, in hex. */
export interface KeyHash {
  readonly hash: string
  readonly role: 'reporter' | 'follower'
  /** Which follower, where the role is that. */
  readonly follower?: string
}

/** How somebody was reached before. `number`: of the event that changed it. */
export interface EarlierContact {
  readonly number: number
  readonly contact: KeptContact
}

/** A file of the request. `question`: key of the question that it answers. */
export interface KeptFile {
  readonly id: string
  readonly description?: string
  readonly question?: string
  /** Added by the department, to show what was done. */
  readonly by?: 'department'
  /** It never reached the request, which went on without it. */
  readonly missing?: boolean
}

/** A copy of a photo with parts that cannot be recognised, for everybody to see. `of`: id of the photo. */
export interface BlurredCopy {
  readonly id: string
  readonly of: string
}

/** What was answered before it was changed. `number`: of the event that changed it. */
export interface EarlierAnswers {
  readonly number: number
  readonly answers: Answers
}

/** What the department decided. `reasons` are the resident’s to read; `validUntil` is a date, of what was granted. */
export interface Decision {
  readonly outcome: 'approved' | 'refused'
  readonly at: string
  readonly reasons: string
  readonly validUntil?: string
}

/** Why a resident wants a refusal looked at again. `refusal`: number of the event that it is about. */
export interface Reconsideration {
  readonly refusal: number
  readonly at: string
  readonly reasons: string
  /** Ids of the files that came with them. */
  readonly files?: readonly string[]
}

/** One service request: one item, and every change of it one conditional write on `version`. */
export interface ServiceRequest extends Item, PaymentWatch {
  readonly reference: string
  readonly service: string
  readonly department: string
  readonly state: State
  readonly submittedAt: string
  readonly updatedAt: string
  readonly dueAt: string | null
  /** That what is due is a look, and nothing after it. */
  readonly dueFor?: 'look'
  readonly idempotency: { readonly key: string; readonly body: string }
  readonly keys: readonly KeyHash[]
  /** Links of whoever sent it that open it no longer, since staff changed where it goes: how often, and their hashes, with those of codes that ended. */
  readonly linksEnded?: { readonly times: number; readonly hashes: readonly string[] }
  readonly answers: Answers
  readonly contact?: KeptContact
  /** How they were reached before that, oldest first: for those addresses to be told. */
  readonly contactsBefore?: readonly EarlierContact[]
  readonly location?: Place
  readonly evidence: readonly KeptFile[]
  /** Answers that were changed, as they were before the event of this number, oldest first. */
  readonly earlier?: readonly EarlierAnswers[]
  /** The last decision; those before it stand in the history. */
  readonly decision?: Decision
  readonly reconsiderations?: readonly Reconsideration[]
  /** How it came in; missing: from the resident, on the site. */
  readonly channel?: Channel
  /** Who entered it for the resident. */
  readonly enteredBy?: Person
  /** The foreign system that it came from. */
  readonly sentBy?: Sender
  readonly assignee?: Person
  /** Id of a team of the department; missing: the one that the profile's rules give. */
  readonly team?: string
  readonly notes?: readonly Note[]
  readonly messages?: readonly Message[]
  /** The request that this one goes on as. */
  readonly mergedInto?: string
  readonly publication?: Publication
  /** Made for the public; the photos themselves stay for the department. One of each photo. */
  readonly copies?: readonly BlurredCopy[]
  readonly rating?: { readonly at: string; readonly score: number }
  /** Where the service has a fee that applies. */
  readonly payment?: Payment
  /** HMAC of the e-mail address given, for "find my requests"; key of an index. */
  readonly contactHash?: string
  /** The month (`YYYY-MM`) in which a reminder about what was granted is due; key of an index. Missing when none is. */
  readonly remindMonth?: string
  /** Whose address GOV.UK Notify refused: way, who, and what tells addresses apart, such as `email reporter 5f0c1a2b`. */
  readonly unreached?: readonly string[]
  readonly followers: readonly Follower[]
  readonly followerCount: number
  readonly history: readonly HistoryEntry[]
  /** Service and 100 m square while the report is open to be found by others. */
  readonly cell?: string
  /** The day (`YYYY-MM-DD`) from which the time counts for which it is kept; key of an index. Missing while it is open. */
  readonly keptFrom?: string
  /** Seconds since 1970 after which the table forgets the item. */
  readonly expiresAt?: number
}
