import type { CaseFacts, Requirement } from '../facts.ts'
import { partsOf } from '../required.ts'

/** What is asked for besides what is needed, by the first word of its name. */
const titles: Readonly<Record<string, readonly [Requirement['stage'], string]>> = {
  form: ['application', 'Something more that you told us'],
  check: ['stage-one', 'Another check'],
  reference: ['stage-one', 'Another person we asked about you'],
  training: ['stage-one', 'Another course'],
  checklist: ['stage-one', 'Something more that we look at'],
  visit: ['stage-two', 'Another visit'],
  section: ['stage-two', 'Another part of the report'],
}

/** Requirements, as it were, of parts that nobody has to have: somebody asked for them, so the plan shows them. */
export function otherParts(required: readonly Requirement[], facts: CaseFacts): Requirement[] {
  const known = new Set(required.flatMap((one) => partsOf(one, facts)).map(({ name }) => name))
  return facts.parts.flatMap(({ name, state, whose }) => {
    const [kind = '', person = ''] = name.split('.')
    const found = Object.hasOwn(titles, kind) && !known.has(name) ? titles[kind] : undefined
    if (!found) return []
    const [stage, title] = found
    return {
      id: name,
      part: name,
      stage,
      title,
      whose: whose ?? 'council',
      about: /^p\d+$/.test(person) ? [person] : [],
      notNeeded: state === 'not-needed' ? 'We do not need this.' : undefined,
      next: 'We asked for this besides what everybody needs.',
      source: 'Asked for by the household’s worker',
      sure: 'H' as const,
      reviewed: null,
    }
  })
}
