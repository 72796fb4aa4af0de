import * as z from 'zod/mini'
import { EmailAddress } from '../core/email-address.ts'
import { StaffGrant } from '../council/staff.ts'

/** Names a person in addresses, and says nothing of them. */
export const PersonId = z.string().check(z.regex(/^[0-9a-f-]{36}$/))

const Name = z.string().check(z.minLength(1), z.maxLength(100), z.regex(/\S/))
/** Names of rows of `staffGroups`. */
const Groups = z.array(z.string().check(z.maxLength(61))).check(z.maxLength(40))
/** Why, for the history: whoever looks later has nothing else to go by. */
const Why = z.string().check(z.minLength(3, 'Say why, in a few words'), z.maxLength(500))

export const personActs = {
  change: z.strictObject({ groups: Groups, why: Why }),
  remove: z.strictObject({ why: Why }),
  restore: z.strictObject({ why: Why }),
  'invite-again': z.strictObject({}),
} as const
export type PersonAct = keyof typeof personActs

/** `POST /api/workspace/people`: somebody who is to sign in, and the groups that they get. */
export const NewPerson = z.strictObject({ email: EmailAddress, name: Name, groups: Groups, why: Why })
export type NewPerson = z.infer<typeof NewPerson>

/** `POST /api/workspace/people/{id}/acts/{act}`, on what was seen of the history. */
export const personActOf = (act: PersonAct) =>
  z.strictObject({ seen: z.int().check(z.minimum(0)), with: personActs[act] as z.ZodMiniType })

/** `invited` until the link is opened; `removed`: signs in to nothing. */
export const personStates = ['invited', 'working', 'removed'] as const

export const PersonEntry = z.object({
  at: z.iso.datetime(),
  type: z.enum(['invite', 'change', 'remove', 'restore', 'invite-again', 'join']),
  by: z.string(),
  /** The groups from then on. */
  groups: Groups,
  why: z.optional(z.string()),
})
export type PersonEntry = z.infer<typeof PersonEntry>

/** Somebody who may sign in, as those see them who manage people. */
export const PersonView = z.object({
  id: PersonId,
  name: Name,
  email: z.string(),
  state: z.enum(personStates),
  /** Given here. */
  groups: Groups,
  /** Came with how they sign in, at their last sign-in: of the council's own sign-in, or of the accounts that were made by hand. */
  broughtAlong: Groups,
  byCouncil: z.boolean(),
  /** It is whoever asks. */
  isYou: z.boolean(),
  signedInAt: z.nullable(z.iso.datetime()),
  /** Until when the link in the last invitation is good. */
  invitedUntil: z.nullable(z.iso.datetime()),
  /** What whoever asks may do with them now. Nothing with themselves. */
  acts: z.array(z.enum(Object.keys(personActs) as [PersonAct, ...PersonAct[]])),
  seen: z.int(),
  history: z.array(PersonEntry),
})
export type PersonView = z.infer<typeof PersonView>

/** A row of `staffGroups`: `mayGive`: whether whoever asks may give it. */
export const GroupChoice = z.object({ group: z.string(), grant: StaffGrant, mayGive: z.boolean() })
export type GroupChoice = z.infer<typeof GroupChoice>

/** `GET /api/workspace/people`. */
export const PeopleList = z.object({ people: z.array(PersonView), groups: z.array(GroupChoice) })
export type PeopleList = z.infer<typeof PeopleList>

const key = z.string().check(z.regex(/^[\w-]{43}$/))

/** What the link of an invitation holds, after its #. */
export const InvitationKey = z.strictObject({ person: PersonId, key })
export type InvitationKey = z.infer<typeof InvitationKey>

/** `POST /api/staff-invitations/look`: whom it is for. `byCouncil`: they sign in with the council's account, and make none here. */
export const StaffInvitation = z.object({
  name: Name,
  email: z.string(),
  byCouncil: z.boolean(),
  until: z.iso.datetime(),
})
export type StaffInvitation = z.infer<typeof StaffInvitation>

/** `POST /api/staff-invitations/account`: the account that was made, with the password that is good for its first sign-in alone. */
export const MadeAccount = z.object({ email: z.string(), firstPassword: z.string() })
export type MadeAccount = z.infer<typeof MadeAccount>

/** `POST /api/workspace/people/join`: who is known from now on. */
export const JoinedPeople = z.object({ name: Name })
