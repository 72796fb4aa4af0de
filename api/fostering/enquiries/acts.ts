import { dayInEngland } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { linkTooSoon } from '#contract/council/lost-link.ts'
import type { EnquiryAct, EnquiryDo } from '#contract/fostering/staff-enquiries.ts'
import { causeOf } from '#record/cause.ts'
import { once } from '../household/once.ts'
import { done, type Outcome } from '../household/refusal.ts'
import type { Who } from '../rights/may.ts'
import { type Enquiry, type EnquiryValues, enquiryId, happened } from './enquiry.ts'
import { hears } from './invited.ts'
import type { EnquiryPorts } from './ports.ts'
import { tellNow } from './tell.ts'

type Refused = Exclude<Outcome<never>, { kind: 'done' }>
type Changed = { readonly values: EnquiryValues; readonly note?: string | undefined } | Refused

const notNow = (message: string): Refused => ({ kind: 'not-now', message })
const invalid = (pointer: string, message: string): Refused => ({ kind: 'invalid', pointer, message })

/** What staff may do with an enquiry as it stands; inviting also needs a household, which comes first. */
export function actsFor({ state, mustRing }: EnquiryValues): EnquiryDo[] {
  const ring: EnquiryDo[] = mustRing ? ['rang'] : []
  if (state === 'open')
    return [
      ...ring,
      'answer',
      'answered',
      'met',
      'visit-at',
      'invite',
      'note',
      'send-link',
      'hand-on',
      'close',
    ]
  // What was booked before still takes place, and is recorded.
  if (state === 'invited') return [...ring, 'met', 'visit-at', 'note', 'send-link']
  return ['note', 'send-link', 'reopen']
}

/** Why their link may not go out now, counted on the very enquiry, so that two who are called at once send one. */
function noLink(
  { values, history }: Enquiry,
  { now, council }: Pick<EnquiryPorts, 'now' | 'council'>,
): string | undefined {
  if (hears(values.said) === null)
    return 'We have neither an email address nor a mobile number for them, so we cannot send the link.'
  const sent = history.filter(({ type }) => type === 'send-link').map(({ at }) => at)
  return linkTooSoon(sent, now(), council.lostLink)
}

function decide(
  enquiry: Enquiry,
  act: Exclude<EnquiryAct, { do: 'invite' }>,
  ports: Pick<EnquiryPorts, 'now' | 'council'>,
): Changed {
  const { values } = enquiry
  const today = dayInEngland(ports.now())
  if (!actsFor(values).includes(act.do))
    return notNow(
      `This enquiry is ${values.state === 'open' ? 'open' : values.state.replace('-', ' ')}: that is not possible now.`,
    )
  const on = ('on' in act ? act.on : undefined) ?? today
  if (on > today) return invalid('/on', 'The date must be today or in the past')
  if (on < values.receivedOn)
    return invalid('/on', `The date must be ${dayInWords(values.receivedOn)}, when they asked, or later`)
  const { closed: _, handed: __, ...kept } = values
  // Once it goes no further here nobody comes at a time that was booked.
  const { booking: ___, mustRing: ____, ...unbooked } = values
  const { mustRing: _____, ...rung } = values
  switch (act.do) {
    case 'answer':
      if (hears(values.said) === null)
        return invalid(
          '/text',
          'We have neither an email address nor a mobile number for them. Call them, then record that you answered by phone',
        )
      return { values: { ...values, repliedOn: values.repliedOn ?? today }, note: act.text }
    case 'answered':
      return { values: { ...rung, repliedOn: values.repliedOn ?? on }, note: act.note }
    case 'rang':
      return { values: rung, note: act.note }
    case 'met':
      return {
        values: {
          ...rung,
          repliedOn: values.repliedOn ?? on,
          metOn: values.metOn ?? on,
          ...(act.kind === 'visit' && { visitedOn: values.visitedOn ?? on }),
        },
        note: act.note,
      }
    case 'visit-at':
      return { values: { ...values, visitAt: { address: act.address, phone: act.phone } } }
    case 'send-link': {
      const why = noLink(enquiry, ports)
      return why === undefined ? { values } : notNow(why)
    }
    case 'note':
      return { values, note: act.text }
    case 'hand-on':
      if (!ports.council.hubs.some(({ id }) => id === act.hub))
        return invalid('/hub', 'Choose a hub that the council works with')
      return {
        values: { ...unbooked, state: 'handed-on', handed: { to: act.hub, on: today } },
        note: act.note,
      }
    case 'close':
      return {
        values: { ...unbooked, state: 'closed', closed: { reason: act.reason, on: today } },
        note: act.note,
      }
    case 'reopen':
      return { values: { ...kept, state: 'open' } }
  }
}

interface Doing {
  readonly key: string
  readonly seen: number
  readonly body: unknown
  readonly type: EnquiryDo
}

/** Does one thing to an enquiry, once for each key, on what was seen of it. */
export function doOnce(
  { enquiries, now }: Pick<EnquiryPorts, 'enquiries' | 'now'>,
  { as, id, name }: Who,
  reference: string,
  { key, seen, body, type }: Doing,
  next: (enquiry: Enquiry) => Changed,
): Promise<Outcome<Enquiry>> {
  const cause = causeOf('enquiry', key, { body, by: id })
  return once<Enquiry>(enquiries, enquiryId(reference), cause, (enquiry) => {
    if (!enquiry) return { kind: 'not-found' }
    // Whoever asked may book and cancel meanwhile; that takes nothing from what staff do.
    const since = enquiry.history.filter(({ number, by }) => number > seen && by.as !== 'applicant')
    if (since.length > 0 || seen > enquiry.history.length) return { kind: 'changed' }
    const changed = next(enquiry)
    if ('kind' in changed) return changed
    const { values, note } = changed
    return done(
      happened(enquiry, values, {
        type,
        at: now().toISOString(),
        by: { as, id, name },
        cause,
        ...(note && { note }),
      }),
    )
  })
}

/** Does what staff do with an enquiry, apart from inviting. */
export async function act(
  ports: EnquiryPorts,
  who: Who,
  reference: string,
  asked: Exclude<EnquiryAct, { do: 'invite' }>,
  key: string,
): Promise<Outcome<Enquiry>> {
  const { seen, ...body } = asked
  const had = (await ports.enquiries.get(enquiryId(reference)))?.values.booking
  const outcome = await doOnce(ports, who, reference, { key, seen, body, type: asked.do }, (enquiry) =>
    decide(enquiry, asked, ports),
  )
  if (outcome.kind !== 'done') return outcome
  if (had && !outcome.item.values.booking) await ports.slots.free(had.id, reference)
  await tellNow(ports, outcome.item)
  return outcome
}
