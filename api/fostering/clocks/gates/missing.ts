import type { Missing } from '#contract/fostering/clocks.ts'
import type { CaseFacts, PartStanding, Requirement } from '../facts.ts'
import { otherParts } from '../lines/other-parts.ts'
import { countOf, isMet, notAgreed } from '../met.ts'
import { endingOf } from '../over.ts'
import { partsOf } from '../required.ts'

/** A date or a decision that is missing. */
export const lacks = (words: string, line: string | null = null): Missing => ({ line, about: [], words })

/** Those of these that are missing: each with whether it is there. */
export const without = (...all: readonly (readonly [boolean, string, string?])[]): Missing[] =>
  all.filter(([isThere]) => !isThere).map(([, words, line]) => lacks(words, line))

const why: Record<PartStanding['state'], string> = {
  'not-started': 'not begun',
  started: 'begun, not finished',
  waiting: 'asked for, not here yet',
  done: 'done, but a new one is needed',
  'not-needed': 'marked as not needed, but the rules need it',
  withdrawn: 'no consent, or it was taken back',
  concern: 'somebody has to look at what came back',
}

function whyOf(requirement: Requirement, facts: CaseFacts): string {
  const { atLeast } = requirement
  if (notAgreed(requirement, facts).length > 0) return why.withdrawn
  if (atLeast !== undefined) return `${countOf(requirement, facts)} of ${atLeast} done`
  const [part] = partsOf(requirement, facts)
  return why[part?.state ?? 'not-started']
}

/** Whom it is about; where consent is missing, whose. */
function aboutOf(one: Requirement, facts: CaseFacts): string[] {
  const without = notAgreed(one, facts)
  return without.length > 0 ? without : [...one.about]
}

/** Every one of these that is not there, with why. */
export const unmet = (required: readonly Requirement[], facts: CaseFacts): Missing[] =>
  required
    .filter((one) => !isMet(one, facts))
    .map((one) => ({ line: one.id, about: aboutOf(one, facts), words: `${one.title}: ${whyOf(one, facts)}` }))

/** What came back and worries somebody, where it is one of several that would do, or nobody needed it. */
export function concerns(facts: CaseFacts, required: readonly Requirement[]): Missing[] {
  const several = required.filter(({ atLeast }) => atLeast !== undefined)
  return [...several, ...otherParts(required, facts)]
    .filter((one) => partsOf(one, facts).some(({ state }) => state === 'concern'))
    .map(({ id, about, title }) => ({ line: id, about: [...about], words: `${title}: ${why.concern}` }))
}

const asked = {
  formerProvider:
    'It is not recorded whether they fostered or adopted with another service in the last 12 months',
  livesElsewhere: 'It is not recorded whether they live in another council’s area',
  pets: 'It is not recorded whether they have pets',
} as const

/** What decides which checks are needed, and nobody has said yet. */
export const unknown = ({ circumstances }: CaseFacts): Missing[] =>
  Object.entries(asked)
    .filter(([what]) => circumstances[what as keyof typeof asked] === undefined)
    .map(([, words]) => lacks(words))

export const notOver = (facts: CaseFacts): Missing[] =>
  endingOf(facts) ? [lacks('The assessment has ended')] : []
