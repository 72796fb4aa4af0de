import * as z from 'zod/mini'
import { emailPattern, mostEmail } from '#contract/core/email-address.ts'
import { Day, School, SchoolId, Seen, Time, words } from '../api-shapes.ts'
import { Letter } from '../explanation.ts'
import { HearingPlace } from './appeal.ts'
import { Findings } from './findings.ts'
import { attendances, hearingStates, hearingWays, needs, panelKinds, sides } from './kinds.ts'

export const PersonId = z.string().check(z.regex(/^m[0-9a-f]{8}$/, 'Send the id of a panel member'))
export const HearingId = z.string().check(z.regex(/^h[0-9a-f]{12}$/, 'Send the id of a hearing'))
/** An application’s reference and a school’s id. */
export const AppealId = z
  .string()
  .check(z.maxLength(120), z.regex(/^[A-Z0-9-]+~[a-z0-9-]+$/, 'Send the id of an appeal'))

/** Somebody who may sit on panels. */
export const AppealPerson = z.object({
  id: PersonId,
  name: z.string(),
  kind: z.enum(panelKinds),
  /** Why they count so: what they did in education, or that they did nothing there. */
  because: z.string(),
  /** Whether an account is known as theirs. */
  joined: z.boolean(),
  left: z.boolean(),
  version: Seen,
})
export type AppealPerson = z.infer<typeof AppealPerson>

/** `GET /api/workspace/appeals/people` */
export const AppealPeople = z.object({ people: z.array(AppealPerson) })
export type AppealPeople = z.infer<typeof AppealPeople>

/** `POST /api/workspace/appeals/people`. Answers `AppealPerson`. */
export const AddAppealPerson = z.strictObject({
  name: words(100, 'Enter a name'),
  kind: z.enum(panelKinds),
  because: words(500, 'Say why they count as that'),
  email: z.string().check(z.maxLength(mostEmail), z.regex(emailPattern, 'Enter an email address')),
})
export type AddAppealPerson = z.infer<typeof AddAppealPerson>

/** `POST …/people/{person}/acts`: sends their link again, or takes them off the list. Answers `AppealPerson`. */
export const ActOnAppealPerson = z.strictObject({
  act: z.discriminatedUnion('do', [
    z.strictObject({ do: z.literal('link') }),
    z.strictObject({ do: z.literal('leave') }),
  ]),
  seen: Seen,
})
export type ActOnAppealPerson = z.infer<typeof ActOnAppealPerson>

/** `POST …/people/{person}/join`: whoever is signed in is this member, by the key of their link. Answers `AppealPerson`. */
export const JoinAppeals = z.strictObject({
  key: z.string().check(z.regex(/^[\w-]{22}$/, 'Send the key of the link')),
})

const Time24 = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Enter a time as 14:30'))
const plan = {
  day: Day,
  time: Time24,
  way: z.enum(hearingWays),
  place: z.string().check(z.maxLength(300)),
  link: z.string().check(z.maxLength(500)),
  /** How and when the family agreed in writing, where the day leaves less notice than the code gives it. */
  agreed: z.optional(words(500, 'Say how and when the family agreed in writing')),
}

/** How much notice a family has of a hearing, in days of the school. */
export const noticeShape = {
  least: z.int(),
  source: z.string(),
  /** The first day with enough notice, if it is given today. */
  soonest: Day,
  /** False where the school’s term dates are not known: `soonest` is no earlier than that, and may be later. */
  known: z.boolean(),
}

/** `POST /api/workspace/appeals/hearings`. Answers `HearingView`. */
export const PlanHearing = z.strictObject({ school: SchoolId, ...plan })
export type PlanHearing = z.infer<typeof PlanHearing>

/** What is missing before a panel may hear or decide a case, each as a sentence; empty: nothing is. */
const Missing = z.array(z.string())

const count = z.int().check(z.gte(0), z.lte(20))
/** How the panel voted. `casting`: as many on both sides, and the chair’s casting vote decided. */
export const Vote = z.strictObject({ uphold: count, dismiss: count, casting: z.boolean() })
export type Vote = z.infer<typeof Vote>

const Case = z.object({
  id: AppealId,
  child: z.nullable(z.string()),
  infantClass: z.boolean(),
  withdrawn: z.boolean(),
  noticed: z.nullable(Day),
  papers: z.nullable(Time),
  /** Ids of members with a conflict, and why. */
  conflicts: z.array(z.object({ person: PersonId, why: z.string() })),
  heard: z.nullable(Time),
  decision: z.nullable(
    z.object({
      outcome: z.enum(['upheld', 'dismissed']),
      on: Day,
      why: z.string(),
      /** Missing in decisions from before votes were kept, and for whoever did not hear it. */
      vote: z.optional(Vote),
      /** It takes the place of one that was wrong, which said `outcome` and was sent on `on`. For clerks alone. */
      corrects: z.optional(
        z.object({
          outcome: z.enum(['upheld', 'dismissed']),
          on: Day,
          because: z.string(),
          confirmed: z.string(),
          sent: Day,
        }),
      ),
    }),
  ),
  missing: Missing,
  /** What the family asked for, and what of it is arranged; null for whoever does not arrange it. */
  needs: z.nullable(
    z.object({
      attend: z.nullable(z.enum(attendances)),
      representative: z.string(),
      asked: z.array(z.object({ need: z.enum(needs), what: z.string(), arranged: z.nullable(Time) })),
    }),
  ),
})

/** What may be done with a hearing. */
export const hearingActs = [
  'change',
  'cancel',
  'assign',
  'unassign',
  'add-case',
  'remove-case',
  'declare',
  'notice',
  'arrange',
  'send-papers',
  'arrive',
  'leave',
  'stage-one',
  'stage-two',
  'decide',
  'correct',
  'note',
  'close',
] as const
export type HearingAct = (typeof hearingActs)[number]

/** `GET /api/workspace/appeals/hearings/{hearing}`: for a member without the cases that they have a conflict with. */
export const HearingView = z.object({
  ...HearingPlace.shape,
  id: HearingId,
  version: Seen,
  school: School,
  state: z.enum(hearingStates),
  members: z.array(
    z.object({ id: PersonId, name: z.string(), kind: z.enum(panelKinds), there: z.boolean() }),
  ),
  there: z.array(z.enum(sides)),
  cases: z.array(Case),
  stageOne: z.nullable(
    z.object({ at: Time, harm: z.boolean(), why: z.string(), early: z.optional(z.string()) }),
  ),
  /** `days`: from today to the hearing; null where the school’s term dates are not known. `atMost`: its weekdays. */
  notice: z.object({
    ...noticeShape,
    days: z.nullable(z.int()),
    atMost: z.int(),
    agreed: z.nullable(z.string()),
  }),
  /** Who looks, where they are a member of it. */
  me: z.nullable(PersonId),
  can: z.array(z.enum(hearingActs)),
  /** What whoever looks may do another time, each with why not now. */
  cannot: z.array(z.object({ act: z.enum(hearingActs), why: z.string() })),
  /** The clerk’s own notes of what was said. Nobody else reads them; empty for everybody else. */
  notes: z.array(z.object({ at: Time, text: z.string() })),
  /** Where an act was looked at: the letter that it would send; null where it sends none. */
  ahead: z.optional(z.nullable(Letter)),
})
export type HearingView = z.infer<typeof HearingView>

const oneCase = { case: AppealId }
const person = { person: PersonId }
const people = (none: string) =>
  z.array(z.union([PersonId, z.enum(sides)])).check(z.minLength(1, none), z.maxLength(20))

/** `POST …/hearings/{hearing}/acts`, with an Idempotency-Key. Answers `HearingView`. */
export const ActOnHearing = z.strictObject({
  act: z.discriminatedUnion('do', [
    z.strictObject({ do: z.literal('change'), ...plan }),
    z.strictObject({ do: z.literal('cancel'), why: words(1000, 'Say why it is cancelled') }),
    z.strictObject({ do: z.literal('assign'), ...person }),
    z.strictObject({ do: z.literal('unassign'), ...person }),
    z.strictObject({ do: z.literal('add-case'), ...oneCase }),
    z.strictObject({ do: z.literal('remove-case'), ...oneCase, why: words(1000, 'Say why') }),
    /** A member says it of themself, or the clerk of them. */
    z.strictObject({
      do: z.literal('declare'),
      ...person,
      ...oneCase,
      why: words(1000, 'Say what the conflict is'),
    }),
    /** `schoolDays`, `counted`: where the school’s term dates are not known, how many of its days there are, and how they were counted; `waived`: how the family agreed to fewer. */
    z.strictObject({
      do: z.literal('notice'),
      ...oneCase,
      schoolDays: z.optional(z.int().check(z.gte(0), z.lte(400))),
      counted: z.optional(words(500, 'Say how you counted the school days')),
      waived: z.optional(words(500, 'Say how the family agreed')),
    }),
    z.strictObject({ do: z.literal('send-papers'), ...oneCase }),
    /** Whether something that the family asked for is arranged. */
    z.strictObject({
      do: z.literal('arrange'),
      ...oneCase,
      need: z.enum(needs),
      arranged: z.boolean(),
    }),
    z.strictObject({ do: z.literal('arrive'), who: people('Select who has come') }),
    z.strictObject({ do: z.literal('leave'), who: people('Select who has left') }),
    /** `early`: why it began before its time. */
    z.strictObject({
      do: z.literal('stage-one'),
      harm: z.boolean(),
      why: words(6000, 'Give the panel’s reasons'),
      early: z.optional(words(1000, 'Say why it began early')),
    }),
    z.strictObject({ do: z.literal('stage-two'), ...oneCase }),
    z.strictObject({ do: z.literal('decide'), ...oneCase, findings: Findings, vote: Vote }),
    /** A decision was recorded wrongly and its letter has gone. `because` is read by the family, `confirmed` by clerks alone. */
    z.strictObject({
      do: z.literal('correct'),
      ...oneCase,
      findings: Findings,
      vote: Vote,
      because: words(1000, 'Say what was wrong with the letter that was sent'),
      confirmed: words(500, 'Say who of the panel confirmed what it decided, and when'),
    }),
    /** What was said, as the clerk writes it down: for nobody else. */
    z.strictObject({ do: z.literal('note'), text: words(6000, 'Write your note') }),
    z.strictObject({ do: z.literal('close') }),
  ]),
  seen: Seen,
  /** Nothing is done: `ahead` of the answer is the letter that it would send. */
  look: z.optional(z.literal(true)),
})
export type ActOnHearing = z.infer<typeof ActOnHearing>
