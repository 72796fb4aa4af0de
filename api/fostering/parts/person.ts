import * as z from 'zod/mini'
import type { Day } from '#contract/calendar/day.ts'
import { EmailAddress } from '#contract/core/email-address.ts'
import { PhoneNumber } from '#contract/core/phone-number.ts'
import { Consent, consents, type PersonRole } from '#contract/fostering/case.ts'
import { ToldFirst } from '#contract/fostering/household.ts'
import { personOfPart } from '#contract/fostering/parts.ts'
import { act, invalid, notNow, type PartKindOf, so } from './kind.ts'

/** When it was given and, where it was, taken back. ISO 8601. */
export interface Given {
  readonly at: string
  readonly withdrawn?: string
}

/** How their private link stands. Key and code are made from the generation: a new one ends those before it. */
export interface PrivateLink {
  readonly generation: number
  /** Wrong codes since the last right one, and when the last was. */
  readonly wrong: number
  readonly wrongAt?: string
  /** The last day on which it was opened with its code; missing where it was not, or where nobody noted it yet. */
  readonly used?: Day
}

export interface PersonValues {
  readonly role: PersonRole
  readonly email?: string | undefined
  readonly phone?: string | undefined
  /** `YYYY-MM-DD`. */
  readonly born?: string | undefined
  readonly link?: PrivateLink
  readonly enquiry?: ToldFirst
  readonly consents: Readonly<Partial<Record<Consent, Given>>>
}

/** Whether a consent stands now. */
export const consentStands = (values: PersonValues, what: Consent): boolean => {
  const given = values.consents[what]
  return given !== undefined && given.withdrawn === undefined
}

const details = act({
  right: 'fill',
  body: z.strictObject({
    email: z.optional(EmailAddress),
    phone: z.optional(PhoneNumber),
    born: z.optional(z.iso.date('Enter a date of birth')),
  }),
  decide: (values: PersonValues, body, { today }) =>
    body.born !== undefined && body.born > today
      ? invalid('/born', 'The date of birth must be in the past')
      : so({ ...values, ...body }),
})

/** What they told us when they first asked, with how to reach them: nothing of it is asked as if nobody knew. */
const enquiry = act({
  right: 'fill',
  behind: 'enquiry',
  body: z.strictObject({ told: ToldFirst }),
  decide: (values: PersonValues, { told }) => {
    const { email, phone } = told
    return so({ ...values, ...(email && { email }), ...(phone && { phone }), enquiry: told })
  },
})

const consent = act({
  right: 'consent',
  body: z.strictObject({ what: Consent }),
  decide: (values: PersonValues, { what }, { at }) =>
    consentStands(values, what)
      ? notNow('You have agreed to this already.')
      : so({ ...values, consents: { ...values.consents, [what]: { at } } }),
})

const withdrawConsent = act({
  right: 'consent',
  body: z.strictObject({ what: Consent }),
  decide: (values: PersonValues, { what }, { at }) => {
    const given = values.consents[what]
    if (!given || given.withdrawn)
      return notNow('You have not agreed to this, so there is nothing to take back.')
    return so({ ...values, consents: { ...values.consents, [what]: { ...given, withdrawn: at } } })
  },
})

/** A new private link: whoever has the one before opens nothing with it any more. */
const link = act({
  right: 'manage',
  body: z.strictObject({}),
  decide: (values: PersonValues) =>
    values.role === 'child'
      ? notNow('Children have no link of their own.')
      : so({ ...values, link: { generation: (values.link?.generation ?? 0) + 1, wrong: 0 } }),
})

/** A person of the household: how to reach them, what they agreed to, and their private link. */
export const person: PartKindOf<PersonValues> = {
  kind: 'person',
  moves: true,
  fresh(name, { head }) {
    const one = head?.people[personOfPart(name) ?? '']
    return one && { role: one.role, consents: {} }
  },
  standing: (values) => {
    if (values.role === 'child') return { state: 'done', whose: null }
    const agreed = consents.filter((what) => consentStands(values, what))
    return agreed.length === consents.length
      ? { state: 'done', whose: null, agreed }
      : { state: 'waiting', whose: 'applicant', agreed }
  },
  view: ({ link: kept, ...values }, who) =>
    who.as === 'applicant' || who.as === 'member'
      ? values
      : { ...values, link: kept ? 'made' : 'none', ...(kept?.used && { linkUsed: kept.used }) },
  acts: { details, enquiry, consent, 'withdraw-consent': withdrawConsent, link },
}
