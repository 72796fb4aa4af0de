import { addYears, type Day } from '#contract/calendar/day.ts'
import type { Effect, Terms } from '#contract/fostering/panel/referral.ts'
import type { CaseFacts } from '../../clocks/facts.ts'
import type { DatedList } from './dated.ts'
import { listOn } from './dated.ts'

/** What of the terms of an approval numbers and kinds say. Who is named in them, and what words they have, stands in the referral. */
export type PlainTerms = Pick<Terms, 'kind' | 'children' | 'youngest' | 'oldest'> & { readonly named: number }

export const plainTerms = ({ kind, children, youngest, oldest, named }: Terms): PlainTerms => ({
  kind,
  children,
  youngest,
  oldest,
  named: named.length,
})

interface UsualLimit {
  readonly slug: string
  readonly title: string
  readonly children: number
}

/** How many children one household fosters at most, without an exemption or unless all of them are brothers and sisters. */
const usualLimits: readonly DatedList<UsualLimit>[] = [
  {
    from: '2011-04-01',
    source: 'Children Act 1989, schedule 7, from memory.',
    sure: 'L',
    reviewed: null,
    items: [{ slug: 'usual-limit', title: 'The usual fostering limit', children: 3 }],
  },
]

const sayTerms: readonly (Effect | null)[] = ['approval', 'review', 'terms']

/** The terms that an approval has now: those that were decided or agreed last. Undefined where none were given. */
export const termsIn = ({ parts }: Pick<CaseFacts, 'parts'>): PlainTerms | undefined =>
  parts
    .flatMap(({ referral, terms }) =>
      referral?.terms && referral.decidedOn && sayTerms.includes(referral.brings)
        ? [{ on: referral.decidedOn, terms: referral.terms }]
        : (terms ?? []),
    )
    .sort((a, b) => a.on.localeCompare(b.on))
    .at(-1)?.terms

/** How many children live with a household who were placed with it. `but`: the part of one of them. */
export const livingThere = ({ parts }: Pick<CaseFacts, 'parts'>, but?: string): number =>
  parts.filter(({ name, lives }) => lives === 'here' && name !== but).length

const children = (count: number) => (count === 1 ? 'one child' : `${count} children`)
const years = ({ youngest, oldest }: PlainTerms) =>
  youngest === null
    ? `up to ${oldest} years old`
    : oldest === null
      ? `from ${youngest} years old`
      : `from ${youngest} to ${oldest} years old`

/** The terms in a sentence or two, and how many children are there, for whoever is about to place one more. */
export function termsInWords(facts: Pick<CaseFacts, 'parts'>): string {
  const terms = termsIn(facts)
  const there = livingThere(facts)
  const now = there === 0 ? 'No child is placed with them now.' : `Placed with them now: ${children(there)}.`
  if (!terms) return `The approval has no terms. ${now}`
  const words = [
    terms.children === null ? undefined : `up to ${children(terms.children)}`,
    terms.youngest === null && terms.oldest === null ? undefined : years(terms),
    terms.named > 0 ? 'only children who are named in the approval' : undefined,
  ].filter((one) => one !== undefined)
  return words.length === 0 ? `The approval has no terms. ${now}` : `Approved for ${words.join(', ')}. ${now}`
}

/** Whether somebody of this date of birth is too young or too old on a day. */
const isOutOfAge = (born: Day, { youngest, oldest }: Pick<PlainTerms, 'youngest' | 'oldest'>, on: Day) =>
  (youngest !== null && addYears(born, youngest) > on) ||
  (oldest !== null && addYears(born, oldest + 1) <= on)

interface Coming {
  /** The part of the child. */
  readonly part: string
  readonly born: Day | undefined
  readonly from: Day
  readonly kind: string
}

/** What about a child goes beyond an approval, a sentence for each. */
export function beyondTerms({ part, born, from, kind }: Coming, facts: Pick<CaseFacts, 'parts'>): string[] {
  const terms = termsIn(facts)
  const many = livingThere(facts, part) + 1
  const [usual] = listOn(usualLimits, from).items
  const beyond: string[] = []
  if (terms?.children && many > terms.children)
    beyond.push(`They are approved for ${children(terms.children)}, and this would make ${many}.`)
  if (usual && many > usual.children)
    beyond.push(
      `${many} children are more than the usual fostering limit of ${usual.children}. That needs an exemption, unless all of them are brothers and sisters.`,
    )
  if (terms && born && isOutOfAge(born, terms, from))
    beyond.push(`They are approved for children ${years(terms)}.`)
  if (terms && terms.named > 0)
    beyond.push('They are approved only for children who are named in the approval.')
  if (terms?.kind && terms.kind !== 'any' && terms.kind !== kind)
    beyond.push('They are approved for a different kind of placement.')
  return beyond
}

interface Living {
  readonly called: string
  readonly born: Day | undefined
  readonly kind: string | undefined
}

/** What about a child who lives there goes beyond new terms, a sentence for each. `many`: children who live there. */
export function beyondNew({ called, born, kind }: Living, many: number, terms: Terms, today: Day): string[] {
  const beyond: string[] = []
  if (terms.children !== null && many > terms.children)
    beyond.push(`The new terms are for ${children(terms.children)}, and ${many} live there.`)
  if (born !== undefined && isOutOfAge(born, terms, today))
    beyond.push(`The new terms are for children ${years(plainTerms(terms))}.`)
  if (
    terms.named.length > 0 &&
    !terms.named.some((name) => name.toLowerCase().includes(called.toLowerCase()))
  )
    beyond.push('The new terms are for other children, by name.')
  if (terms.kind !== null && terms.kind !== 'any' && kind !== undefined && terms.kind !== kind)
    beyond.push('The new terms are for a different kind of placement.')
  return beyond
}
