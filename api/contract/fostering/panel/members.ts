import * as z from 'zod/mini'
import { DayText, GivenDay } from '../case.ts'

export const panels = ['fostering', 'adoption'] as const
export const Panel = z.enum(panels)
export type Panel = z.infer<typeof Panel>

/** `m` and eight characters: a member of the central list. */
export const MemberId = z
  .string()
  .check(z.regex(/^m[0-9a-hjkmnp-tv-z]{8}$/, 'There is no member of this name'))
export type MemberId = z.infer<typeof MemberId>

export const memberRoles = ['chair', 'vice-chair', 'member'] as const
export const MemberRole = z.enum(memberRoles)
export type MemberRole = z.infer<typeof MemberRole>

/** Why somebody is not independent of the service, while it lasts and for some time after: the rule is dated configuration. */
export const ties = ['approved-carer', 'employee', 'manager', 'elected-member', 'relative'] as const
export const Tie = z.strictObject({ tie: z.enum(ties), from: GivenDay, until: z.nullable(GivenDay) })
export type Tie = z.infer<typeof Tie>

const line = (least: string, most: number) =>
  z.string().check(z.trim(), z.minLength(1, least), z.maxLength(most, `Shorten it to ${most} characters`))

/** What the list says of somebody, as staff give it. */
export const MemberDetails = z.strictObject({
  name: line('Enter a name', 120),
  email: z.email('Enter an email address, such as name@example.com'),
  phone: z.nullable(line('Enter a phone number', 40)),
  panels: z.array(Panel).check(z.minLength(1, 'Choose at least one panel')),
  role: MemberRole,
  /** The service that they sit for in a joint panel; null: ours. */
  service: z.nullable(line('Name the service', 120)),
  /** A social worker: since when their relevant experience after qualifying counts. */
  socialWorkerSince: z.nullable(GivenDay),
  medicalAdviser: z.boolean(),
  ties: z.array(Tie).check(z.maxLength(20)),
  /** The day of their criminal records check, and of their last appraisal. */
  checked: z.nullable(GivenDay),
  appraised: z.nullable(GivenDay),
})
export type MemberDetails = z.infer<typeof MemberDetails>

/** When somebody cannot come: days, both included. */
export const Away = z.strictObject({ from: GivenDay, until: GivenDay })

/** Why something was done, in a few sentences. */
export const Why = z
  .string()
  .check(
    z.trim(),
    z.minLength(1, 'Give the reasons'),
    z.maxLength(1500, 'Shorten the reasons to 1,500 characters'),
  )

/** Who gave notice. The service gives its reasons; a member may. */
const Notice = z.strictObject({
  by: z.enum(['member', 'service']),
  reasons: z.string().check(z.trim(), z.maxLength(1500, 'Shorten the reasons to 1,500 characters')),
})

/** Acts of a member of the list, `POST …/members/{member}/acts/{act}` with `{ seen, with }`. */
export const memberActs = {
  change: MemberDetails,
  /** They leave a month later. */
  notice: Notice,
  /** They leave today: they cannot go on, or both sides agree that they need not wait. */
  leave: z.strictObject({ reasons: Why }),
  /** All days on which they cannot come, those that were known before too. */
  away: z.strictObject({ away: z.array(Away).check(z.maxLength(40)) }),
  check: z.strictObject({ on: GivenDay }),
  appraisal: z.strictObject({ on: GivenDay }),
  /** Sends them a link by which they are known once they have signed in; it ends those before it. */
  link: z.strictObject({}),
} as const
export type MemberAct = keyof typeof memberActs

/** `POST …/members/{member}/join`: with the key of the link, signed in. */
export const JoinPanel = z.strictObject({
  key: z.string().check(z.regex(/^[\w-]{22}$/, 'Open the link from our message again')),
})
export const Joined = z.object({ member: MemberId, name: z.string() })

/** Somebody of the central list, on a day. */
export const MemberView = z.object({
  id: MemberId,
  details: MemberDetails,
  away: z.array(Away),
  joined: DayText,
  /** A month's notice, by either side; the member is on the list until `ends`. */
  notice: z.nullable(
    z.object({ given: DayText, by: z.enum(['member', 'service']), reasons: z.string(), ends: DayText }),
  ),
  /** Whether they have signed in and are known by that. */
  signedIn: z.boolean(),
  /** As of today: of three years' experience, independent, and what is to be done (a check, an appraisal). */
  experienced: z.boolean(),
  independent: z.boolean(),
  due: z.array(
    z.object({ what: z.enum(['check', 'appraisal']), by: z.nullable(DayText), late: z.boolean() }),
  ),
  /** Off the list since; null: on it. */
  left: z.nullable(DayText),
  seen: z.int(),
  acts: z.array(z.string()),
})
export type MemberView = z.infer<typeof MemberView>

/** `GET /api/workspace/fostering/panel/members`. */
export const MemberList = z.object({ members: z.array(MemberView) })
export type MemberList = z.infer<typeof MemberList>
