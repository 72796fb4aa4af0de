import { kindOfPart, type PartName } from '#contract/fostering/parts.ts'
import type { MadeAnswerLink } from '#contract/fostering/reference.ts'
import type { Recipient } from '#contract/workspace/refused.ts'
import { hashOf } from '#record/canonical.ts'
import type { PersonValues } from '../parts/person.ts'
import type { Referral } from '../parts/referral/values.ts'
import type { Asking } from './answers.ts'
import { answerKey } from './links.ts'
import { lastNumber, type Part } from './part.ts'

/** A message by email, or by text where there is no email address. Anybody may see a locked phone: it says nothing else. */
export interface Word {
  /** The same id again sends nothing again. Holds nothing of a person. */
  readonly id: string
  readonly to: { readonly email: string } | { readonly phone: string }
  readonly subject: string
  readonly body: string
  /** Left out of what goes to a household: their own page says when it did not reach them. */
  readonly recipient?: Recipient
}

export interface TellPorts {
  readonly tell: (word: Word) => Promise<void>
  readonly secret: () => Promise<Uint8Array>
  readonly siteUrl: string
  readonly from: { readonly council: string; readonly phone: string; readonly team: string }
}

/** Where somebody is reached: by email, or by text where they have none. */
export const addressOf = (one: {
  email?: string | undefined
  phone?: string | undefined
}): Word['to'] | undefined =>
  one.email ? { email: one.email } : one.phone ? { phone: one.phone } : undefined

/** The text with the team's name and number below it in an email, and alone in a text message. */
export const wordTo = (
  to: Word['to'],
  { team, council, phone }: TellPorts['from'],
  subject: string,
  text: string,
) =>
  'email' in to
    ? { subject, body: `${text}\n\n${team}, ${council}, ${phone}` }
    : { subject: '', body: `${council}: ${text}` }

/** Tells somebody that there is a message for them, and nothing of what it says. They have their link and their code. */
export async function tellOfMessage(
  ports: TellPorts,
  person: Part<PersonValues>,
  thread: Part,
): Promise<void> {
  const to = addressOf(person.values)
  if (!to) return
  const text = `You have a message. Open your private link to read it. If you cannot find your link, call us on ${ports.from.phone}.`
  const id = `household message ${thread.household} ${thread.name} ${lastNumber(thread, false)}`
  await ports.tell({ id, to, ...wordTo(to, ports.from, 'You have a message', text) })
}

/** Tells somebody that there is a letter for them, and nothing of what it says. */
export async function tellOfLetter(
  ports: TellPorts,
  person: Part<PersonValues>,
  referral: Part<Partial<Referral>>,
): Promise<void> {
  const to = addressOf(person.values)
  if (!to) return
  const text = `There is a letter for you on your private page. Open your private link to read it. If you cannot find your link, call us on ${ports.from.phone}.`
  const many = referral.values.letters?.length ?? 0
  const id = `household letter ${referral.household} ${referral.name} ${person.name} ${many}`
  await ports.tell({ id, to, ...wordTo(to, ports.from, 'There is a letter for you', text) })
}

/** Tells somebody that there is news on their page, and nothing of what it is about. `number`: of the event that is news. */
export async function tellOfNews(
  ports: Pick<TellPorts, 'tell' | 'from'>,
  person: Part<PersonValues>,
  { name, number }: { readonly name: PartName; readonly number: number },
): Promise<void> {
  const to = addressOf(person.values)
  if (!to) return
  const text = `There is news on your private page. Open your private link to read it. If you cannot find your link, call us on ${ports.from.phone}.`
  // What it is about stands in no queue either.
  const id = `household news ${person.household} ${person.name} ${hashOf({ name, number })}`
  await ports.tell({ id, to, ...wordTo(to, ports.from, 'There is news on your page', text) })
}

const ofPair = {
  break: 'There is news about a break that you asked for or offered.',
  mentor: 'There is news about the mentor that you asked for, or about your offer to be one.',
}

/** Tells somebody that there is news about a break or a mentor: not what, and not with whom. `number`: of the event. */
export async function tellOfPair(
  { tell, from }: Pick<TellPorts, 'tell' | 'from'>,
  person: Part<PersonValues>,
  { name, number }: { readonly name: PartName; readonly number: number },
): Promise<void> {
  const to = addressOf(person.values)
  if (!to) return
  const what = ofPair[kindOfPart(name) === 'mentor' ? 'mentor' : 'break']
  const text = `${what} Open your private link to read it. If you cannot find your link, call us on ${from.phone}.`
  const id = `household pair ${person.household} ${person.name} ${hashOf({ name, number })}`
  await tell({ id, to, ...wordTo(to, from, 'There is news for you', text) })
}

/** Tells somebody that a change of their terms that we suggested is over: not which, and not why. `number`: of the event. */
export async function tellOfTerms(
  { tell, from }: Pick<TellPorts, 'tell' | 'from'>,
  person: Part<PersonValues>,
  { name, number }: { readonly name: PartName; readonly number: number },
): Promise<void> {
  const to = addressOf(person.values)
  if (!to) return
  const text = `The change of your terms that we suggested will not go ahead. Your private page says why. If you cannot find your link, call us on ${from.phone}.`
  const id = `household terms ${person.household} ${person.name} ${hashOf({ name, number })}`
  await tell({ id, to, ...wordTo(to, from, 'There is news about your terms', text) })
}

/** Sends somebody their private link. The code goes another way: whoever reads this email alone opens nothing. */
export async function tellOfLink(ports: TellPorts, person: Part<PersonValues>, url: string): Promise<void> {
  const to = addressOf(person.values)
  if (!to) return
  const { household, name, values } = person
  const text = `You have a private page with us. To open it you need this link, and a code that your worker gives you in another way:\n\n${url}\n\nKeep the link. If you had one before, it does not work any more.`
  const id = `household link ${household} ${name} ${values.link?.generation ?? 0}`
  await ports.tell({ id, to, ...wordTo(to, ports.from, 'Your private page', text) })
}

/** What somebody is told of a course or a group: nothing of what it is about. */
const ofCourse = {
  booked: {
    subject: 'You have booked a date',
    words: (held: string) => `You have booked: ${held}. ${unsuitable}`,
  },
  soon: {
    subject: 'A reminder of your date',
    words: (held: string) => `A reminder: ${held}. ${unsuitable}`,
  },
  free: {
    subject: 'A place has become free',
    words: (held: string, until: string) =>
      `A place has become free: ${held}. We are keeping it for you until ${until}. Open your private link to take it, or to say that you do not need it.`,
  },
  off: {
    subject: 'A date has been cancelled',
    words: (held: string) =>
      `We are sorry: this will not take place: ${held}. Open your private link to choose another date.`,
  },
} as const
export type CourseNews = keyof typeof ofCourse

const unsuitable =
  'If it does not suit you any more, open your private link to choose another date or to cancel.'

interface OfCourse {
  readonly id: string
  readonly what: CourseNews
  /** The day, the time and the place. */
  readonly held: string
  /** Until when a place is kept for them. */
  readonly until?: string
}

/** Tells somebody when and where the course or the group is that they booked or waited for. */
export async function tellOfCourse(
  { tell, from }: Pick<TellPorts, 'tell' | 'from'>,
  person: Part<PersonValues>,
  { id, what, held, until = '' }: OfCourse,
): Promise<void> {
  const to = addressOf(person.values)
  if (!to) return
  const { subject, words } = ofCourse[what]
  await tell({ id, to, ...wordTo(to, from, subject, words(held, until)) })
}

/** Whether somebody was asked, so that there is a link. */
export const isAsked = (part: Part): part is Part<Asking> =>
  (part.values as Partial<Asking>).asked !== undefined

/** The address at which somebody who was asked about an applicant answers. */
export async function answerLink(
  { secret, siteUrl }: Pick<TellPorts, 'secret' | 'siteUrl'>,
  { household, name, values }: Part<Asking>,
): Promise<MadeAnswerLink> {
  const reference = name.slice(name.indexOf('.') + 1)
  const key = answerKey(await secret(), { household, reference, generation: values.generation })
  return { url: `${siteUrl}/fostering/answer/${household}/${reference}#${key}` }
}

/** Sends somebody who is asked the link to their questions. It names nobody: they hear who it is about on the page. */
export async function tellOfQuestions(ports: TellPorts, part: Part<Asking>): Promise<void> {
  const { household, name, values } = part
  const to = values.asked && addressOf(values.asked)
  if (!to) return
  const { url } = await answerLink(ports, part)
  const asks =
    values.reminded > 0
      ? 'We would still like to hear from you.'
      : kindOfPart(name) === 'views'
        ? 'We are looking at how things are going, and would like to hear what you think.'
        : 'Somebody said that we may ask you about them.'
  const text = `${asks} It takes about 15 minutes, and you do not need an account:\n\n${url}\n\nThis link is yours alone. Please do not send it on.`
  const id = `household questions ${household} ${name} ${values.generation} ${values.reminded}`
  await ports.tell({ id, to, ...wordTo(to, ports.from, 'A few questions from us', text) })
}
