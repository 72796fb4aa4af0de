import { dayInWords } from '#contract/calendar/words.ts'
import { type Answers, isEmpty } from '#contract/core/condition.ts'
import type { Page, Question } from '#contract/core/question.ts'
import type { PlaceView } from '#contract/fostering/household.ts'
import { council } from '#council'
import { typedAddress } from '#web/questions/address/typed.ts'

/** What we know of a question that nobody has answered here. Nothing of it is an answer until they say so. */
export interface Known {
  /** As it stands in the field. */
  readonly typed: unknown
  /** As somebody reads it. */
  readonly shown: string
  /** Who said so, and when. */
  readonly words: string
}

type Told = Pick<PlaceView, 'you' | 'enquiry'>

/** The name that the household's workers know somebody by: from the enquiry, or as they wrote it down. */
function nameOf({ you: { name }, enquiry }: Told): Known {
  const words =
    enquiry?.name === name ? `You told us this on ${dayInWords(enquiry.on)}` : 'Your worker wrote this down'
  return { typed: name, shown: name, words }
}

function addressOf({ enquiry }: Told): Known | undefined {
  if (!enquiry) return undefined
  const { on, postcode } = enquiry
  const empty = typedAddress(undefined, council.addressLookup !== null)
  return {
    typed: { ...empty, search: postcode, parts: { ...empty.parts, postcode } },
    shown: postcode,
    words: `You told us your postcode on ${dayInWords(on)}`,
  }
}

/** What we know already of what a question asks; undefined where it has an answer, or nobody has said it before. */
export function knownOf({ key, reuse }: Question, answers: Answers, told: Told): Known | undefined {
  if (!isEmpty(answers[key])) return undefined
  if (reuse === 'name') return nameOf(told)
  if (reuse === 'address') return addressOf(told)
  return undefined
}

/** By question, what we know of a page already. */
export const knownOn = (page: Page, answers: Answers, told: Told): ReadonlyMap<string, Known> =>
  new Map(
    page.questions.flatMap((question) => {
      const known = knownOf(question, answers, told)
      return known ? [[question.key, known] as const] : []
    }),
  )

/** Their own first words, where a question asks for more of the same: of which section, and which question. */
export function firstWords(section: string, { key }: Question, { enquiry }: Told): string | undefined {
  if (!enquiry?.wrote || section !== 'support' || key !== 'why') return undefined
  return `When you first asked us, on ${dayInWords(enquiry.on)}, you wrote: “${enquiry.wrote}”`
}
