import type { Day } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import type { SupportNeeded } from '#contract/fostering/carers/terms.ts'
import type { CaseKind } from '#contract/fostering/case.ts'
import type { Letter, Terms } from '#contract/fostering/panel/referral.ts'
import type { PlainTerms } from '../../../carers/child/terms.ts'
import { certificateTitle, certifiedWords, termsInWords } from '../../referral/words.ts'

type Section = Letter['sections'][number]
type Hash = (value: unknown) => string

interface Agreeing {
  readonly kind: CaseKind
  readonly names: readonly string[]
  readonly approved: Day
  readonly terms: Terms
  readonly today: Day
  readonly hash: Hash
}

const section = (heading: string | null, ...paragraphs: readonly string[]): Section => ({
  heading,
  paragraphs: [...paragraphs],
})

const together = (names: readonly string[]): string =>
  names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : (names[0] ?? '')

/** Terms in sentences; of those without any, that there are none. */
const saidTerms = (terms: Terms): string[] => {
  const words = termsInWords(terms)
  return words.length > 0 ? words : ['Your approval has no terms.']
}

/** What is known of the terms that there are: who is named in them stands in the letter that gave them. */
const saidPlain = (terms: PlainTerms | undefined): string[] => {
  if (!terms) return ['Your approval has no terms.']
  const { named, ...rest } = terms
  const words = termsInWords({ ...rest, named: [], words: '' })
  return [
    ...words,
    ...(named > 0 ? ['For the children who are named in our letter.'] : []),
    ...(words.length === 0 && named === 0 ? ['As our letter says.'] : []),
  ]
}

const supportWords = (support: SupportNeeded): string[] =>
  'why' in support
    ? ['This change needs no more support than you get now.', support.why]
    : [support.what, `Who gives it: ${support.who}.`, `From ${dayInWords(support.from)}.`]

const whole = (letter: Omit<Letter, 'sha256'>, hash: Hash): Letter => ({ ...letter, sha256: hash(letter) })

/** What carers read and sign: the terms as they are and as they would be, why, and the support that goes with it. */
export const agreementOf = (
  { names, terms, today, hash }: Agreeing,
  said: {
    readonly before: PlainTerms | undefined
    readonly reasons: string
    readonly support: SupportNeeded
    readonly by: string
  },
): Letter =>
  whole(
    {
      id: 'l1',
      kind: 'agreement',
      title: 'Agreement to change your terms',
      on: today,
      sections: [
        section(null, `Between the council and ${together(names)}.`),
        section('Your terms now', ...saidPlain(said.before)),
        section('Your new terms', ...saidTerms(terms)),
        section('Why we suggest this', said.reasons),
        section('The support you need for this', ...supportWords(said.support)),
        section(
          'What happens next',
          names.length > 1
            ? 'If you agree, each of you signs on your own page. The new terms apply from the day when the last of you signs.'
            : 'If you agree, sign on your page. The new terms apply from the day when you sign.',
          'You do not have to agree. If you do not, your terms stay as they are. We would have to write to you with a proposal before we could change them, and you would have 28 days to answer it.',
        ),
        section(null, `${said.by}, for the council`),
      ],
    },
    hash,
  )

/** The certificate of the approval with its new terms. */
export const certificateOf = ({ kind, names, approved, terms, today, hash }: Agreeing): Letter =>
  whole(
    {
      id: 'l2',
      kind: 'certificate',
      title: certificateTitle,
      on: today,
      sections: [
        section(null, certifiedWords(together(names), names.length, kind, approved)),
        section(`Terms since ${dayInWords(today)}`, ...saidTerms(terms)),
      ],
    },
    hash,
  )
