import type { Clock } from '#contract/calendar/clock.ts'
import { lengthInWords } from '#contract/calendar/clock-words.ts'
import type { Day } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { adoptionKinds, type CaseKind } from '#contract/fostering/case.ts'
import type { Letter, Recommendation, ReferralDecision, Terms } from '#contract/fostering/panel/referral.ts'
import { agreement } from '../../routes/agreement.ts'
import type { Referral } from './values.ts'
import {
  certificateTitle,
  certifiedWords,
  decidedWords,
  fromWords,
  outcomeWords,
  proposedWords,
  termsInWords,
} from './words.ts'

type Section = Letter['sections'][number]

const section = (heading: string | null, ...paragraphs: readonly (string | null)[]): Section => ({
  heading,
  paragraphs: paragraphs.flatMap((one) => one || []),
})

const namesOf = (people: Referral['people']): string => {
  const names = people.map(({ name }) => name)
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : (names[0] ?? '')
}

const termsSection = (heading: string, terms: Terms | null): Section[] =>
  terms ? [section(heading, ...termsInWords(terms))] : []

/** What was considered, what spoke for and against, and by which standard: as whoever decided wrote it. */
const reasonsOf = ({ reasons, differs }: ReferralDecision): Section[] => [
  section('My reasons', reasons.reasons),
  section('What I read and considered', reasons.papers),
  section('What counted for and against', reasons.arguments),
  section('The standard I used', reasons.standard),
  ...(differs ? [section('Why I decided differently from what was recommended', differs)] : []),
]

/** A copy of what was recommended. What the minutes have besides is not part of it. */
const copyOf = (recommendation: Recommendation, kind: CaseKind): Section =>
  section(
    `What ${fromWords[recommendation.from]} recommended on ${dayInWords(recommendation.on)}`,
    outcomeWords(recommendation.outcome, kind),
    ...(recommendation.terms ? termsInWords(recommendation.terms) : []),
    recommendation.reasons,
  )

/** How long they have, and what they can do in it. */
function waysOf(last: Day | null, length: Clock['length']): Section {
  const long = lengthInWords(length)
  const until = last ? `by ${dayInWords(last)}` : `within ${long} of the date of this letter`
  return section(
    'What you can do',
    'This is a proposal. It is not a final decision yet.',
    `If you do not agree, you can do one of two things ${until}. That is ${long} from the date of this letter.`,
    'You can write to us and say why. Then the panel looks at it again, with what you wrote, before we decide.',
    'Or you can ask for an independent review. It is free, and people who do not work for us look at it. They make a recommendation, which we consider before we decide. Send them this letter when you ask. To find out how, search GOV.UK for “independent review mechanism”.',
    'You can do one of the two, not both. You can tell us on your private page which one you choose.',
    `If you do neither, we can decide after ${last ? dayInWords(last) : 'that time'}.`,
  )
}

/** What they can do about a decision that stands. Where they had the two ways, there is no complaint about it. */
const after = ({ route }: Referral): Section =>
  route.refusal === 'complaint'
    ? section(
        'If you do not agree',
        'You can complain to us about this decision. Ask your worker how, or tell us on your private page.',
      )
    : section('What happens now', 'This decision is final. Your worker can tell you what it means for you.')

/** Whoever fosters signs an agreement. Supported lodgings and adoption have none by law. */
const signsAgreement = (kind: CaseKind, { brings }: ReferralDecision): boolean =>
  brings === 'approval' && !adoptionKinds.includes(kind) && kind !== 'supported-lodgings'

interface Sending {
  readonly referral: Referral
  readonly decision: ReferralDecision
  readonly today: Day
  /** The last day to answer a proposal, and how long that is. */
  readonly last: Day | null
  readonly length: Clock['length']
  readonly hash: (value: unknown) => string
}

const isAgainst = ({ brings }: ReferralDecision): boolean =>
  brings === 'refusal' || brings === 'end' || brings === 'nothing'

function decisionLetter({ referral, decision, today, last, length }: Sending): Omit<Letter, 'id' | 'sha256'> {
  const { kind, people, recommendations } = referral
  const isFinal = referral.decisions.length > 1 || referral.type === 'representations'
  const words = (decision.proposal ? proposedWords : decidedWords)(decision.brings, kind)
  const toSign = signsAgreement(kind, decision)
    ? 'With this letter you get your certificate, and an agreement to read and sign on your private page.'
    : null
  return {
    kind: decision.proposal ? 'proposal' : isFinal ? 'final' : 'decision',
    title: words.title,
    on: today,
    sections: [
      section(null, `Dear ${namesOf(people)}`, words.opening, toSign),
      ...termsSection(decision.proposal ? 'The terms that I propose' : 'Your terms', decision.terms),
      ...reasonsOf(decision),
      ...(decision.proposal || isAgainst(decision) ? recommendations.map((one) => copyOf(one, kind)) : []),
      ...(decision.proposal ? [waysOf(last, length)] : isAgainst(decision) ? [after(referral)] : []),
      section(null, `${decision.by}, decision maker for the council`),
    ],
  }
}

const certificateOf = ({ referral, decision, today }: Sending): Omit<Letter, 'id' | 'sha256'> => ({
  kind: 'certificate',
  title: certificateTitle,
  on: today,
  sections: [
    section(
      null,
      certifiedWords(namesOf(referral.people), referral.people.length, referral.kind, decision.on),
    ),
    ...termsSection('Terms', decision.terms),
  ],
})

const agreementOf = ({ referral, decision, today }: Sending): Omit<Letter, 'id' | 'sha256'> => ({
  kind: 'agreement',
  title: 'Agreement between you and us',
  on: today,
  sections: [
    section(
      null,
      `Between the council and ${namesOf(referral.people)}, approved on ${dayInWords(decision.on)}.`,
    ),
    ...termsSection('Your terms', decision.terms),
    section('What we do', ...agreement.we),
    section('What you do', ...agreement.you),
  ],
})

/** Everything that is sent with a decision, each with its hash. */
export function lettersFor(sending: Sending): Letter[] {
  const { referral, decision, hash } = sending
  const isApproved = decision.brings === 'approval'
  const all = [
    decisionLetter(sending),
    ...(isApproved ? [certificateOf(sending)] : []),
    ...(signsAgreement(referral.kind, decision) ? [agreementOf(sending)] : []),
  ]
  return all.map((letter, at) => {
    const whole = { id: `l${referral.letters.length + at + 1}`, ...letter }
    return { ...whole, sha256: hash(whole) }
  })
}
