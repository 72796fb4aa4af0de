import { done, notNow, type Outcome } from '#admissions/rounds/refusal.ts'
import type { Room } from '#contract/admissions/in-year/in-year.ts'
import { type Choice, type InYear, isHeld } from './case.ts'
import {
  type Act,
  type Acting,
  choiceOf,
  decisionOf,
  entryOf,
  isRefusal,
  settled,
  wrongWith,
} from './rules.ts'

/**
 * Why the answer of a school cannot be corrected here; undefined where it can. A place that a family was offered is not taken
 * back by this, and what two people decided for the council is not changed by one.
 */
export function cannotCorrect(kept: InYear, { school, decides, answer }: Choice): string | undefined {
  if (!answer) return 'This school has not answered yet.'
  if (decides === 'council') return 'Two people decided this for the council. It cannot be corrected here.'
  if ([kept.place, kept.other].some((place) => place?.school.id === school.id))
    return 'The family has been offered this place, so the answer cannot be corrected here.'
  return kept.state === 'deciding' || kept.state === 'refused' || isHeld(kept)
    ? undefined
    : 'This application is over, so the answer cannot be corrected here.'
}

/** The answer of a school, where it was entered wrongly. Its family gets a new letter, and an appeal counts from that one. */
export function correct(
  kept: InYear,
  { school, because, ...said }: Extract<Act, { do: 'correct' }>,
  room: Room | null,
  acting: Acting,
): Outcome<InYear> {
  const choice = choiceOf(kept, school)
  if (isRefusal(choice)) return choice
  const cannot = cannotCorrect(kept, choice)
  if (cannot) return notNow(cannot)
  const wrong = wrongWith(kept, school, said, room, acting)
  if (wrong) return wrong
  const answer = decisionOf(said, acting)
  if (isRefusal(answer)) return answer
  const { outcome, reason } = said
  const entry = entryOf(acting, {
    ...{ type: 'answer-corrected', school, outcome, why: because },
    ...(reason && { reason }),
    ...(room && { room }),
  })
  const before = kept.state === 'refused' ? { ...kept, state: 'deciding' as const } : kept
  const { toldOn: _, ...open } = choice
  const choices = before.choices.map((one) => (one === choice ? { ...open, answer } : one))
  return done(settled(before, { ...before, choices }, [entry], acting))
}
