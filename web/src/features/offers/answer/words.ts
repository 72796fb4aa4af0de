import type { AnswerOffer, FamilyAnswer, Instead, WhenFree } from '#contract/admissions/answer.ts'
import { dayInWords } from '#contract/calendar/words.ts'

/** What a family says, before it is sent. */
export interface Typed {
  readonly choice: AnswerOffer['choice'] | ''
  readonly lists: readonly string[]
  readonly instead: Instead | ''
  readonly on: WhenFree
}

/** What is chosen as the form opens: what was said last, and every list that the child is on. */
export const typedOf = ({ state, lists, instead, on }: FamilyAnswer): Typed => ({
  choice: state === 'accepted' ? 'accept' : state === 'declined' ? 'decline' : '',
  lists: lists.filter(({ stays }) => stays).map(({ school }) => school.id),
  instead: instead ?? '',
  on,
})

export const insteadNames: Readonly<Record<Instead, string>> = {
  state: 'Another state school, here or in another area',
  independent: 'A private school',
  home: 'We will teach our child at home',
  abroad: 'A school outside England',
  unknown: 'We do not know yet',
}

export const onNames: Readonly<Record<WhenFree, string>> = {
  ask: 'Ask us first',
  move: 'Move our child straight away',
}

export function choiceWords(
  { choice }: Pick<Typed, 'choice'>,
  { school, held }: Pick<FamilyAnswer, 'school' | 'held'>,
): string {
  if (choice === 'accept') return `Yes, we would like the place at ${school.name}`
  return held ? `No, we would like to stay at ${held.name}` : 'No, we do not need this place'
}

/** The waiting lists as a family has chosen them, a line each. */
export const listLines = (answer: FamilyAnswer, on: readonly string[]): string[] =>
  answer.lists.map(({ school }) =>
    on.includes(school.id) ? `Stay on the list for ${school.name}` : `Come off the list for ${school.name}`,
  )

/** What comes of the answer. */
export function nextWords({ choice }: Pick<Typed, 'choice'>, answer: FamilyAnswer, today: string): string[] {
  const { school, changeUntil, held, ground } = answer
  if (held)
    return choice === 'accept'
      ? [
          `We keep the place at ${school.name} for your child, and give the one at ${held.name} to another child.`,
        ]
      : [
          ground
            ? `Your child keeps the place at ${held.name}. The extra place at ${school.name} is then gone, so you cannot take it back later.`
            : `Your child keeps the place at ${held.name}. We offer the one at ${school.name} to another child straight away, so you cannot take it back later.`,
        ]
  if (choice === 'accept')
    return [
      `We keep the place at ${school.name} for your child, and the school can see that you have accepted it.`,
    ]
  return today <= changeUntil
    ? [
        `We keep the place for you until ${dayInWords(changeUntil)}. If you change your mind by then, you can still take it on this page.`,
        ground ? 'After that the place is gone.' : 'After that we offer it to another child.',
      ]
    : [
        ground
          ? 'The place is then gone, so you cannot take it back later.'
          : 'We can offer the place to another child straight away, so you cannot take it back later.',
      ]
}
