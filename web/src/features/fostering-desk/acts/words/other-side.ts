import type { Letterbox } from '#contract/fostering/carers/adoption.ts'
import type { About, ActRows, Field } from '../row.ts'

const boxOf = ({ part }: About) => part?.values as Partial<Letterbox> | undefined
const hasPage = (about: About): boolean => Boolean(boxOf(about)?.other)

const reached = (hint: string): Field[] => [
  { name: 'email', kind: 'text', label: 'Email address', hint, optional: true },
  { name: 'phone', kind: 'text', label: 'Phone number', optional: true },
]

/** What staff do about the page of whoever a family has letters with. */
export const otherSide: ActRows = {
  'open-page': {
    title: 'Give the other side their own page',
    send: 'Send them their link',
    done: 'Saved. We have sent them a link. If they had a link before, it does not work any more.',
    note: 'They read letters there that were passed on to them, and write back. They never see who the family is or where it lives. Letters by post are still possible.',
    when: (about) => Boolean(boxOf(about)?.agreed) && boxOf(about)?.ended === null,
    from: (about) => boxOf(about)?.other ?? {},
    fields: [
      {
        name: 'called',
        kind: 'text',
        label: 'How do we address them?',
        hint: 'A first name is best. They can read this. The family cannot',
      },
      {
        name: 'family',
        kind: 'text',
        label: 'What does their page call the family?',
        hint: 'For example, Sam and his family. Use only what the family has agreed to',
      },
      {
        name: 'words',
        kind: 'words',
        label: 'What was agreed, in words for them?',
        hint: 'They read this. Leave out names and places that they should not know',
        most: 2000,
        rows: 3,
      },
      ...reached('Make sure that nobody else reads what is sent there. One of the two is enough'),
    ],
  },
  'send-link': {
    title: 'Send the other side a new link',
    send: 'Send a new link',
    done: 'Sent to the email address or phone number that we have for them. The link they had before does not work any more.',
    note: 'Do this when they have lost their link, or when somebody else may have it.',
    when: hasPage,
    fields: [],
  },
  reach: {
    title: 'Change how we reach the other side',
    send: 'Save how we reach them',
    done: 'Saved. If it has changed, we have sent them a new link.',
    note: 'Talk to them first, at the number or address that you know. Somebody else may have asked for this.',
    when: hasPage,
    from: (about) => {
      const { email, phone, wants } = boxOf(about)?.other ?? {}
      return { ...(email && { email }), ...(phone && { phone }), ...wants }
    },
    fields: reached('To keep things as they were, enter again what we use now'),
  },
  'close-page': {
    title: 'Close the other side’s page',
    send: 'Close the page',
    done: 'Closed. Their link does not work any more.',
    note: 'Letters can still go by post.',
    grave: true,
    when: hasPage,
    fields: [],
  },
}
