import type { MadeAnswerLink } from '#contract/fostering/reference.ts'
import type { PersonValues } from '../parts/person.ts'
import type { ReferenceValues } from '../parts/reference.ts'
import { answerKey } from './links.ts'
import { lastNumber, type Part } from './part.ts'

/** A message by email, or by text where there is no email address. Anybody may see a locked phone: it says nothing else. */
export interface Word {
  /** The same id again sends nothing again. Holds nothing of a person. */
  readonly id: string
  readonly to: { readonly email: string } | { readonly phone: string }
  readonly subject: string
  readonly body: string
}

export interface TellPorts {
  readonly tell: (word: Word) => Promise<void>
  readonly secret: () => Promise<Uint8Array>
  readonly siteUrl: string
  readonly from: { readonly council: string; readonly phone: string; readonly team: string }
}

const addressOf = (one: {
  email?: string | undefined
  phone?: string | undefined
}): Word['to'] | undefined =>
  one.email ? { email: one.email } : one.phone ? { phone: one.phone } : undefined

/** The text with the team's name and number below it in an email, and alone in a text message. */
const wordTo = (
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

/** Sends somebody their private link. The code goes another way: whoever reads this email alone opens nothing. */
export async function tellOfLink(ports: TellPorts, person: Part<PersonValues>, url: string): Promise<void> {
  const to = addressOf(person.values)
  if (!to) return
  const { household, name, values } = person
  const text = `You have a private page with us. To open it you need this link, and a code that your worker gives you in another way:\n\n${url}\n\nKeep the link. An earlier link opens nothing any more.`
  const id = `household link ${household} ${name} ${values.link?.generation ?? 0}`
  await ports.tell({ id, to, ...wordTo(to, ports.from, 'Your private page', text) })
}

/** Whether somebody was asked, so that there is a link. */
export const isAsked = (part: Part): part is Part<ReferenceValues> =>
  (part.values as Partial<ReferenceValues>).asked !== undefined

/** The address at which somebody who was asked about an applicant answers. */
export async function answerLink(
  { secret, siteUrl }: Pick<TellPorts, 'secret' | 'siteUrl'>,
  { household, name, values }: Part<ReferenceValues>,
): Promise<MadeAnswerLink> {
  const reference = name.split('.')[1] ?? ''
  const key = answerKey(await secret(), { household, reference, generation: values.generation })
  return { url: `${siteUrl}/fostering/answer/${household}/${reference}#${key}` }
}

/** Sends somebody who is asked the link to their questions. It names nobody: they hear who it is about on the page. */
export async function tellOfQuestions(ports: TellPorts, part: Part<ReferenceValues>): Promise<void> {
  const { household, name, values } = part
  const to = values.asked && addressOf(values.asked)
  if (!to) return
  const { url } = await answerLink(ports, part)
  const asks =
    values.reminded > 0
      ? 'We would still like to hear from you.'
      : 'Somebody said that we may ask you about them.'
  const text = `${asks} It takes about 15 minutes, and you need no account:\n\n${url}\n\nThis link is yours alone. Please do not send it on.`
  const id = `household questions ${household} ${name} ${values.generation} ${values.reminded}`
  await ports.tell({ id, to, ...wordTo(to, ports.from, 'A few questions from us', text) })
}
