import {
  longestName,
  mostNamed,
  type Outcome,
  placementKinds,
  type Terms,
} from '#contract/fostering/panel/referral.ts'
import { placementWords } from '#fostering/parts/referral/words.ts'
import { type Errors, errorsOf } from '#web/staff/actions/form.ts'
import type { Field } from '#web/staff/rows/row.ts'

type Said = Readonly<Record<string, unknown>>

const genders = [
  { value: 'either', text: 'Girls and boys' },
  { value: 'girls', text: 'Girls only' },
  { value: 'boys', text: 'Boys only' },
]

const age = (name: string, label: string): Field<unknown> => ({
  ...{ name, kind: 'number', label, least: 0, most: 17, suffix: 'years', optional: true },
})

/** The terms of an approval as fields of a form. Nothing filled in is an approval without terms. `hint`: when they count. */
export const termsFields = (hint: string): readonly Field<unknown>[] => [
  {
    name: 'placement',
    kind: 'choice',
    label: 'Terms: kind of placement',
    hint,
    items: placementKinds.map((value) => ({ value, text: placementWords[value].replace('.', '') })),
    optional: true,
  },
  {
    name: 'children',
    kind: 'number',
    label: 'Terms: most children at a time',
    least: 1,
    most: 9,
    suffix: 'children',
    optional: true,
  },
  age('youngest', 'Terms: youngest age'),
  age('oldest', 'Terms: oldest age'),
  { name: 'gender', kind: 'choice', label: 'Terms: girls or boys', items: genders, optional: true },
  {
    name: 'named',
    kind: 'words',
    label: 'Terms: for these children only',
    hint: 'Write each name on a line of its own. Leave it empty if it is not about particular children',
    rows: 3,
    most: mostNamed * (longestName + 1),
    optional: true,
  },
  {
    name: 'otherTerms',
    kind: 'words',
    label: 'Terms: anything else',
    hint: 'It goes into the letter as you write it here',
    rows: 3,
    most: 2000,
    optional: true,
  },
]

const namedIn = (typed: unknown): string[] =>
  String(typed ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

/** What does not fit together in the terms of a form. */
export function termsErrors({ youngest, oldest, named }: Said): Errors | undefined {
  const names = namedIn(named)
  const isUpsideDown = typeof youngest === 'number' && typeof oldest === 'number' && oldest < youngest
  return errorsOf({
    oldest: isUpsideDown ? 'The oldest age must be the same as the youngest, or higher' : undefined,
    named:
      names.length > mostNamed
        ? `Enter ${mostNamed} names at most, each on a line of its own`
        : names.some((name) => name.length > longestName)
          ? `Shorten each name to ${longestName} characters, and write each on a line of its own`
          : undefined,
  })
}

/** What a form says apart from terms, and its terms; null where it has none. */
export function withTerms(said: Said): { readonly rest: Said; readonly terms: Terms | null } {
  const { placement, children, youngest, oldest, gender, named, otherTerms, ...rest } = said
  const isSaid = [placement, children, youngest, oldest, named, otherTerms].some((one) => one !== undefined)
  const oneGender = gender === 'girls' || gender === 'boys' ? gender : undefined
  if (!isSaid && !oneGender) return { rest, terms: null }
  return {
    rest,
    terms: {
      kind: (placement as Terms['kind'] | undefined) ?? null,
      children: (children as number | undefined) ?? null,
      youngest: (youngest as number | undefined) ?? null,
      oldest: (oldest as number | undefined) ?? null,
      ...(oneGender && { gender: oneGender }),
      named: namedIn(named),
      words: String(otherTerms ?? ''),
    },
  }
}

/** Outcomes that terms belong to: what is refused has none. */
export const hasTerms = (outcome: unknown): boolean =>
  (['suitable', 'agree'] satisfies Outcome[]).some((one) => one === outcome)

/** The fields of terms that there are already, to begin from. */
export const typedTerms = (terms: Terms | null | undefined): Said =>
  terms
    ? {
        placement: terms.kind ?? undefined,
        children: terms.children ?? undefined,
        youngest: terms.youngest ?? undefined,
        oldest: terms.oldest ?? undefined,
        gender: terms.gender,
        named: terms.named.join('\n'),
        otherTerms: terms.words,
      }
    : {}
