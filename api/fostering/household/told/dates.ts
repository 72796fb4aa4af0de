import { dayAndClock } from '#contract/calendar/times.ts'
import { hashOf } from '#record/canonical.ts'
import type { PersonValues } from '../../parts/person.ts'
import { isReferred, type ReferralValues } from '../../parts/referral/values.ts'
import type { VisitValues } from '../../parts/visit.ts'
import type { Part } from '../part.ts'
import { addressOf, type tellOfPair, wordTo } from '../tell.ts'

interface News {
  readonly subject: string
  /** `call`: whom to call. */
  words(call: string): string
}

const ofVisit = ({ planned, gone }: VisitValues, isMoved: boolean): News | undefined => {
  if (planned) {
    const when = `${dayAndClock(planned.from)}. Where: ${planned.where}`
    return {
      subject: isMoved ? 'Your visit has moved' : 'A visit is planned',
      words: (call) =>
        `${isMoved ? 'We have moved our visit to you. It is now on' : 'We will visit you on'} ${when}. If this does not suit you, call us on ${call}. You can add it to your calendar on your private page.`,
    }
  }
  return gone
    ? {
        subject: 'Your visit is cancelled',
        words: (call) =>
          `We are sorry. We have cancelled our visit to you on ${dayAndClock(gone.from)}. Your worker will agree another time with you. If you have a question, call us on ${call}.`,
      }
    : undefined
}

const ofPanel = (values: ReferralValues, isMoved: boolean): News | undefined => {
  const { state, listed = null } = isReferred(values) ? values : {}
  if (state === 'referred')
    return {
      subject: 'The panel will meet on another day',
      words: (call) =>
        `The panel will look at your papers on another day than we told you. We will write to you when we know which. If you have a question, call us on ${call}.`,
    }
  return state === 'listed' && listed?.starts
    ? {
        subject: isMoved ? 'Your panel meeting has changed' : 'The panel meets',
        words: (call) =>
          `${isMoved ? 'There is a change: the' : 'The'} panel begins on ${dayAndClock(listed.starts ?? '')}. Where: ${listed.where}. You can come and bring somebody. Your worker agrees with you when to arrive. If you have a question, call us on ${call}.`,
      }
    : undefined
}

/** Whether the event before this one told of a day too, so that this one moves it. */
function isMoved({ history }: Part, number: number, on: string, off: string): boolean {
  const before = history.filter((entry) => entry.number < number && (entry.type === on || entry.type === off))
  return before.at(-1)?.type === on
}

/** Tells somebody when and where they are visited, or the panel meets: what is so now, whichever event is carried late. */
export const tellOfDate =
  (part: Part): typeof tellOfPair =>
  async ({ tell, from }, person: Part<PersonValues>, { name, number }) => {
    const to = addressOf(person.values)
    const news = name.startsWith('visit.')
      ? ofVisit(part.values as VisitValues, isMoved(part, number, 'plan', 'cancel'))
      : ofPanel(part.values as ReferralValues, isMoved(part, number, 'listed', 'unlisted'))
    if (!to || !news) return
    const id = `household date ${person.household} ${person.name} ${hashOf({ name, number })}`
    await tell({ id, to, ...wordTo(to, from, news.subject, news.words(from.phone)) })
  }
