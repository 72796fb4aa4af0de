import { doOnce } from '#admissions/rounds/doing.ts'
import type { Outcome } from '#admissions/rounds/refusal.ts'
import type { ChangeInYear } from '#contract/admissions/in-year/changing.ts'
import type { AnswerInYear, FamilyInYear, OwnForm } from '#contract/admissions/in-year/in-year.ts'
import { dayInEngland } from '#contract/calendar/day.ts'
import { matchHash } from '#record/keys.ts'
import { type Choice, type InYear, isHeld, knowsRefusal, type Place, stillOpen } from './case.ts'
import { changeable, changeSchools } from './changing.ts'
import { dueLast } from './clocks.ts'
import { answer, choosing } from './places.ts'
import type { InYearFamilyPorts } from './ports.ts'
import { refusedIn } from './refusals.ts'
import { tellOf } from './telling.ts'

/** How one school stands with the family. What it answered is told with all the others and not before. */
export function standOf(kept: InYear, choice: Choice) {
  const { school, answer, silent } = choice
  const { told, place, other, state } = kept
  if (!told) return state === 'deciding' ? ('asking' as const) : ('not-needed' as const)
  if (place?.school.id === school.id || other?.school.id === school.id) return 'offered' as const
  if (knowsRefusal(kept, choice)) return 'refused' as const
  // Named after the letter: what it answers comes with the next one.
  if (state === 'deciding' && (answer || !silent)) return 'asking' as const
  const waits = state === 'deciding' ? silent : isHeld(kept) && stillOpen(kept, school.id)
  return waits && !answer ? ('no-answer' as const) : ('not-needed' as const)
}

const placeView = (place: Place | null | undefined) =>
  place
    ? {
        ...{ school: place.school, offeredOn: place.offeredOn },
        ...{ until: place.until, warnedUntil: place.warnedUntil },
        ...(place.how && { how: place.how }),
        ...(place.starts && { starts: place.starts }),
      }
    : null

/** What a case shows of itself to everybody who may see it. */
export const headOf = ({ reference, version, state, receivedOn, said, due, place, other }: InYear) => ({
  ...{ reference, version, state, receivedOn, due },
  yearGroup: said.yearGroup,
  place: placeView(place),
  other: placeView(other),
})

/** The case that this key opens; undefined for a wrong key and for an unknown reference alike. */
export async function openedBy(
  { inYears }: Pick<InYearFamilyPorts, 'inYears'>,
  reference: string,
  key: string,
): Promise<InYear | undefined> {
  const kept = await inYears.get(reference)
  return kept && matchHash(kept.keys, key) ? kept : undefined
}

/** A case as its family sees it. */
export const familyView = (
  ownFormOf: (school: string) => OwnForm | null,
  kept: InYear,
  fairAccess = false,
): FamilyInYear => ({
  ...headOf(kept),
  due: dueLast(kept),
  child: kept.said.child.name,
  choices: kept.choices.map((choice) => ({
    school: choice.school,
    decides: choice.decides,
    stand: standOf(kept, choice),
    ownForm: ownFormOf(choice.school.id),
  })),
  told: kept.told,
  can: choosing(kept),
  change: changeable(kept),
  appeals: refusedIn(kept).length > 0,
  fairAccess,
})

const family = { id: 'family', name: '' } as const

/** A family names other schools, or says what else has changed. */
export async function changeInYear(
  ports: InYearFamilyPorts,
  { reference }: InYear,
  { seen, ...body }: ChangeInYear,
  key: string,
): Promise<Outcome<InYear>> {
  const at = ports.now()
  const acting = {
    ...(await ports.inYearChanging()),
    ...{ at: at.toISOString(), today: dayInEngland(at) },
  }
  const outcome = await doOnce(ports.inYears, reference, { by: family, at, seen, key, body }, (kept, cause) =>
    changeSchools(kept, body, { ...acting, cause }),
  )
  if (outcome.kind === 'done') await tellOf(ports.tasks, outcome.item)
  return outcome
}

/** A family answers. What is told of it is asked for after the write: whoever gets no answer sends again. */
export async function answerInYear(
  ports: InYearFamilyPorts,
  { reference }: InYear,
  { seen, choice }: AnswerInYear,
  key: string,
): Promise<Outcome<InYear>> {
  const at = ports.now()
  const doing = { by: family, at, seen, key, body: { choice } }
  const acting = { at: at.toISOString(), today: dayInEngland(at) }
  const outcome = await doOnce(ports.inYears, reference, doing, (kept, cause) =>
    answer(kept, choice, { ...acting, cause }),
  )
  if (outcome.kind === 'done') await tellOf(ports.tasks, outcome.item)
  return outcome
}
