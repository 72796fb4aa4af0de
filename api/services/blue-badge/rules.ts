/**
 * A rule that the form applies, as the team reviews it. `words` are said to the resident. Where no source was at hand
 * for all of it, `confirm` is true and `what` says what has to be confirmed before going live.
 */
export type Rule = {
  readonly id: string
  readonly words: string
  readonly source: string
} & ({ readonly confirm?: never } | { readonly confirm: true; readonly what: string })

const regulations =
  'Disabled Persons (Badges for Motor Vehicles) (England) Regulations 2000 (SI 2000/682), as amended by SI 2019/891'
const descriptors =
  'Social Security (Personal Independence Payment) Regulations 2013 (SI 2013/377), schedule 1, part 3'
const age = 'The person is over 2 (at least 3 years old)'
const enduring =
  'An enduring and substantial disability is certified by an expert assessor who is not the applicant’s own GP, and during a journey it causes'

/** Who qualifies in England, and what follows from it. The only place for it: pages and results read it from here. */
export const rules = {
  dla: {
    id: 'dla',
    words: `${age} and gets the higher rate of the mobility component of Disability Living Allowance.`,
    source: regulations,
  },
  pipMoving: {
    id: 'pip-moving',
    words: `${age} and has 8 points or more for “moving around” in Personal Independence Payment.`,
    source: regulations,
  },
  pipJourneysE: {
    id: 'pip-journeys-e',
    words: `${age} and has exactly 10 points for “planning and following journeys” in Personal Independence Payment, by descriptor E: they cannot undertake any journey because it would cause overwhelming psychological distress.`,
    source: regulations,
  },
  pipJourneysD: {
    id: 'pip-journeys-d',
    words:
      'Descriptor D also scores 10 points, but only descriptor E qualifies by itself. With D an expert assessor decides.',
    source: `${regulations}; descriptors: ${descriptors}`,
  },
  pipJourneysF: {
    id: 'pip-journeys-f',
    words:
      'Descriptor F scores 12 points, but does not qualify by itself. With F an expert assessor decides.',
    source: `${regulations}; descriptors: ${descriptors}`,
  },
  sight: {
    id: 'sight',
    words: `${age} and is registered as severely sight impaired.`,
    source: regulations,
    confirm: true,
    what: 'Which papers prove the registration: the certificate of vision impairment, or the council’s own register alone.',
  },
  warPension: {
    id: 'war-pension',
    words: `${age} and gets War Pensioners’ Mobility Supplement.`,
    source: regulations,
  },
  armedForces: {
    id: 'armed-forces',
    words: `${age}, has had a lump sum of the Armed Forces Compensation Scheme of tariff 1 to 8, and is certified as having a permanent and substantial disability that causes inability to walk or very considerable difficulty in walking.`,
    source: regulations,
  },
  walking: {
    id: 'walking',
    words: `${enduring} inability to walk or very considerable difficulty in walking.`,
    source: regulations,
  },
  distress: {
    id: 'distress',
    words: `${enduring} very considerable difficulty in walking, which may include very considerable psychological distress.`,
    source: regulations,
  },
  harm: {
    id: 'harm',
    words: `${enduring} a risk of serious harm when walking, to the applicant or to another person.`,
    source: regulations,
  },
  arms: {
    id: 'arms',
    words:
      'The person drives regularly, has a severe disability in both arms, and is unable to operate, or has considerable difficulty operating, all or some parking meters. An expert assessor who is not their own GP certifies it.',
    source: regulations,
  },
  underThreeEquipment: {
    id: 'under-3-equipment',
    words: 'A child under 3 must always be accompanied by bulky medical equipment.',
    source: regulations,
  },
  underThreeVehicle: {
    id: 'under-3-vehicle',
    words: 'A child under 3 must always be kept near a motor vehicle, for treatment.',
    source: regulations,
  },
  organisation: {
    id: 'organisation',
    words: 'An organisation both cares for and transports people who would qualify for a badge themselves.',
    source: regulations,
  },
  terminalIllness: {
    id: 'terminal-illness',
    words:
      'For somebody with a terminal illness the council deals with the badge directly, without this form.',
    source: 'Council’s own procedure',
    confirm: true,
    what: 'That the team takes form SR1 as proof, and how a resident sends it.',
  },
  noneApplies: {
    id: 'none-applies',
    words:
      'A badge needs one of the benefits or registrations, or an enduring and substantial disability with one of the effects, that the regulations name.',
    source: regulations,
  },
  reconsideration: {
    id: 'reconsideration',
    words: 'You can ask the council to look at a refusal again.',
    source: 'Department for Transport, code of practice',
    confirm: true,
    what: 'That there is no statutory appeal on eligibility.',
  },
} as const satisfies Record<string, Rule>

/** What the badge costs and how long it lasts, as gov.uk/apply-blue-badge says. */
export const terms = {
  pence: 1000,
  lastsYears: 3,
  decidedInDays: 84,
  /** Made up, as no time is published for it: the council sets its own. Confirm with the Blue Badge team before going live. */
  lookedAgainInDays: 28,
  proofOfAddressMonths: 12,
  /** Sure: L, assumed on 2 December 2026. Confirm both with the Blue Badge team before going live. */
  arrivesInWorkingDays: 10,
  terminallyIllDecided: 'by the end of the next working day',
  source: 'gov.uk/apply-blue-badge',
} as const
