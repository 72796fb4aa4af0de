import * as z from 'zod/mini'
import { mostEmail } from '#contract/core/email-address.ts'
import type { Acts } from './row.ts'
import { Id } from './shapes.ts'

/** Where a message goes, as it was typed. */
const address = { way: z.enum(['email', 'text']), to: z.string().check(z.maxLength(mostEmail)) }

/** What was asked of a caller before, by the ids of the council’s profile. */
const checks = z.array(Id).check(z.maxLength(20))

/** How the resident is reached, and gets their private link back: no member of staff ever sees it. */
export const reach = {
  'send-link': {
    events: ['link-sent'],
    right: 'link',
    label: 'Send the link again',
    title: 'Send the resident their private link again',
    send: 'Send the link',
    done: 'The link is on its way to the email address or mobile number that we have',
    takes: {},
  },
  /** `to`: the address that a caller says they follow with. Nobody is told whether it is one. */
  'send-follower-link': {
    events: ['follower-link-sent'],
    right: 'link',
    label: 'Send a follower their link',
    title: 'Send somebody who follows it their private link again',
    send: 'Send the link',
    done: 'If somebody follows with that address, the link is on its way there',
    takes: {
      ...address,
    },
  },
  /** The link goes there with it. */
  readdress: {
    events: ['readdressed'],
    right: 'note',
    label: 'Change where it goes',
    title: 'Send the link and the news to another address',
    send: 'Change it and send the link',
    done: 'Changed. A new link is on its way there, links from before no longer work, and we tell the address that we had before',
    takes: {
      ...address,
      checks,
    },
  },
  /** For whoever has no address that a link could go to. The answer has the code, once; `checks` as with another address. */
  'new-code': {
    events: ['code-made'],
    right: 'note',
    label: 'Give a new code',
    title: 'Give the resident a new code on the phone',
    send: 'Make a new code',
    done: 'A new code has been made, and the one before no longer works',
    takes: { checks },
  },
} as const satisfies Acts
