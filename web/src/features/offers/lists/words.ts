import type { FamilyList } from '#contract/admissions/lists.ts'
import { dayInWords } from '#contract/calendar/words.ts'

type Reason = keyof NonNullable<FamilyList['moved']>['came']

const children = (count: number) => (count === 1 ? '1 child' : `${count} children`)

const came: Readonly<Record<Reason, (count: number) => string>> = {
  'own-facts': (count) =>
    `${children(count)} ${count === 1 ? 'is' : 'are'} now before yours, because what we hold about your child has changed`,
  'others-joined': (count) => `${children(count)} joined the list and came before yours`,
  'others-facts': (count) =>
    `${children(count)} came before yours, because what we hold about them has changed`,
  'others-placed': (count) => `${children(count)} came before yours`,
  'others-left': (count) => `${children(count)} came before yours`,
  draw: (count) => `${children(count)} came before yours when lots were drawn`,
}
const went: Readonly<Record<Reason, (count: number) => string>> = {
  'own-facts': (count) =>
    `your child is now before ${children(count)}, because what we hold about your child has changed`,
  'others-joined': (count) => `${children(count)} left the list and joined it again, behind your child`,
  'others-facts': (count) =>
    `${children(count)} moved behind yours, because what we hold about them has changed`,
  'others-placed': (count) => `${children(count)} before yours got a place at the school`,
  'others-left': (count) => `${children(count)} before yours came off the list`,
  draw: (count) => `${children(count)} moved behind yours when lots were drawn`,
}

const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const told = (words: typeof came, tally: NonNullable<FamilyList['moved']>['came']): string[] =>
  Object.entries(tally).flatMap(([reason, count]) =>
    count ? [`${upper(words[reason as Reason](count))}.`] : [],
  )

/** Where the child is on the list. */
export function placeInWords({ position }: Pick<FamilyList, 'position'>): string {
  if (!position)
    return 'The school’s policy does not let your child in, so we cannot offer a place from this list.'
  const part = position.part ? ` for ${position.part}` : ''
  if (position.ahead === 0) return `Your child is first on the list${part}.`
  return `Your child is number ${position.ahead + 1} on the list${part}: ${children(position.ahead)} ${position.ahead === 1 ? 'is' : 'are'} before yours.`
}

/** Why that is another place than the family knew; one sentence where it is the same. */
export function movedInWords({ moved }: Pick<FamilyList, 'moved'>): string[] {
  if (!moved) return []
  const since = dayInWords(moved.since)
  const why = [...told(went, moved.went), ...told(came, moved.came)]
  if (why.length === 0) return [`Nothing has changed since ${since}.`]
  return [`On ${since} your child was number ${moved.before + 1}. Since then:`, ...why]
}
