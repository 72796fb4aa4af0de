import * as z from 'zod/mini'
import type { Day } from '../../calendar/day.ts'
import type { OpeningHours, Within } from '../../calendar/hours.ts'
import { PhoneNumber } from '../../core/phone-number.ts'
import { type CaseKind, DayText } from '../case.ts'
import { PartName } from '../parts.ts'
import type { Sourced } from '../sourced.ts'

/** A kind of help that somebody who is approved can ask for, and by when the council answers. */
export interface SupportKind extends Sourced {
  readonly id: string
  readonly title: string
  readonly hint: string
  readonly for: readonly CaseKind[]
  readonly within: Within
  /** Somebody is rung back: it needs a phone number. */
  readonly byPhone?: true
  /** Between these days it can be asked for so; what was asked for goes on by it. */
  readonly from: Day
  readonly until?: Day
}

/** What a council promises to those whom it has approved, and when and where they reach it. */
export interface SupportRules {
  readonly office: { readonly hours: OpeningHours; readonly calendar: string }
  /** Whom to ring once the office is closed. */
  readonly outOfHours: Sourced & { readonly name: string; readonly phone: string }
  /** Whatever is urgent is answered by phone, so soon, by day and by night. */
  readonly urgent: Sourced & { readonly within: Within }
  readonly kinds: readonly SupportKind[]
}

const Words = z
  .string()
  .check(
    z.trim(),
    z.minLength(1, 'Tell us what you need'),
    z.maxLength(3000, 'Shorten it to 3,000 characters'),
  )
export const SupportWords = Words

/** What somebody asks for. `tell`: they want a message whenever something happens. */
export const AskSupport = z.strictObject({
  kind: z.string().check(z.maxLength(40)),
  words: Words,
  urgent: z.boolean(),
  phone: z.optional(PhoneNumber),
  times: z.optional(z.string().check(z.trim(), z.maxLength(200, 'Shorten it to 200 characters'))),
  tell: z.boolean(),
})
export type AskSupport = z.infer<typeof AskSupport>

/** `waiting`: for us. `answered`: nobody waits, and either side can go on. */
export const SupportState = z.enum(['waiting', 'answered', 'done', 'withdrawn'])
export type SupportState = z.infer<typeof SupportState>

const By = z.object({ name: z.string(), at: z.string() })

/** A request for support, as those who asked and those who answer read it. Moments are ISO 8601 in UTC. */
export const SupportView = z.object({
  kind: z.string(),
  title: z.string(),
  words: z.string(),
  urgent: z.boolean(),
  phone: z.optional(z.string()),
  times: z.optional(z.string()),
  asked: By,
  state: SupportState,
  /** What we promised when it was asked, or asked again: in words, and until which moment. */
  promise: z.object({ words: z.string(), due: z.string(), source: z.string() }),
  /** Who has it. */
  taken: z.optional(By),
  answered: z.optional(By),
  /** Since when a manager has it, as we had not answered by then. */
  risen: z.optional(z.string()),
  /** When we rang and reached nobody, for the last time. */
  missed: z.optional(z.string()),
  /** Why it closed without anybody closing it. */
  over: z.optional(z.literal('approval-ended')),
  /** Since when the team knows of it. */
  told: z.optional(z.string()),
})
export type SupportView = z.infer<typeof SupportView>

/** Who is on duty on a day, by name. */
export const Duty = z.object({ day: DayText, name: z.string() })
export type Duty = z.infer<typeof Duty>

/** `GET /api/fostering/place/support`: who is on today, and what the household asked for, open ones first. */
export const PlaceSupport = z.object({
  duty: z.nullable(Duty),
  requests: z.array(z.object({ part: PartName, seen: z.int(), request: SupportView })),
  /** How many more there are from before. */
  earlier: z.int(),
})
export type PlaceSupport = z.infer<typeof PlaceSupport>

/** A request that waits for us, as the list of staff has it. */
export const SupportLine = z.object({
  household: z.string(),
  part: PartName,
  /** The part's last event. */
  seen: z.int(),
  title: z.string(),
  urgent: z.boolean(),
  by: z.string(),
  asked: z.string(),
  due: z.string(),
  taken: z.nullable(z.object({ id: z.string(), name: z.string() })),
  risen: z.boolean(),
})
export type SupportLine = z.infer<typeof SupportLine>

/**
 * `GET /api/workspace/fostering/support?after=…`: what waits for us, soonest first; `next` brings the page after it, null where
 * there is none.
 */
export const SupportWaiting = z.object({
  now: z.string(),
  requests: z.array(z.extend(SupportLine, { worker: z.nullable(z.string()), phase: z.string() })),
  next: z.nullable(z.string()),
})
export type SupportWaiting = z.infer<typeof SupportWaiting>

/** `GET /api/workspace/fostering/duty`: who is on duty today and in the two weeks after. */
export const DutyList = z.object({
  today: DayText,
  days: z.array(z.object({ day: DayText, name: z.nullable(z.string()) })),
})
export type DutyList = z.infer<typeof DutyList>

/** `POST /api/workspace/fostering/duty/{day}`: says who is on duty on a day; null, nobody is. */
export const SetDuty = z.strictObject({
  name: z.nullable(
    z
      .string()
      .check(z.trim(), z.minLength(1, 'Enter a name'), z.maxLength(80, 'Shorten it to 80 characters')),
  ),
})
export type SetDuty = z.infer<typeof SetDuty>
