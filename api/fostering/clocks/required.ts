import type { Day } from '#contract/calendar/day.ts'
import { type Condition, conditions, type Need, notKnown } from '#contract/fostering/needs.ts'
import type { CaseFacts, CasePerson, Requirement, Rules } from './facts.ts'
import { ruleDay } from './find.ts'

/** Why something is not needed here, by its condition; undefined where it is needed. */
function notNeededBy(condition: Condition, { circumstances, parts }: CaseFacts): string | undefined {
  if (condition !== 'noProviderReference')
    return circumstances[condition]
      ? undefined
      : circumstances[condition] === false
        ? conditions[condition]
        : notKnown
  const isThere = parts.some(({ name, state }) => name === 'reference.provider' && state === 'done')
  return circumstances.formerProvider && isThere ? conditions[condition] : undefined
}

const isOne: Record<Exclude<Need['each'], 'household'>, (person: CasePerson) => boolean> = {
  applicants: ({ role }) => role === 'applicant',
  adults: ({ role }) => role !== 'child',
}

const left = 'They have left the household.'

/** Supported lodgings are no fostering by law: a council asks for the same of itself. */
const asFor = ({ kind }: CaseFacts, { source, sure }: Need): Pick<Need, 'source' | 'sure'> =>
  kind === 'supported-lodgings'
    ? { source: `The council’s own choice, as for fostering: ${source}`, sure: 'L' }
    : { source, sure }

function ofNeed(need: Need, facts: CaseFacts): Requirement[] {
  const { part, atLeast, stage, title, whose, consent, onlyIf, next, reviewed } = need
  const one = (person?: CasePerson): Requirement => {
    const name = part.replace('*', person?.id ?? '*')
    const notNeeded = person?.here === false ? left : onlyIf && notNeededBy(onlyIf, facts)
    return {
      ...asFor(facts, need),
      id: atLeast === undefined ? name : `${stage}.${name}`,
      part: name,
      ...(atLeast === undefined ? {} : { atLeast }),
      stage,
      title,
      whose,
      about: person ? [person.id] : [],
      ...(consent === undefined ? {} : { consent }),
      notNeeded,
      next,
      reviewed,
    }
  }
  return need.each === 'household' ? [one()] : facts.people.filter(isOne[need.each]).map(one)
}

/** The day by which it is chosen what a case needs; before an application, that on which it began or on which it is asked. */
const needDay = (facts: CaseFacts, today: Day): Day =>
  ruleDay(facts, facts.dates.placed ?? facts.dates.enquired ?? today)

/**
 * Everything that a case needs to be known, person by person, in the order in which it is shown. What is not needed here
 * stands among it with the reason, so that whoever reads the plan sees that nobody forgot it.
 */
export function requiredOf(facts: CaseFacts, today: Day, { needs }: Pick<Rules, 'needs'>): Requirement[] {
  const asked = needDay(facts, today)
  const first = needs.map(({ from }) => from).reduce((a, b) => (b < a ? b : a))
  // Whoever applied before anything was written down needs what was written down first, and not nothing.
  const day = asked < first ? first : asked
  return needs
    .filter(({ kinds, from, until }) => kinds.includes(facts.kind) && from <= day && (!until || day <= until))
    .flatMap((need) => ofNeed(need, facts))
}

/** The parts that a requirement goes by. Of several, those whose names begin so and go on with a number. */
export const partsOf = ({ part, atLeast }: Requirement, { parts }: Pick<CaseFacts, 'parts'>) =>
  parts.filter(({ name }) =>
    atLeast === undefined ? name === part : name.startsWith(part) && /^\d+$/.test(name.slice(part.length)),
  )
