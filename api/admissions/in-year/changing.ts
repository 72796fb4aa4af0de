import { done, invalid, notNow, type Outcome } from '#admissions/rounds/refusal.ts'
import type { ChangeInYear } from '#contract/admissions/in-year/changing.ts'
import type { FamilyInYear } from '#contract/admissions/in-year/in-year.ts'
import { whyNotHere } from '#contract/admissions/offered.ts'
import { yearCode } from '#contract/admissions/year-group.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { isBlank } from '#contract/core/blank.ts'
import { isElsewhere, type SchoolAnswer } from '#contract/core/school.ts'
import { type Choice, type Dropped, type Happened, type InYear, isWrittenTo, knowsRefusal } from './case.ts'
import { answerDue } from './clocks.ts'
import type { ChangingPorts } from './ports.ts'
import { entryOf, type Moment, settled } from './rules.ts'
import { named } from './said.ts'

type Acting = Moment & ChangingPorts

/** The school as the family chose it. One in another area is known by its name alone: its area stands behind the last comma. */
function chosen({ school: { id, name }, decides }: Choice): SchoolAnswer {
  const comma = name.lastIndexOf(', ')
  return decides === 'elsewhere' && comma > 0
    ? { name: name.slice(0, comma), area: name.slice(comma + 2) }
    : { id, name, asks: [] }
}

/** What a family may still change, and to what a school has to fit; null once a place is offered, or all is over. */
export const changeable = (kept: InYear): FamilyInYear['change'] =>
  kept.state === 'deciding'
    ? {
        schools: kept.choices.filter((choice) => !knowsRefusal(kept, choice)).map(chosen),
        current: kept.said.current ?? null,
      }
    : null

/** By which answers of the form a school is looked at. */
const groupFrom = { born: 'childBorn', on: 'needed', asked: 'askedGroup', now: 'currentSchool' }

/** Why a school cannot be asked; undefined where it can. One that is asked already stays as it is. */
function wrongSchool({ said }: InYear, school: SchoolAnswer, { schoolOf }: Acting): string | undefined {
  if (isElsewhere(school)) return undefined
  const listed = schoolOf(school.id)
  if (!listed) return `“${school.name}” takes no children this way. Choose another school`
  const { yearGroup, current } = said
  const answers = {
    askedGroup: `year-${yearCode(yearGroup)}`,
    ...(current && { currentSchool: { id: current } }),
  }
  return whyNotHere(listed, { groupFrom }, answers)
}

/** A school that is named now for the first time: it has all the days that a school has, from today. */
function begun(school: SchoolAnswer, { days, terms, decidesAt, schoolOf, today }: Acting): Choice {
  const choice = named(school, decidesAt)
  const listed = isElsewhere(school) ? undefined : schoolOf(school.id)
  return {
    ...choice,
    school: listed ? { id: listed.id, name: listed.name } : choice.school,
    askedOn: choice.decides === 'council' ? null : today,
    ...{ due: answerDue(days, terms, choice.school.id, today), since: today },
    proposed: null,
    answer: null,
  }
}

/** The schools as they are named now: those that are asked already with all that they answered. */
function choicesNow(kept: InYear, schools: readonly SchoolAnswer[], acting: Acting): Choice[] | string[] {
  const wrong: string[] = []
  const found = schools.map((school, at) => {
    const { school: of } = named(school, acting.decidesAt)
    const before = kept.choices.find((one) => one.school.id === of.id)
    const message = before ? undefined : wrongSchool(kept, school, acting)
    if (message) wrong[at] = message
    // Its days stay those that it had, whatever the others have.
    return before ? { ...before, due: before.due ?? kept.due } : begun(school, acting)
  })
  return wrong.length > 0 ? wrong : found
}

const firstRepeated = (choices: readonly Choice[]): number =>
  choices.findIndex(({ school }, at) => choices.findIndex((one) => one.school.id === school.id) < at)

/** The school that is asked no more, and whether somebody has to call it: nobody could write to it. */
const droppedOf = (choice: Choice, on: string): Dropped => ({
  ...{ school: choice.school, on },
  ...(choice.decides !== 'council' &&
    !isWrittenTo(choice) &&
    (choice.calledOn || choice.decides === 'elsewhere') && { toCall: true as const }),
})

const namesOf = (choices: readonly Pick<Choice, 'school'>[]): string =>
  choices.map(({ school }) => school.name).join(', ')

/** What has changed, as staff read it in the history. */
function whatChanged(before: readonly Choice[], now: readonly Choice[], told: string | undefined): string {
  const isIn = (all: readonly Choice[], { school }: Choice) => all.some((one) => one.school.id === school.id)
  const more = now.filter((one) => !isIn(before, one))
  const less = before.filter((one) => !isIn(now, one))
  return [
    namesOf(before) !== namesOf(now) && `Schools now: ${namesOf(now)}.`,
    more.length > 0 && `New: ${namesOf(more)}.`,
    less.length > 0 && `Not asked any more: ${namesOf(less)}.`,
    told && `Also told us: ${told}`,
  ]
    .filter(Boolean)
    .join(' ')
}

/**
 * A family names other schools, or the same in another order, and says what else has changed, until a place is offered. What
 * a school has answered stays; one that it does not name any more leaves the application, unless the family knows that it refused:
 * it can appeal against that. Where the schools that are left have all answered, the family is told at once.
 */
export function changeSchools(
  kept: InYear,
  { schools, told: typed }: Pick<ChangeInYear, 'schools' | 'told'>,
  acting: Acting,
): Outcome<InYear> {
  if (kept.state !== 'deciding')
    return notNow('This application cannot be changed any more. Look at where it stands now, or call us.')
  const refused = kept.choices.filter((choice) => knowsRefusal(kept, choice))
  const found = choicesNow(kept, schools, acting)
  const wrong = found.findIndex((one) => typeof one === 'string')
  if (wrong >= 0) return invalid(`/schools/${wrong}`, String(found[wrong]))
  const choices = found as Choice[]
  const twice = firstRepeated(choices)
  if (twice >= 0)
    return invalid(`/schools/${twice}`, 'You have named this school already. Choose another, or remove it')
  const known = choices.findIndex(({ school }) => refused.some((one) => one.school.id === school.id))
  if (known >= 0)
    return invalid(
      `/schools/${known}`,
      `${choices[known]?.school.name} has answered that it cannot offer a place. Choose another, or appeal`,
    )
  const told = typed && !isBlank(typed) ? typed.trim() : undefined
  const now = [...choices, ...refused]
  const why = whatChanged([...kept.choices.filter((one) => !refused.includes(one)), ...refused], now, told)
  if (!why) return invalid('/schools', 'Change your schools, or tell us what else has changed')
  return done(written(kept, now, { why, told }, acting))
}

/** The case with these schools, and with what follows where all of them have answered. */
function written(
  kept: InYear,
  choices: readonly Choice[],
  { why, told }: { readonly why: string; readonly told: string | undefined },
  acting: Acting,
): InYear {
  const { today } = acting
  const isNow = (id: string) => choices.some(({ school }) => school.id === id)
  const isNew = ({ school }: Choice) => !kept.choices.some((one) => one.school.id === school.id)
  const dropped = [
    ...(kept.dropped ?? []).filter(({ school }) => !isNow(school.id)),
    ...kept.choices.filter(({ school }) => !isNow(school.id)).map((choice) => droppedOf(choice, today)),
  ]
  const said = told
    ? {
        ...kept.said,
        words: [
          ...kept.said.words,
          { what: `What the family told us on ${dayInWords(today)}`, value: told, shared: true },
        ],
      }
    : kept.said
  const { cause: _, ...moment } = acting
  const entries: Happened[] = [
    entryOf(acting, { type: 'changed-by-family', why }),
    ...choices
      .filter((choice) => isNew(choice) && choice.askedOn !== null)
      .map(({ school }) => entryOf(moment, { type: 'asked', school: school.id })),
  ]
  const before = { ...kept, said, dropped }
  return settled(before, { ...before, choices }, entries, acting)
}
