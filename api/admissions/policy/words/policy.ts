import type { Policy } from '#contract/admissions/policy.ts'
import type { NameOf } from './atoms.ts'
import { byId, criterionInWords, whoInWords } from './criteria.ts'
import { tieBreaksInWords } from './tie-breaks.ts'

/** A policy as it is read: sentences before, the numbered list, and sentences after. */
export interface PolicyInWords {
  readonly title: string
  readonly before: readonly string[]
  readonly criteria: readonly {
    readonly id: string
    readonly words: string
    /** What separates children under this criterion, where that is not the same as for the others. */
    readonly tieBreaks: readonly string[]
  }[]
  /** What separates children under the same criterion. */
  readonly tieBreaks: readonly string[]
  readonly after: readonly string[]
}

/**
 * The whole of a policy in words. `nameOf` gives the names of areas and schools that it names by their ids. `infants`:
 * whether the places are in infant classes, of whose limit nothing is said elsewhere.
 */
export function policyInWords(policy: Policy, nameOf: NameOf = byId, infants = true): PolicyInWords {
  return {
    title: policy.title,
    before: [...planFirst, ...selection(policy, nameOf), ...parts(policy)],
    criteria: policy.criteria.map((criterion) => ({
      id: criterion.id,
      words: criterionInWords(criterion, nameOf),
      tieBreaks: criterion.tieBreaks ? tieBreaksInWords(criterion.tieBreaks) : [],
    })),
    tieBreaks: tieBreaksInWords(policy.tieBreaks),
    after: [
      late[policy.late],
      ...twins(infants ? policy : { ...policy, infantClass: null }),
      ranks[policy.ranks],
    ],
  }
}

const planFirst = [
  'Children whose education, health and care plan names the school are admitted first.',
  'The order below is used where more children apply than there are places.',
]

const selection = ({ requires }: Policy, nameOf: NameOf): string[] =>
  requires ? [`Only children who ${whoInWords(requires, nameOf)} can be admitted.`] : []

function parts({ aptitude, bands }: Policy): string[] {
  const share = aptitude
    ? [
        `${aptitude.percent}% of the places are for children with an aptitude for ${aptitude.subject}: those with a mark of ${aptitude.pass} or more in the school’s aptitude test, the highest marks first.`,
      ]
    : []
  if (!bands) return share
  const each = bands.bands.map(
    ({ from, to, share: percent }, index) =>
      `Band ${index + 1}: scores from ${from} to ${to}, ${percent}% of the places.`,
  )
  return [
    ...share,
    `Every child who applies takes ${bands.test}. By their scores the places are divided into bands, to mirror ${mirrored[bands.mirrors]}.`,
    ...each,
    'The order below is used in each band. Places that a band leaves free go to the nearest other band.',
    'A child who is or was in care and took no test counts in every band. Any other child who took none comes after those who did.',
  ]
}

const mirrored = {
  applicants: 'the children who apply',
  area: 'the children of the area',
  nation: 'all children in England',
} as const

const late = {
  after: 'Children who apply late, without a good reason, come after all who applied on time.',
  equal: 'Children who apply late are treated as those who applied on time.',
} as const

const ranks = {
  council: 'The council puts the children in order.',
  school: 'The school puts the children in order, and its governing body or trust confirms it.',
} as const

function twins({ twins: rule, infantClass, excepted }: Policy): string[] {
  const limit =
    infantClass === null
      ? []
      : [
          `No infant class has more than ${infantClass} children, apart from those whom the law lets in above that.`,
        ]
  if (rule === 'none') return ['Twins and triplets are each placed on their own.', ...limit]
  const over =
    infantClass !== null && excepted.includes('multiple-birth')
      ? ', even over the limit of an infant class'
      : ''
  return [`If the last place goes to a twin or triplet, the others are offered a place too${over}.`, ...limit]
}
