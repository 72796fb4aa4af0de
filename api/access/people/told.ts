import { dayInWords } from '#contract/calendar/words.ts'
import { invitationDays } from './invitation.ts'
import type { Person } from './person.ts'

/** The path of the page that an invitation's link opens. */
export const invitationPath = '/workspace/invitation'

interface Told {
  readonly council: string
  readonly siteUrl: string
}

/** The email by which somebody is invited. The key stands behind the #, where no server and no log sees it. */
export function invitationEmail({ council, siteUrl }: Told, person: Person, key: string, id: string) {
  const until = dayInWords(person.invited?.until ?? '')
  const link = `${siteUrl}${invitationPath}#${person.id}.${key}`
  return {
    id,
    to: { email: person.email },
    subject: `You can now sign in at ${council}`,
    body: `Dear ${person.name}\n\nYou have been given access to the workspace of ${council}, where staff work on what residents send.\n\nStart here:\n\n${link}\n\nThe link works once, for ${invitationDays} days (until ${until}). It is yours alone: please do not send it on. If you did not expect this, you do not need to do anything.`,
    unlimited: true,
    recipient: { board: 'people', who: person.id },
  } as const
}
