import { invalid, type Refusal } from '#admissions/rounds/refusal.ts'
import type { Room } from '#contract/admissions/in-year/in-year.ts'
import type { InYearReason, InYearTerms, ReasonTerms } from '#contract/admissions/in-year/terms.ts'
import { isInfant, takesIn } from '#contract/admissions/year-group.ts'
import type { InYear } from './case.ts'

const holds = (reason: ReasonTerms, { said }: InYear, room: Room | null): boolean =>
  (reason.withRoom || !room || room.places <= 0) &&
  !(reason.neverCare && said.careOrPlan) &&
  !(reason.infantOnly && !isInfant(said.yearGroup)) &&
  !(reason.secondaryOnly && said.yearGroup < takesIn.secondary) &&
  !(reason.otherGroupOnly && !said.outsideAge)

/** The reasons by which a school may say no to this child today. While there is room, full is no reason. */
export const reasonsFor = (terms: InYearTerms, kept: InYear, room: Room | null): readonly ReasonTerms[] =>
  terms.reasons.filter((reason) => holds(reason, kept, room))

/** Why a refusal cannot stand; undefined where it can. */
export function cannotRefuse(
  terms: InYearTerms,
  kept: InYear,
  room: Room | null,
  chosen: InYearReason | undefined,
): Refusal | undefined {
  if (!chosen) return invalid('/act/reason', 'Select why the school cannot offer a place')
  if (reasonsFor(terms, kept, room).some(({ id }) => id === chosen)) return undefined
  const reason = terms.reasons.find(({ id }) => id === chosen)
  if (reason?.neverCare && kept.said.careOrPlan)
    return invalid(
      '/act/reason',
      'A child who is or was in care, or has a plan, cannot be refused for this reason.',
    )
  return room && room.places > 0 && reason && !reason.withRoom
    ? invalid(
        '/act/reason',
        `The school reported room in this year group on ${room.asOf}. A school with room must offer a place, unless another reason of the Code holds.`,
      )
    : invalid('/act/reason', 'This reason does not hold for this child. Select another.')
}
