import type { Missing } from '#contract/fostering/clocks.ts'
import type { CaseFacts, PartSummary, Requirement } from '../facts.ts'
import { otherParts } from '../lines/other-parts.ts'
import { countOf, isMet } from '../met.ts'
import { endingOf } from '../over.ts'
import { partsOf } from '../required.ts'

/** A date or a decision that is missing. */
export const lacks = (words: string, line: string | null = null): Missing => ({ line, about: [], words })

/** Those of these that are missing: each with whether it is there. */
export const without = (...all: readonly (readonly [boolean, string, string?])[]): Missing[] =>
  all.filter(([isThere]) => !isThere).map(([, words, line]) => lacks(words, line))

const why: Record<PartSummary['state'], string> = {
  'not-started': 'not begun',
  started: 'begun, not finished',
  waiting: 'asked for, not here yet',
  done: 'not agreed to',
  'not-needed': 'marked as not needed, but the rules need it',
  withdrawn: 'consent was taken back',
  concern: 'somebody has to look at what came back',
}

function whyOf(requirement: Requirement, facts: CaseFacts): string {
  const { atLeast } = requirement
  if (atLeast !== undefined) return `${countOf(requirement, facts)} of ${atLeast} done`
  const [part] = partsOf(requirement, facts)
  if (part?.consent === 'withdrawn') return why.withdrawn
  if (part?.consent === 'not-given') return 'consent is not given yet'
  return why[part?.state ?? 'not-started']
}

/** Every one of these that is not there, with why. */
export const unmet = (required: readonly Requirement[], facts: CaseFacts): Missing[] =>
  required
    .filter((one) => !isMet(one, facts))
    .map((one) => ({ line: one.id, about: [...one.about], words: `${one.title}: ${whyOf(one, facts)}` }))

/** What came back and worries somebody, where it is one of several that would do, or nobody needed it. */
export function concerns(facts: CaseFacts, required: readonly Requirement[]): Missing[] {
  const several = required.filter(({ atLeast }) => atLeast !== undefined)
  return [...several, ...otherParts(required, facts)]
    .filter((one) => partsOf(one, facts).some(({ state }) => state === 'concern'))
    .map(({ id, about, title }) => ({ line: id, about: [...about], words: `${title}: ${why.concern}` }))
}

export const notOver = (facts: CaseFacts): Missing[] =>
  endingOf(facts) ? [lacks('The assessment has ended')] : []
