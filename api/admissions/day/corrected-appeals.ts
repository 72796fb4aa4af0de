import type { OfficerAppealPorts } from '#admissions/appeals/ports.ts'
import type { DayLine } from '#contract/admissions/day/day.ts'
import { addDays, dayInEngland } from '#contract/calendar/day.ts'
import { beginningOfDay } from '#contract/calendar/moments.ts'
import { dayInWords } from '#contract/calendar/words.ts'

/** For so many days a decision that was corrected stands among what is to be done. */
const shownDays = 14

const meaning = {
  upheld: 'The child has a place after all. Call the school, and read what else to do.',
  dismissed:
    'The wrong decision gave the child a place, which stays until somebody decides about it. Read what to do.',
} as const

/** Appeals whose decision was corrected to another lately: what it means for the place is for people to see to. */
export async function correctedAppeals({
  appeals,
  now,
}: Pick<OfficerAppealPorts, 'appeals' | 'now'>): Promise<DayLine[]> {
  const since = beginningOfDay(addDays(dayInEngland(now()), -shownDays)).toISOString()
  const found = await Promise.all(
    (['upheld', 'dismissed'] as const).map((state) => appeals.changedSince(state, since)),
  )
  return found.flat().flatMap(({ id, refusal, decision }): DayLine[] => {
    if (!decision?.corrects || decision.corrects.outcome === decision.outcome) return []
    return [
      {
        ...{ id, title: `${refusal.child ?? 'A child'}: ${refusal.school.name}` },
        reason: `The clerk corrected the decision of this appeal on ${dayInWords(decision.at)}. ${meaning[decision.outcome]}`,
        ...{ due: null, isLate: false, counted: null, page: 'appeal', at: [id] },
      },
    ]
  })
}
