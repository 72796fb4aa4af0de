import {
  afterWithdrawal,
  appealAfterWithdrawal,
  groundTitle,
  placeAfterWords,
  withdrawalNames,
} from '#contract/admissions/answer-words.ts'
import type { Block, Letter, Section } from '#contract/admissions/explanation.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { type Answer, answeredAt } from './answer.ts'

const text = (words: string): Block => ({ kind: 'text', text: words })
const section = (id: string, heading: string, ...blocks: Block[]): Section => ({ id, heading, blocks })

/** Sections of the letter of offer day that hold for any answer: whom to call, and what a family may do. */
const contactOf = ({ sections }: Letter): Section[] => sections.filter(({ id }) => id === 'safeguards')

function withdrawnLetter(offer: Letter, { school, history }: Answer): Letter {
  const last = history.findLast(({ type }) => type === 'withdrawn')
  const reason = last?.reason
  return {
    title: `We have withdrawn the place at ${school.name}`,
    sections: [
      section(
        'withdrawn',
        'What has happened, and why',
        ...(last
          ? [
              text(
                `We withdrew the place on ${dayInWords(last.at)}. Two people at the council looked at it first.`,
              ),
            ]
          : []),
        ...(reason ? [text(withdrawalNames[reason])] : []),
        ...(last?.why ? [text(`Our reason in full: ${last.why}`)] : []),
      ),
      section('next', 'What happens now', text(afterWithdrawal)),
      section('appeal', 'Your right to appeal', text(appealAfterWithdrawal)),
      ...contactOf(offer),
    ],
  }
}

/** What the family has said, and what comes of it. */
function answerSection(answer: Answer): Section {
  const { state, answerBy, held, lists } = answer
  const at = answeredAt(answer)
  const on = at ? ` on ${dayInWords(at)}` : ''
  const waits = lists.filter(({ stays }) => stays).map((list) => list.school.name)
  const said: Readonly<Record<Answer['state'], string>> = {
    waiting: `We do not have your answer yet. Please tell us by ${dayInWords(answerBy)}.`,
    warned: `We still need your answer. Please tell us by ${dayInWords(answer.warnedUntil ?? answerBy)}.`,
    accepted: `You accepted this place${answer.fromList ? '' : on}.`,
    declined: `You told us${on} that you do not need this place.`,
    withdrawn: '',
  }
  const open = state === 'waiting' || state === 'warned'
  return section(
    'answer',
    'Your answer',
    text(said[state]),
    ...(held && open
      ? [text(`Your child keeps the place at ${held.school.name} until you have answered this offer.`)]
      : []),
    ...(waits.length > 0
      ? [text(`Your child is on the waiting list${waits.length > 1 ? 's' : ''} for ${waits.join(' and ')}.`)]
      : []),
  )
}

function fromListLetter(offer: Letter, answer: Answer, fromList: string): Letter {
  const { school, ground = null } = answer
  const heading = ground
    ? groundTitle(ground, 'your child', school.name)
    : `We offer your child a place at ${school.name}`
  return {
    title: `A place at ${school.name}`,
    sections: [
      section('offer', heading, ...placeAfterWords(ground, school.name, fromList).map(text)),
      answerSection(answer),
      ...contactOf(offer),
    ],
  }
}

/** The letter as things stand now: the offer with what the family said, a place from a waiting list, or a place that was withdrawn. */
export function letterNow(offer: Letter, answer: Answer | undefined): Letter {
  if (!answer) return offer
  if (answer.state === 'withdrawn') return withdrawnLetter(offer, answer)
  if (answer.fromList) return fromListLetter(offer, answer, answer.fromList)
  const [first, ...rest] = offer.sections
  return { ...offer, sections: [...(first ? [first] : []), answerSection(answer), ...rest] }
}
