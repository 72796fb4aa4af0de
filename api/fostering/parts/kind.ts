import type * as z from 'zod/mini'
import type { Day } from '#contract/calendar/day.ts'
import type { CheckedType, FileId } from '#contract/core/files/files.ts'
import type { CalendarEntry } from '#contract/fostering/carers/calendar.ts'
import type { Lives } from '#contract/fostering/carers/lives.ts'
import type { Payable } from '#contract/fostering/carers/payments.ts'
import type { Consent, PersonId, Whose } from '#contract/fostering/case.ts'
import type { CaseDates } from '#contract/fostering/dates.ts'
import type {
  PartKind,
  PartName,
  PartRight,
  PartState,
  PartSummary,
  Told,
} from '#contract/fostering/parts.ts'
import type {
  CaseFacts,
  ExitSaid,
  Known,
  Meets,
  MoneyStanding,
  RatesOfClaim,
  Reviewed,
  Rules,
  TermsSince,
} from '../clocks/facts.ts'
import type { TrackStanding } from '../clocks/tracks/track.ts'
import type { Who } from '../rights/may.ts'
import type { ReferralStanding } from '../routes/standing.ts'
import type { HeadValues } from './head-values.ts'

/** What is known of a file that somebody uploaded. It stands in the entry of the act that it came with. */
export type FileFacts = {
  readonly id: FileId
  /** Of its bytes, in hexadecimal digits. */
  readonly sha256: string
  readonly contentType: CheckedType
  readonly bytes: number
}

/** What an act is decided by, besides the part itself. */
export interface Context {
  readonly household: string
  readonly name: PartName
  /** As the head stood when the act came; missing while the head itself is made. */
  readonly head: HeadValues | undefined
  /** How every part stands, as the head knew it then. */
  readonly known: Readonly<Record<PartName, Known>>
  /** The case as clocks and gates read it, and the rules that they go by; no facts while the head itself is made. */
  readonly facts: CaseFacts | undefined
  readonly rules: Rules
  /** SHA-256 of a value in its canonical form, base64url. */
  readonly hash: (value: unknown) => string
  readonly who: Who
  /** Files that the act names, as they were looked at. */
  readonly files: Readonly<Record<FileId, FileFacts>>
  /** Values of other parts, by name: those that the kind looks at beside it. */
  readonly others: Readonly<Record<PartName, object>>
  /** ISO 8601 in UTC, and the day that it is in England. */
  readonly at: string
  readonly today: Day
}

/** Why nothing is done. `pointer` says what to put right, and `message` how. */
export type PartRefusal =
  | { readonly kind: 'not-now'; readonly message: string }
  | { readonly kind: 'invalid'; readonly pointer: string; readonly message: string }

export const notNow = (message: string): PartRefusal => ({ kind: 'not-now', message })
export const invalid = (pointer: string, message: string): PartRefusal => ({
  kind: 'invalid',
  pointer,
  message,
})

/** Why what never is done by somebody on the list of a panel is not done. */
export const onTheList = notNow(
  'Somebody who is on the list of a panel does not decide. Ask another decision maker.',
)

/** Something that stands in the history alone, such as a message: however many there are, no write grows with them. */
export type Added = Readonly<Record<string, unknown>>

/** The part's values after an act, with what it adds to the history, or why it cannot be done now. */
export type Decided<Values> =
  | { readonly kind: 'do'; readonly values: Values; readonly add?: Added }
  | PartRefusal
export const so = <Values>(values: Values, add?: Added): Decided<Values> => ({
  kind: 'do',
  values,
  ...(add === undefined ? {} : { add }),
})

/** Something that can be done to a part. Its name is the type of the event that it brings. */
export interface Act<Values, Body = never> {
  readonly right: PartRight
  /** Nobody sends it as it is. It follows from something beside the part: a `seat` that was taken, what an `enquiry` said, a payment `run`, a `match` that staff made. */
  readonly behind?: 'seat' | 'enquiry' | 'run' | 'match'
  /** What is sent, apart from `seen`. */
  readonly body: z.ZodMiniType<Body>
  /** Who never does it, whatever their role: somebody on the list of a panel. */
  readonly never?: 'on-panel'
  /** It changes only what whoever does it said themselves: what others did in the meantime does not stop it. */
  readonly own?: true
  /** Uploaded files that come with it; from then on they belong to the part. */
  files?(body: Body): readonly FileId[]
  decide(values: Values, body: Body, context: Context): Decided<Values>
}

/** What finance knows of a claim: how much waits to be put into a payment run, since when, and nothing of what it is for. */
export interface Owes {
  readonly pence: number
  readonly since: Day
  /** What finance has to look at: of an allowance, dates that became others, or days without a rate. */
  readonly asks?: Payable['asks']
}

/** How a part stands, as lists show it. */
export interface Standing {
  readonly state: PartState
  readonly whose: Whose | null
  readonly due?: Day
  /** Of a person: what they agree to now. */
  readonly agreed?: Consent[]
  /** Days that clocks go by and that this part tells of. */
  readonly dates?: CaseDates
  readonly told?: Told
  /** Of a child: whether they live with the household. */
  readonly lives?: Lives
  /** Of a claim with journeys: by which rates it was worked out, and the day of its last journey. */
  readonly rates?: RatesOfClaim
  /** Of a child, a break, a claim or an allowance: what weekly allowances and payments go by. */
  readonly moneys?: MoneyStanding
  readonly meets?: Meets
  readonly referral?: ReferralStanding
  readonly track?: TrackStanding
  /** Of a change of terms that was agreed. */
  readonly terms?: TermsSince
  readonly reviewed?: Reviewed
  readonly exit?: ExitSaid
  /** Of somebody who stops: since when they wait for somebody independent. */
  readonly independent?: Day
}

/** The day, and what the law and the council want by when: some things follow from the day alone. */
export type Now = Pick<Context, 'today' | 'rules'>

/** What follows in a part from what the head knows, without anybody's act: who withdraws consent stops a check. */
export interface Follows<Values> {
  /** Whether it may follow, by what the head knows alone: only then is the part read. */
  when(known: Pick<PartSummary, 'name' | 'state'>, facts: CaseFacts, now: Now): boolean
  /** The type of its event and the values after it; undefined where nothing follows, or has already. */
  bring(
    values: Values,
    context: Pick<Context, 'name' | 'at' | 'today' | 'rules'> & { readonly facts: CaseFacts },
  ): { readonly type: string; readonly values: Values } | undefined
}

/** What a part that begins of itself is made of besides what the one that brings it knows. */
export type Beginning = Now & Pick<Context, 'known' | 'hash'> & { readonly people: HeadValues['people'] }

/** Parts that begin of themselves, such as a child's who was there before an approval. */
export interface Brings<Values> {
  /** Their names, by what the head knows alone; none while there is none to begin. */
  names(known: Pick<PartSummary, 'name' | 'state'>, facts: CaseFacts, now: Now): readonly PartName[]
  /** What that of this name begins with. */
  values(values: Values, name: PartName, facts: CaseFacts, beginning: Beginning): object | undefined
}

/** What another item tells a part, as a meeting tells a referral: nobody's act, and brought once. */
export interface News<Values, Body = never> {
  /** The part begins with it, where the household has none yet. */
  readonly begins?: true
  readonly body: z.ZodMiniType<Body>
  /** The values after it; undefined where it changes nothing any more. */
  bring(values: Values, body: Body): Values | undefined
}

/** What a part tells one of another household: that one hears it. The same `event` again changes nothing. */
export interface Tells {
  readonly household: string
  readonly name: PartName
  readonly type: string
  readonly body: object
  readonly event: string
}

/** A kind of part: data and rules, without an idea of where it is kept. */
export interface PartKindOf<Values extends object> {
  readonly kind: PartKind
  /** What it begins as when the first act comes; undefined where this name cannot be made so. */
  fresh(name: PartName, context: Context): Values | undefined
  standing(values: Values, name: PartName): Standing
  /** What somebody who may see it sees of it: never a key, never what somebody else said in confidence. */
  view(values: Values, who: Who, name: PartName): Record<string, unknown>
  /** Whether it is kept from somebody who sees others of its kind: then it is as if it were not there. */
  hides?(values: Values, who: Who): boolean
  /** What staff see besides: what its next acts would bring now, and why they cannot be done. */
  ahead?(
    values: Values,
    context: Context,
    /** Whether whoever looks is on the list of a panel. */
    onPanel: boolean,
  ): Record<string, unknown> | undefined
  /** Whether what its acts added to the history is shown to whoever may see the part. */
  readonly shows?: 'added'
  /** Whether somebody who may see the part reads this of what was added; all of it where left out. `by`: who added it. */
  reads?(added: Added, by: Pick<Who, 'as' | 'id'>, values: Values, who: Who): boolean
  /** Its files may be recordings; anywhere else they are photos and documents alone. */
  readonly recordings?: true
  /** Whether somebody who may see the part may open this file of it; all of them where left out. */
  opens?(values: Values, who: Who, file: FileId): boolean
  /** Other parts of the household that its acts are decided by, of those that the head knows. */
  beside?(name: PartName, known: Context['known'], today: Day): readonly PartName[]
  /** What finance is told of it once it changes; undefined while that is nothing. */
  owes?(values: Values): Owes | undefined
  /** What parts of other households hear from it, as it stands now. Told each time that something happens to it. */
  tells?(
    values: Values,
    of: { readonly household: string; readonly name: PartName; readonly today: Day },
  ): readonly Tells[]
  /** What of it stands in the calendar of whoever's it is: nothing else of a part that they do not see. */
  calendar?(values: Values, name: PartName): readonly CalendarEntry[]
  /** Whom of the household an event of it is news for, by id, as it stands after it. `applying`: those who apply, or are approved. */
  newsFor?(values: Values, type: string, applying: readonly PersonId[]): readonly PersonId[]
  readonly follows?: Follows<Values>
  /** Another part that begins of itself with what this one knows, once the head says that it is time. */
  readonly brings?: Brings<Values>
  /** What it hears from items outside the household, by the type of the event that it brings. */
  readonly hears?: Readonly<Record<string, News<Values>>>
  /** Whether other parts follow what it says. */
  readonly moves?: true
  readonly acts: Readonly<Record<string, Act<Values>>>
}

/** Keeps each act's body and values together while the table of acts forgets which they were. */
export const act = <Values, Body>(one: Act<Values, Body>): Act<Values> => one as unknown as Act<Values>
/** Likewise of what a part hears. */
export const news = <Values, Body>(one: News<Values, Body>): News<Values> => one as unknown as News<Values>
