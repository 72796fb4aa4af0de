import type { Day } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { adoptionKinds, type CaseKind } from '#contract/fostering/case.ts'
import type { Effect, Outcome, Recommender, Terms } from '#contract/fostering/panel/referral.ts'

/** What somebody is approved to do, after `approve you`. */
const toDo = (kind: CaseKind): string =>
  adoptionKinds.includes(kind)
    ? 'to adopt'
    : kind === 'supported-lodgings'
      ? 'to offer supported lodgings'
      : 'to foster'

export const fromWords: Record<Recommender, string> = {
  panel: 'the panel',
  'quality-assurance': 'the colleague who checked the papers',
  review: 'the independent review',
}

/** An outcome as a sentence, as it was recommended or is certified. */
export function outcomeWords(outcome: Outcome, kind: CaseKind): string {
  const words: Record<Outcome, string> = {
    suitable: `Suitable ${toDo(kind)}.`,
    'not-suitable': `Not suitable ${toDo(kind)}.`,
    'complete-assessment': 'The assessment should be completed.',
    agree: 'It should be agreed.',
    refuse: 'It should not be agreed.',
  }
  return words[outcome]
}

interface Words {
  readonly title: string
  readonly opening: string
}

/** What a decision that stands says first. */
export function decidedWords(brings: Effect, kind: CaseKind): Words {
  const to = toDo(kind)
  const words: Record<Effect, Words> = {
    approval: {
      title: `You are approved ${to}`,
      opening: `I have decided to approve you ${to}. Congratulations.`,
    },
    refusal: {
      title: `You are not approved ${to}`,
      opening: `I have decided not to approve you ${to}. I know that this is hard to read, and I want to tell you why.`,
    },
    assessment: {
      title: 'Your assessment goes on',
      opening:
        'I have decided that we will complete your assessment. Your worker will get in touch with you about what comes next.',
    },
    review: {
      title: 'Your approval goes on',
      opening: `I have read the review of your approval. You are still approved ${to}.`,
    },
    terms: {
      title: 'Your approval has new terms',
      opening: 'I have decided to change the terms of your approval.',
    },
    end: {
      title: 'Your approval has ended',
      opening: `I have decided that you are no longer approved ${to}. I want to tell you why.`,
    },
    extension: {
      title: 'The child can stay with you for longer',
      opening: 'I have decided that the child can stay with you for longer while we get to know you.',
    },
    exemption: {
      title: 'You can care for more children',
      opening: 'I have agreed that you can care for more than three children.',
    },
    nothing: {
      title: 'Our decision about what was asked for',
      opening: 'I have decided not to agree to what was asked for. Everything stays as it is now.',
    },
  }
  return words[brings]
}

/** What a proposal says first. */
export function proposedWords(brings: Effect, kind: CaseKind): Words {
  const to = toDo(kind)
  if (brings === 'refusal')
    return {
      title: `We propose not to approve you ${to}`,
      opening: `I propose not to approve you ${to}. I know that this is hard to read. This letter says why, and what you can do.`,
    }
  if (brings === 'end')
    return {
      title: 'We propose to end your approval',
      opening: `I propose that you are no longer approved ${to}. This letter says why, and what you can do.`,
    }
  return {
    title: 'We propose new terms for your approval',
    opening: 'I propose to change the terms of your approval. This letter says why, and what you can do.',
  }
}

export const certificateTitle = 'Certificate of approval'

/** What a certificate says of one or several people, and since when. */
export const certifiedWords = (names: string, many: number, kind: CaseKind, on: Day): string =>
  `This is to certify that ${names} ${many > 1 ? 'have' : 'has'} been approved ${toDo(kind)} since ${dayInWords(on)}.`

export const placementWords: Record<NonNullable<Terms['kind']>, string> = {
  'long-term': 'Long-term fostering.',
  'short-term': 'Short-term fostering.',
  emergency: 'Emergency placements.',
  'short-breaks': 'Short breaks.',
  'parent-and-child': 'A parent and their child together.',
  any: 'Any kind of placement.',
}

const genderWords = { girls: 'Girls only.', boys: 'Boys only.' } as const

function agesInWords({ youngest, oldest }: Terms): string[] {
  if (youngest !== null && oldest !== null)
    return [youngest === oldest ? `Aged ${youngest}.` : `Aged ${youngest} to ${oldest}.`]
  if (youngest !== null) return [`Aged ${youngest} or older.`]
  return oldest === null ? [] : [`Aged ${oldest} or younger.`]
}

/** The terms of an approval, a sentence for each. */
export const termsInWords = (terms: Terms): string[] => [
  ...(terms.kind ? [placementWords[terms.kind]] : []),
  ...(terms.children === null
    ? []
    : [terms.children === 1 ? 'One child at a time.' : `Up to ${terms.children} children at a time.`]),
  ...agesInWords(terms),
  ...(terms.gender ? [genderWords[terms.gender]] : []),
  ...(terms.named.length > 0 ? [`For ${terms.named.join(', ')} only.`] : []),
  ...(terms.words === '' ? [] : [terms.words]),
]
