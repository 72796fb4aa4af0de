import { dayInEngland } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import type { PlaceView } from '#contract/fostering/household.ts'
import type {
  AnswerForHousehold,
  ReferralForHousehold,
  ReferralState,
} from '#contract/fostering/panel/referral.ts'

const words: Readonly<Record<Exclude<ReferralState, 'represented' | 'in-review'>, string>> = {
  referred: 'We are getting ready to decide. We will tell you as soon as there is a decision.',
  listed: 'A panel will meet to talk about it. After that we decide, and we will tell you.',
  recommended: 'We are getting ready to decide. We will tell you as soon as there is a decision.',
  proposed: 'We have made a proposal. It is not a final decision. Our letter says why, and what you can do.',
  final: 'We have decided. Our letter says what we decided and why.',
  withdrawn: 'This will not be decided any more.',
}

/** Once they wrote to us, it goes to the panel another time. */
const again: typeof words = {
  ...words,
  referred:
    'The panel will read what you wrote to us, and look at everything again. Then we decide, and we will tell you.',
  listed:
    'A panel will meet to read what you wrote to us, and to look at everything again. Then we decide, and we will tell you.',
}

/** Whose page it is, and who else is there. */
export type Reader = Pick<PlaceView, 'you' | 'people'>

/** Who chose, as this reader calls them: `You`, by name, or `You` where it came to us by letter. */
const whoChose = ({ by }: AnswerForHousehold, { you, people }: Reader): string =>
  by === null || by === you.id ? 'You' : (people.find(({ id }) => id === by)?.name ?? 'You')

function answeredInWords(answer: AnswerForHousehold, reader: Reader): string {
  const who = whoChose(answer, reader)
  const on = dayInWords(answer.on)
  if (answer.closed)
    return 'The independent review has ended without a recommendation. We make our final decision now, and we will tell you.'
  return answer.way === 'representations'
    ? `${who} wrote to us on ${on}. The panel will read it and look at everything again. Then we decide, and we will tell you.`
    : `${who} chose the independent review on ${on}. We will wait to hear what they say before we decide. Your worker can help you if you have questions.`
}

/** Where it stands and what happens next, in a few sentences. */
export function nowInWords(
  { type, state, letters, period, answer }: ReferralForHousehold,
  reader: Reader,
): string {
  if (state === 'final' && letters.length === 0)
    return 'We have told you our decision. The letter will be here soon.'
  if (state === 'proposed' && letters.length === 0)
    return 'We have told you what we propose. The letter will be here soon.'
  if (answer && (state === 'proposed' || state === 'represented' || state === 'in-review'))
    return answeredInWords(answer, reader)
  if (state === 'represented' || state === 'in-review') return words.recommended
  const now = (type === 'representations' ? again : words)[state]
  if (state !== 'proposed' || !period?.last) return now
  return period.last < dayInEngland(new Date())
    ? `We have made a proposal, and you had until the end of ${dayInWords(period.last)} to answer it. We will tell you when we have made our final decision.`
    : `${now} You have until the end of ${dayInWords(period.last)}.`
}
