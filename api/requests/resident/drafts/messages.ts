import { clockInWords } from '#contract/calendar/times.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { type DraftWay, draftCodes } from '#contract/requests/draft.ts'
import { draftPath } from '#contract/requests/draft-path.ts'
import type { Message } from '#requests/notify/port.ts'
import type { SentCode } from './model.ts'

/** What every message about a saved form knows of it. */
export interface About {
  readonly id: string
  readonly key: string
  readonly way: Exclude<DraftWay, 'print'>
  readonly to: string
  /** Title of the service; the only thing that a message tells of the form. */
  readonly title: string
  readonly council: string
  readonly siteUrl: string
  readonly keptUntil: string
}

/** Where a message goes whose form is saved this way. */
export const sentTo = (way: About['way'], to: string): Message['to'] =>
  way === 'email' ? { email: to } : { phone: to }

function message(
  about: About,
  id: string,
  words: { subject: string; email: string[]; text: string; asked?: true },
): Message {
  const byEmail = about.way === 'email'
  return {
    id: `${about.id}-${id}`,
    to: sentTo(about.way, about.to),
    subject: words.subject,
    ...(words.asked ? { asked: true } : {}),
    body: byEmail ? [...words.email, about.council].join('\n\n') : words.text,
  }
}

const linkOf = ({ siteUrl, id, key }: About): string => `${siteUrl}${draftPath(id, key)}`

const notMe =
  'If you did not save a form, somebody typed your address by mistake. You do not need to do anything.'

/** Sent when a form was saved. `saves` tells this saving from the others. */
export function savedMessage(about: About, saves: number): Message {
  const until = dayInWords(about.keptUntil)
  const link = linkOf(about)
  return message(about, `saved-${saves}`, {
    asked: true,
    subject: `Continue your form: ${about.title}`,
    email: [
      `You saved the form “${about.title}”.`,
      `Continue it here: ${link}`,
      'Open the link and press “Send me a code”. We then email a code to this address. You need both, so nobody who finds this email alone can read your answers.',
      `We keep your answers until ${until}. Nothing has been sent to the council yet.`,
      notMe,
    ],
    text: `${about.council}: you saved “${about.title}”. Continue by ${until}: ${link} There, press “Send me a code” and we text it to you.`,
  })
}

/** The code that somebody with the link asked for. */
export function codeMessage(about: About, digits: string, { cause, sentAt }: SentCode): Message {
  return message(about, `code-${cause.slice(0, 12)}-${Date.parse(sentAt)}`, {
    asked: true,
    subject: `${digits} is your code`,
    email: [
      `Your code is ${digits}`,
      `Use it within ${draftCodes.minutes} minutes to continue the form “${about.title}”.`,
      'Do not give it to anybody. If you did not ask for it, ignore this email: nobody can open your form without it.',
    ],
    text: `${digits} is your code for “${about.title}” at ${about.council}. Use it within ${draftCodes.minutes} minutes. Do not give it to anybody.`,
  })
}

/** Says that the form will be deleted. `name` tells this reminder from the others. */
export function reminderMessage(about: About, name: string): Message {
  const until = `${dayInWords(about.keptUntil)} at ${clockInWords(about.keptUntil)}`
  const link = linkOf(about)
  return message(about, `remind-${name}`, {
    subject: `We delete your form on ${dayInWords(about.keptUntil)}: ${about.title}`,
    email: [
      `You saved the form “${about.title}” and have not sent it yet.`,
      `We delete your answers on ${until}. To keep them longer, continue the form and save it again: ${link}`,
      'If you do not need it any more, you do not need to do anything.',
    ],
    text: `${about.council}: we delete your saved form “${about.title}” on ${until}. Continue: ${link}`,
  })
}
