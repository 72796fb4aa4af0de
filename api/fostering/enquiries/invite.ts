import { dayInEngland } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { makeReference } from '#contract/core/reference.ts'
import type { EnquiryAbout } from '#contract/fostering/about.ts'
import { type CaseKind, caseKinds } from '#contract/fostering/case.ts'
import type { ToldFirst } from '#contract/fostering/household.ts'
import { keyed } from '#record/keys.ts'
import { begin } from '../household/begin.ts'
import type { Cases } from '../household/cases.ts'
import { headOf } from '../household/head-of.ts'
import { type HouseholdPorts, perform } from '../household/perform.ts'
import { done, type Outcome } from '../household/refusal.ts'
import type { Who } from '../rights/may.ts'
import { doOnce } from './acts.ts'
import { type Enquiry, enquiryId, referenceOf } from './enquiry.ts'
import { firstLink } from './invited.ts'
import type { EnquiryLooksShelf } from './looks.ts'
import type { EnquiryLists, EnquiryPorts } from './ports.ts'
import { tellNow } from './tell.ts'

export type InvitePorts = EnquiryPorts & HouseholdPorts

/**
 * What staff's side of enquiries needs. `councilId`: how files that go to a hub name their sender; `department`: whose
 * staff these are.
 */
export type InviteDeskPorts = InvitePorts & {
  readonly lists: EnquiryLists
  readonly enquiryLooks: EnquiryLooksShelf
  readonly cases: Pick<Cases, 'counted'>
  readonly councilId: string
  readonly department: { readonly id: string }
}

const [foster] = caseKinds

/** What a case is begun as, unless staff say otherwise. */
export const kindOf: Readonly<Record<EnquiryAbout, CaseKind>> = {
  foster,
  family: 'connected-person',
  'short-breaks': 'short-breaks',
  lodgings: 'supported-lodgings',
  adopt: 'adoption',
  'not-sure': foster,
}

/** References that others had already, more often than chance. */
const attempts = 8

/** Begins the household of an enquiry: its key is the enquiry itself, so that there is never a second one. */
async function beginHousehold(
  ports: InvitePorts,
  who: Who,
  enquiry: Enquiry,
  kind: CaseKind,
): Promise<Outcome<string>> {
  const reference = referenceOf(enquiry)
  const { said, receivedOn, repliedOn, metOn, visitedOn, hub } = enquiry.values
  const secret = await ports.secret()
  for (let attempt = 0; attempt < attempts; attempt++) {
    const hash = keyed(secret, `fostering household of an enquiry ${attempt}`, reference)
    const household = makeReference(ports.council.prefix, hash)
    const begun = await begin(ports, who, {
      household,
      key: `enquiry ${reference}`,
      values: {
        kind,
        source: { from: said.heard, enquiry: reference, ...(hub && { hub: hub.id }) },
        people: { p1: { role: 'applicant', name: said.name, here: true } },
        // Whoever is invited has been answered: the household is owed no answer once more.
        dates: {
          enquired: receivedOn,
          replied: repliedOn ?? dayInEngland(ports.now()),
          ...(metOn && { met: metOn }),
          ...(visitedOn && { visited: visitedOn }),
        },
      },
    })
    if (begun.kind === 'done') return done(household)
    if (begun.kind !== 'changed') return begun
    // Two colleagues at once, or one after the other: whoever comes second finds what the first began.
    const there = await headOf(ports, household)
    if (there?.values.source.enquiry === reference) return done(household)
  }
  throw new Error('No reference was free')
}

/** What the enquiry said, in words: it is their first message, in their name, and nothing of it is asked again. */
function asMessage({ values: { said, receivedOn } }: Enquiry): string {
  const lines = [
    `I asked you on ${dayInWords(receivedOn)}.`,
    said.words && `I wrote: ${said.words}`,
    said.times && `When a call suits: ${said.times}`,
    `My postcode: ${said.postcode}`,
  ]
  return lines.filter(Boolean).join('\n\n')
}

/** Carries over what they told us and how to reach them into their own part, and what they wrote as their first message. */
async function carryOver(ports: InvitePorts, household: string, enquiry: Enquiry): Promise<void> {
  const reference = referenceOf(enquiry)
  const { said } = enquiry.values
  const p1: Who = { as: 'applicant', id: 'p1', name: said.name }
  const { name, email, phone, postcode, words, times } = said
  const told: ToldFirst = {
    ...{ on: enquiry.values.receivedOn, name, postcode },
    ...(email && { email }),
    ...(phone && { phone }),
    ...(words && { wrote: words }),
    ...(times && { times }),
  }
  const acts = [
    { name: 'person.p1', act: 'enquiry', body: { told } },
    {
      name: `thread.p1.${dayInEngland(ports.now()).slice(0, 4)}`,
      act: 'write',
      body: { text: asMessage(enquiry), whose: 'council', files: [] },
    },
  ]
  for (const one of acts) {
    const key = `enquiry-${reference}-${one.act}`
    const outcome = await perform(ports, p1, { household, ...one, key, seen: 0 })
    // `changed`: somebody has written there since, so that it came through before.
    if (outcome.kind !== 'done' && outcome.kind !== 'changed')
      throw new Error(`What an enquiry said was not carried over: ${outcome.kind}`)
  }
}

/**
 * Invites somebody to apply: begins their household with all that the enquiry said, makes their private
 * link, then says so in the enquiry and sends it to them. Stopped
 * in between, doing it again goes on from there and makes nothing twice.
 */
export async function invite(
  ports: InvitePorts,
  who: Who,
  reference: string,
  asked: { readonly seen: number; readonly kind: CaseKind; readonly key: string },
): Promise<Outcome<Enquiry>> {
  const enquiry = await ports.enquiries.get(enquiryId(reference))
  if (!enquiry) return { kind: 'not-found' }
  const { state } = enquiry.values
  if (state !== 'open' && state !== 'invited')
    return { kind: 'not-now', message: 'Open this enquiry again before you invite them.' }
  const began = await beginHousehold(ports, who, enquiry, asked.kind)
  if (began.kind !== 'done') return began
  const household = began.item
  await carryOver(ports, household, enquiry)
  const generation = await firstLink(ports, who, household, reference)
  const today = dayInEngland(ports.now())
  const { key, seen, kind } = asked
  const outcome = await doOnce(
    ports,
    who,
    reference,
    { key, seen, body: { kind }, type: 'invite' },
    ({ values }) =>
      values.state === 'open'
        ? {
            values: {
              ...values,
              state: 'invited',
              repliedOn: values.repliedOn ?? today,
              household,
              invited: { on: today, generation },
            },
          }
        : { kind: 'not-now', message: 'They are invited already.' },
  )
  if (outcome.kind === 'done') await tellNow(ports, outcome.item)
  return outcome
}
