import { done, notNow, type Outcome } from '#admissions/rounds/refusal.ts'
import { happened, type InYear, withChoice } from './case.ts'
import { isUnasked } from './chasing.ts'
import { type Act, type Acting, choiceOf, entryOf, isRefusal } from './rules.ts'

/** Somebody asked a school by telephone, as there is no address to write to. */
export function called(
  kept: InYear,
  { school, why }: Extract<Act, { do: 'called' }>,
  acting: Acting,
): Outcome<InYear> {
  const choice = choiceOf(kept, school)
  if (isRefusal(choice)) return choice
  if (!isUnasked(kept, choice)) return notNow('This school has been asked already, or has answered.')
  const choices = withChoice(kept, school, { calledOn: acting.today })
  return done(happened(kept, [entryOf(acting, { type: 'school-called', school, why })], { choices }))
}
