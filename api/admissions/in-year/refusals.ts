import type { Refusal } from '#admissions/appeals/appeal.ts'
import type { Refusals } from '#admissions/appeals/ports.ts'
import { yearName } from '#contract/admissions/year-group.ts'
import { matchHash } from '#record/keys.ts'
import { type Choice, type InYear, knowsRefusal } from './case.ts'
import type { InYears } from './ports.ts'

/** The schools that refused a place and whose refusal the family was told of. Another council’s have a panel of their own. */
export const refusedIn = (kept: InYear): Choice[] =>
  kept.choices.filter((choice) => choice.decides !== 'elsewhere' && knowsRefusal(kept, choice))

/** What a family appeals against: each school by its own refusal, from the day on which it was told. */
function refusalOf(kept: InYear, choice: Choice, calendar: string): Refusal {
  const { reference, said, told } = kept
  const { school, answer, toldOn } = choice
  return {
    ...{ reference, school, kind: 'in-year', calendar },
    told: toldOn ?? told?.on ?? kept.receivedOn,
    infantClass: answer?.reason === 'infant-class',
    child: said.child.name || null,
    account: told?.letter.sections.filter(({ id }) => id === `not-${school.id}`) ?? [],
  }
}

/** What is held of a child who applied during the year, as a panel reads it: nothing of other schools, nor of Fair Access. */
export const factsOf = ({ said }: InYear): { what: string; value: string }[] => [
  { what: 'Year group', value: yearName(said.yearGroup) },
  ...said.words.filter(({ shared }) => shared).map(({ what, value }) => ({ what, value })),
]

/** Refusals of places during the year, for whoever holds the key of the application. */
export const inYearRefusals = (
  inYears: Pick<InYears, 'get'>,
  /** The name of the calendar of a school; read for whoever was refused. */
  calendars: () => Promise<(school: string) => string>,
): Refusals => {
  async function refused(kept: InYear): Promise<Refusal[]> {
    const choices = refusedIn(kept)
    if (choices.length === 0) return []
    const calendarOf = await calendars()
    return choices.map((choice) => refusalOf(kept, choice, calendarOf(choice.school.id)))
  }
  return {
    async of(reference, key) {
      const kept = await inYears.get(reference)
      return kept && matchHash(kept.keys, key) ? refused(kept) : undefined
    },
    async known(reference) {
      const kept = await inYears.get(reference)
      return kept ? refused(kept) : []
    },
  }
}
