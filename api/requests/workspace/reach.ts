import type { CouncilProfile } from '#contract/council/council.ts'
import { addressError, tidyAddress } from '#contract/requests/message-address.ts'
import type { Do } from '#contract/workspace/acts/acts.ts'
import { withContact } from '#requests/life/contact-change.ts'
import type { ServiceRequest } from '#requests/life/model.ts'
import { linkTo, unreachedBy } from '#requests/notify/unreached.ts'
import { type Acting, happen, invalid, notNow, type Outcome, type Refused } from './acting.ts'
import type { SomeDeciders } from './decider.ts'

const minuteMs = 60_000

/**
 * Why no link may go out now. Counted on the very request, so that two who are called at once send one: a caller who
 * is sent many would learn to click on any, and whoever has got hold of a caller’s data gets no second try.
 */
function tooOften({ history }: ServiceRequest, at: Date, council: CouncilProfile): Refused | undefined {
  const { most, hours, minutesBetween } = council.lostLink
  const ago = (minutes: number) => new Date(at.getTime() - minutes * minuteMs).toISOString()
  const sent = history.filter(({ type, actor }) => actor && (type === 'link-sent' || type === 'readdressed'))
  if (sent.some((entry) => entry.at > ago(minutesBetween)))
    return notNow(
      `The link was sent less than ${minutesBetween} minutes ago. Ask them to look for it, in junk mail too, and try again then.`,
    )
  if (sent.filter((entry) => entry.at > ago(hours * 60)).length >= most)
    return notNow(
      `The link has been sent ${most} times in ${hours} hours. Check with the resident where it goes, and send it again tomorrow.`,
    )
  return undefined
}

const noMessages = () => notNow('This council sends no messages, so a link cannot be sent.')

function sendLink(request: ServiceRequest, acting: Acting): Outcome {
  const { council, at } = acting
  if (!council.messages) return noMessages()
  if (!linkTo(request.contact, council.messages))
    return notNow('There is no email address or mobile number to send it to. Change where it goes first.')
  if (unreachedBy(request, 'reporter', request.contact))
    return notNow('Our messages do not get through to the address that we have. Change where it goes.')
  return tooOften(request, at, council) ?? happen(request, acting, { type: 'link-sent' })
}

/** What was not asked of what the council wants asked; undefined where all of it was. */
function unasked(council: CouncilProfile, checks: readonly string[]): Refused | undefined {
  const known = council.lostLink.checks
  if (known.every(({ id }) => checks.includes(id))) return undefined
  return invalid('/action/checks', 'Do every check, and tick each when you have done it')
}

function readdress(request: ServiceRequest, acting: Acting, { way, to, checks }: Do<'readdress'>): Outcome {
  const { council, at, secret } = acting
  if (!council.messages) return noMessages()
  const missing = unasked(council, checks)
  if (missing) return missing
  const tidy = tidyAddress(way, to)
  const wrong = addressError(way, tidy, council.messages)
  if (wrong) return invalid('/action/to', wrong)
  const often = tooOften(request, at, council)
  if (often) return often
  const note = `Checked: ${council.lostLink.checks.map(({ short }) => short).join(', ')}.`
  const done = happen(request, acting, { type: 'readdressed', note })
  if (done.kind !== 'next') return done
  const { history } = done.request
  return { ...done, request: withContact(secret, done.request, history.length, { updates: way, to: tidy }) }
}

export const reachDeciders = {
  'send-link': { take: sendLink, fits: ({ contact }) => linkTo(contact, {}) !== undefined },
  readdress: { take: readdress },
} satisfies SomeDeciders
