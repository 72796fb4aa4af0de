import type { WithdrawalReason } from '#contract/admissions/answer.ts'
import type { Block, Letter, Section } from '#contract/admissions/explanation.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { type Answer, answeredAt } from './answer.ts'

const text = (words: string): Block => ({ kind: 'text', text: words })
const section = (id: string, heading: string, ...blocks: Block[]): Section => ({ id, heading, blocks })

const reasons: Readonly<Record<WithdrawalReason, string>> = {
  error: 'We offered the place by mistake.',
  'not-answered': 'We did not get an answer to our offer, though we warned you and gave you more time.',
  fraud:
    'The application had facts in it that were false or meant to mislead, and the place was given because of them.',
}

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
        ...(reason ? [text(reasons[reason])] : []),
        ...(last?.why ? [text(`Our reason in full: ${last.why}`)] : []),
      ),
      section(
        'next',
        'What happens now',
        text(
          'We look at your application afresh, as if we had not made this offer, and write to you with what comes of it. Your child stays on the waiting lists.',
        ),
      ),
      section(
        'appeal',
        'Your right to appeal',
        text(
          'If we cannot offer your child a place at a school that you asked for, you have the right to appeal to a panel that is independent of the school and of the council. Our letter about that will say how, and by when.',
        ),
      ),
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
    ...(waits.length > 0 ? [text(`Your child is on the waiting list of ${waits.join(' and ')}.`)] : []),
  )
}

function fromListLetter(offer: Letter, answer: Answer): Letter {
  const { school, fromList } = answer
  return {
    title: `A place at ${school.name}`,
    sections: [
      section(
        'offer',
        `We offer your child a place at ${school.name}`,
        text(
          `A place became free, and your child was first on the waiting list of those who still wanted it.${fromList ? ` We offered it on ${dayInWords(fromList)}.` : ''}`,
        ),
      ),
      answerSection(answer),
      ...contactOf(offer),
    ],
  }
}

/** The letter as things stand now: the offer with what the family said, a place from a waiting list, or a place that was withdrawn. */
export function letterNow(offer: Letter, answer: Answer | undefined): Letter {
  if (!answer) return offer
  if (answer.state === 'withdrawn') return withdrawnLetter(offer, answer)
  if (answer.fromList) return fromListLetter(offer, answer)
  const [first, ...rest] = offer.sections
  return { ...offer, sections: [...(first ? [first] : []), answerSection(answer), ...rest] }
}
