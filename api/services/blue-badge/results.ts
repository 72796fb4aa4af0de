import type { Condition } from '#contract/core/condition.ts'
import type { Page, Result } from '#contract/core/question.ts'
import { capital, type Person } from '../common/grammar.ts'
import * as routes from './routes.ts'
import { type Rule, rules, terms } from './rules.ts'
import { say } from './say.ts'

/** What everybody shows who applies for a person. */
const proofs = ({ self, possessive }: Person) => [
  `A photo of ${self}: head and shoulders`,
  `Proof of ${possessive} identity`,
  `Proof of ${possessive} address, dated in the last 12 months`,
]
const award = (what: string) => say((person) => ({ evidence: [...proofs(person), what] }))
const everyPage = 'every page that shows the decision'
const assessment = (person: Person) => [
  ...proofs(person),
  'A description of the condition, walking aids and medication, and of the health professionals involved: the form asks for these',
  'A document that supports it, such as a letter from a hospital',
]

const otherHelp = [
  'A disabled person’s bus pass has its own rules. So does a disabled parking bay outside a home.',
  'If you think a benefit decision is wrong, ask the Department for Work and Pensions to look at it again, or appeal.',
]
const comeBack = 'If things change, come back: you can apply at any time.'

const named = ({ words, source }: Rule) => ({ rule: words, source })

/** `because` ends the sentence that begins with "Because": the reason in the words of whom it is about. */
const automatic = (
  rule: Rule,
  when: Condition,
  by: string,
  because: (person: Person) => string,
  proof: string,
): Result => ({
  id: rule.id,
  when,
  kind: 'go-on',
  title: `You can apply: ${by}`,
  ...named(rule),
  ...say((person) => ({
    text: [
      `Because ${because(person)}, no assessment is needed. You need to show proof, and say who the badge is for.`,
    ],
    evidence: [...proofs(person), proof],
  })),
})

const assessed = (rule: Rule, when: Condition): Result => ({
  id: rule.id,
  when,
  kind: 'go-on',
  title: 'You can apply, and we will assess it',
  ...named(rule),
  ...say((person) => ({
    text: [
      `This does not qualify automatically. We look at everything that you send, and an expert assessor may need to see ${person.object}.`,
      'The next questions are about the condition and what it does.',
    ],
    evidence: assessment(person),
  })),
  next: [
    'If an award letter says something different from your answers, go back and change them: the letter may then be enough.',
  ],
})

/** A date that cannot be meant, as often happens to somebody who enters their own by habit. */
const checkDate = (whose: string, when: Condition, why: string, instead: string): Result => ({
  id: `check-date-of-birth-${whose}`,
  when,
  kind: 'stop',
  title: 'Check the date of birth',
  text: [why],
  next: ['If the date is wrong, go back and change it.', instead],
})

const endings: readonly Result[] = [
  {
    id: rules.terminalIllness.id,
    when: routes.terminallyIll,
    kind: 'stop',
    title: 'Call us, and we will deal with it directly',
    text: [
      'You do not need to fill in this form.',
      `Once we have what we need from you, we will decide ${terms.terminallyIllDecided}.`,
    ],
    evidence: ['Form SR1, if a doctor or nurse has filled one in'],
    next: [
      'Tell us that it is about a terminal illness, and whether there is an SR1 form. We will tell you what else we need, and how to send it.',
      'Somebody else can call for you.',
    ],
    call: 'first',
    instead: { slug: 'blue-badge-call-back', label: 'Ask us to call you instead' },
  },
  {
    ...named(rules.organisation),
    id: rules.organisation.id,
    when: routes.organisationQualifies,
    kind: 'go-on',
    title: 'Your organisation can apply',
    text: ['We look at who you care for and how you transport them.'],
    evidence: ['Registration numbers of the vehicles', 'A charity number, if there is one'],
  },
  {
    ...named(rules.organisation),
    id: 'organisation-not',
    when: routes.forOrganisation,
    kind: 'stop',
    title: 'Your organisation does not qualify for a badge',
    text: ['It has to do both: care for disabled people who would qualify, and transport them.'],
    next: [
      'People you transport can apply for a badge of their own, and use it in any vehicle they travel in.',
    ],
  },
  checkDate(
    'me',
    routes.tooYoungForMe,
    `You said that the badge is for you, and entered a date of birth less than ${routes.ages.alone} years ago.`,
    'If the badge is for a child you look after, go back and say so.',
  ),
  checkDate(
    'adult',
    routes.tooYoungForAdult,
    `You said that the badge is for another adult, and entered a date of birth less than ${routes.ages.adult} years ago.`,
    'If the date is right, go back and say that the badge is for a child you look after.',
  ),
  checkDate(
    'child',
    routes.tooOldForChild,
    `You said that the badge is for a child you look after, and entered the date of birth of somebody aged ${routes.ages.grown} or over.`,
    'If the date is right, go back and say that the badge is for another adult.',
  ),
]

const underThree: readonly Result[] = [
  {
    ...assessed(rules.underThreeEquipment, { all: [routes.childUnderThree, routes.needsEquipment] }),
    title: 'You can apply for a child under 3',
    text: ['We look at the equipment that the child needs, and at what a health professional says about it.'],
    ...award('A letter from a health professional about the equipment'),
    next: [],
  },
  {
    ...assessed(rules.underThreeVehicle, { all: [routes.childUnderThree, routes.needsVehicle] }),
    title: 'You can apply for a child under 3',
    text: [
      'We look at the treatment that the child may need, and at what a health professional says about it.',
    ],
    ...award('A letter from a health professional about the condition and the treatment'),
    next: [],
  },
  {
    id: 'under-3-none',
    when: routes.childUnderThree,
    kind: 'stop',
    title: 'The child does not qualify yet',
    text: [
      'There are two ways to qualify under the age of 3: the child always needs bulky medical equipment with them, or always has to be near a vehicle for treatment. You selected neither.',
    ],
    rule: `${rules.underThreeEquipment.words} Or: ${rules.underThreeVehicle.words}`,
    source: rules.underThreeEquipment.source,
    next: [
      'From their third birthday the child can qualify in the same ways as everybody else. Come back then.',
      ...otherHelp,
    ],
  },
]

const byAward: readonly Result[] = [
  automatic(
    rules.dla,
    routes.byDla,
    'Disability Living Allowance',
    ({ subject, s }) =>
      `${subject} get${s} the higher rate of the mobility part of Disability Living Allowance (DLA)`,
    `The DLA award letter: ${everyPage}`,
  ),
  automatic(
    rules.sight,
    routes.bySight,
    'registration as severely sight impaired',
    ({ subject, Are }) => `${subject} ${Are.toLowerCase()} registered as severely sight impaired`,
    'Proof of registration as severely sight impaired',
  ),
  automatic(
    rules.warPension,
    routes.byWarPension,
    'War Pensioners’ Mobility Supplement',
    ({ subject, s }) => `${subject} get${s} War Pensioners’ Mobility Supplement`,
    `The award letter for the supplement: ${everyPage}`,
  ),
  automatic(
    rules.armedForces,
    routes.byArmedForces,
    'Armed Forces Compensation Scheme',
    ({ possessive }) => `of ${possessive} award from the Armed Forces Compensation Scheme`,
    `The award letter and the certificate: ${everyPage}`,
  ),
  automatic(
    rules.pipMoving,
    routes.byPipMoving,
    'PIP, moving around',
    ({ subject, have }) => `${subject} ${have} 8 points or more for “moving around” in PIP`,
    `The PIP award letter: ${everyPage}`,
  ),
  automatic(
    rules.pipJourneysE,
    routes.byPipJourneys,
    'PIP, planning and following journeys',
    ({ subject, have }) =>
      `${subject} ${have} 10 points for “planning and following journeys” in PIP, under descriptor E`,
    `The PIP award letter: ${everyPage}`,
  ),
]

const byAssessment: readonly Result[] = [
  assessed(rules.walking, routes.byWalking),
  assessed(rules.distress, routes.byDistress),
  assessed(rules.harm, routes.byHarm),
  assessed(rules.arms, routes.byArms),
]

const none: Result = {
  ...named(rules.noneApplies),
  id: rules.noneApplies.id,
  kind: 'stop',
  title: 'Your answers do not qualify for a badge',
  text: ['None of the rules for England applies. We can only give a badge under these rules.'],
  ...say(({ subject, s }) => ({
    next: [
      'If an answer was wrong, go back and change it.',
      ...otherHelp,
      comeBack,
      `If ${subject} need${s} a badge and you think the rules allow it, call us before you give up.`,
    ],
  })),
  call: 'last',
}

const stillPossible = (why: string) =>
  say(({ subject }) => ({
    text: [
      why,
      `${capital(subject)} may still qualify because of what the disability does during a journey. The next questions ask about that.`,
    ],
  }))

/** Says why ten or twelve points are not enough, before more is asked. */
export const journeysResultPage: Page = {
  id: 'planning-journeys',
  when: routes.journeysNotEnough,
  questions: [],
  results: [
    {
      ...named(rules.pipJourneysD),
      id: rules.pipJourneysD.id,
      when: { question: 'pipJourneys', is: 'd' },
      kind: 'go-on',
      title: 'Descriptor D does not qualify by itself',
      ...stillPossible(
        'Of the two descriptors that score 10 points, only E qualifies without an assessment.',
      ),
    },
    {
      ...named(rules.pipJourneysF),
      id: rules.pipJourneysF.id,
      kind: 'go-on',
      title: 'Descriptor F does not qualify by itself',
      ...stillPossible('Descriptor F scores 12 points, but only E qualifies without an assessment.'),
    },
  ],
}

/** What all the answers mean. One result for any of them. */
export const resultPage: Page = {
  id: 'result',
  questions: [],
  results: [...endings, ...underThree, ...byAward, ...byAssessment, none],
}
