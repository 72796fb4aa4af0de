import type { Block, Explanation, Outcome, Section } from '#contract/admissions/explanation.ts'
import { text } from './blocks.ts'
import { dayOnce } from './day.ts'
import { lengthInWords, ordinal } from './measure.ts'

/** What is offered, and by when to answer. */
export function offerSection({ outcome, answerBy, preferences }: Explanation): Section {
  const answer = answerBy
    ? [
        text(
          `Tell us by ${dayOnce(answerBy)} whether you would like this place: by your private link, or by phone or post, as you will find below. If we do not hear from you, we will remind you before we do anything.`,
        ),
      ]
    : []
  return {
    id: 'offer',
    heading: headings(outcome),
    blocks: [...said(outcome, preferences.length), ...answer],
  }
}

function headings(outcome: Outcome): string {
  if (outcome.kind === 'none') return 'We do not have a place for your child yet'
  if (outcome.kind === 'held-back') return 'We cannot tell you the result yet'
  return `Your child has a place at ${outcome.school.name}`
}

function said(outcome: Outcome, count: number): Block[] {
  switch (outcome.kind) {
    case 'preference':
      return [text(chosen(outcome.place, count)), ...how[outcome.how]]
    case 'plan':
      return [text('This school is named in your child’s education, health and care plan.')]
    case 'fallback': {
      const far = outcome.metres === null ? '' : ` It is ${lengthInWords(outcome.metres)} from your home.`
      return [
        text(`None of the schools that you asked for had room for your child. ${found[outcome.why]}${far}`),
        text(
          'You can take this place and still appeal, or stay on the waiting lists, for the schools that you asked for. It does not count against you.',
        ),
      ]
    }
    case 'none':
      return [
        text(
          'None of the schools that you asked for had room for your child, and no other school that we can offer has a place today. We will call you to talk about what comes next.',
        ),
        text('Your child has a right to a school place, and we have to find one.'),
      ]
    case 'held-back':
      return [
        text(
          'When we checked the results we found a mistake at one of the schools that you asked for. We are putting it right, and will tell you as soon as we have. This does not mean that your child has lost a place.',
        ),
      ]
  }
}

const chosen = (place: number, count: number): string => {
  if (place === 1)
    return count === 1 ? 'This is the school that you asked for.' : 'This was your first choice.'
  const above = place === 2 ? 'your first choice' : `your choices above it`
  return `This was your ${ordinal(place)} choice. We could not offer ${above}, and say why below.`
}

const how = {
  order: [],
  plan: [text('The school is named in your child’s education, health and care plan.')],
  twin: [
    text(
      'The last place went to a twin, triplet or other child born with yours, so your child has a place above the school’s number.',
    ),
  ],
} as const satisfies Record<string, readonly Block[]>

const found = {
  catchment: 'This is the school whose catchment area you live in, and it has a place.',
  nearest: 'This is the nearest school to your home that has a place.',
} as const
