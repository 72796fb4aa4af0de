import { addCounted } from '#contract/calendar/calendar.ts'
import { mobileError } from '#contract/core/phone-number.ts'
import type { EnquiryView, Said } from '#contract/fostering/enquiry.ts'
import type { StaffEnquiry } from '#contract/fostering/staff-enquiries.ts'
import { headOf } from '../household/head-of.ts'
import { type LinkOf, linkAddress, linkCode } from '../household/links.ts'
import type { Part } from '../household/part.ts'
import { type HouseholdPorts, perform } from '../household/perform.ts'
import type { PersonValues } from '../parts/person.ts'
import { mayPart, type Who } from '../rights/may.ts'
import { type Enquiry, referenceOf } from './enquiry.ts'
import type { EnquiryPorts, Word } from './ports.ts'
import { addressOf, codeOf, invitation } from './words.ts'

type Ports = Pick<EnquiryPorts, 'tell' | 'secret' | 'siteUrl' | 'council'>

const applicant = 'p1'

const mobileOf = ({ phone }: Said): Word['to'] | undefined =>
  phone && mobileError(phone) === undefined ? { phone } : undefined

/**
 * Where somebody can be written to: in the way that they chose, or in another where they chose to be called. Undefined
 * where a call is all that reaches them.
 */
export const writtenTo = (said: Said): Word['to'] | undefined =>
  addressOf(said) ?? (said.email ? { email: said.email } : mobileOf(said))

const wayOf = (to: Word['to'] | undefined) => (to ? ('email' in to ? 'email' : 'text') : null)

/** How they hear of what is written to them. */
export const hears = (said: Said): StaffEnquiry['hears'] => wayOf(writtenTo(said))

/**
 * How link and code go, which never go the same way: the code is a text only where the link is an email. Otherwise
 * somebody of the team says it.
 */
export function waysOf(said: Said): {
  readonly link: 'email' | 'text' | null
  readonly code: 'text' | 'told'
} {
  const link = hears(said)
  return { link, code: link === 'email' && mobileOf(said) ? 'text' : 'told' }
}

const linkOf = ({ values: { household, invited } }: Enquiry): LinkOf | undefined =>
  household && invited ? { household, person: applicant, generation: invited.generation } : undefined

/** Where whoever is invited applies, for their own page. Whoever has this page still needs the code. */
export async function applyOf(
  { secret, siteUrl }: Pick<Ports, 'secret' | 'siteUrl'>,
  enquiry: Enquiry,
): Promise<EnquiryView['apply']> {
  const link = linkOf(enquiry)
  const { invited, said } = enquiry.values
  return (
    link && invited && { url: linkAddress(siteUrl, await secret(), link), on: invited.on, ...waysOf(said) }
  )
}

/** Sends the invitation with its link, and the code another way where there is one. Safe to repeat. */
export async function tellInvited(ports: Ports, enquiry: Enquiry, number: number): Promise<void> {
  const link = linkOf(enquiry)
  const { said } = enquiry.values
  const to = writtenTo(said)
  if (!link || !to) return
  const secret = await ports.secret()
  const { code } = waysOf(said)
  const reference = referenceOf(enquiry)
  const url = linkAddress(ports.siteUrl, secret, link)
  await ports.tell({
    id: `enquiry-invited ${number} ${reference}`,
    to,
    ...invitation(to, ports.council, url, code),
  })
  const mobile = mobileOf(said)
  if (code === 'text' && mobile)
    await ports.tell({
      id: `enquiry-code ${number} ${reference}`,
      to: mobile,
      ...codeOf(ports.council, linkCode(secret, link)),
    })
}

/** So many working days after the invitation they have the code that no message can carry: the link alone opens nothing. */
const daysToTell = 2

const personOf = async ({ parts }: HouseholdPorts, household: string) =>
  (await parts.get(`${household}/person.${applicant}`)) as Part<PersonValues> | undefined

/** Makes the first private link of whoever is invited, once; gives the how-manieth it is that stands now. */
export async function firstLink(
  ports: HouseholdPorts,
  who: Who,
  household: string,
  reference: string,
): Promise<number> {
  const name = `person.${applicant}` as const
  const before = await personOf(ports, household)
  if (before?.values.link) return before.values.link.generation
  const seen = before?.history.length ?? 0
  const key = `enquiry-${reference}-link`
  await perform(ports, who, { household, name, act: 'link', key, seen, body: {} })
  // Of two colleagues at once one made it, and both go on with that.
  const link = (await personOf(ports, household))?.values.link
  if (!link) throw new Error('No private link was made for the person who is invited')
  return link.generation
}

/** What staff see of the invitation: the code too, for who may make such a link and while it is the one that stands. */
export async function invitedView(
  ports: HouseholdPorts & Pick<Ports, 'secret'>,
  who: Who,
  enquiry: Enquiry,
): Promise<Pick<StaffEnquiry, 'invited'>> {
  const link = linkOf(enquiry)
  const { invited, said } = enquiry.values
  if (!link || !invited) return {}
  const ways = waysOf(said)
  const [head, person] = await Promise.all([headOf(ports, link.household), personOf(ports, link.household)])
  const stands = person?.values.link?.generation === link.generation
  const opened = person?.values.link?.used
  const { england } = ports.rules.calendars
  const tellBy =
    stands && !opened && ways.code === 'told' && england && addCounted(england, invited.on, daysToTell)
  const shown = { on: invited.on, ...ways, ...(opened && { opened }), ...(tellBy && { tellBy }) }
  const may = head && mayPart(who, 'manage', `person.${applicant}`, head.values.phase)
  if (!may || !stands) return { invited: shown }
  return { invited: { ...shown, digits: linkCode(await ports.secret(), link) } }
}
