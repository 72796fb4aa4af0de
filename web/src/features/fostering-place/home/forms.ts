import type { PlaceView } from '#contract/fostering/household.ts'
import type { PartState } from '#contract/fostering/parts.ts'
import { type FormSection, formsOf, sectionOf } from '#fostering/forms/index.ts'

export interface FormHere {
  readonly part: string
  readonly section: FormSection
  readonly state: PartState
}

/** The sections that this person fills in, in their order: their own and, for who applies, those about the home. */
export function formsHere({ kind, people, parts, you }: PlaceView): FormHere[] {
  const byId = Object.fromEntries(people.map(({ id, role }) => [id, { role }]))
  return formsOf(kind, byId).flatMap((part) => {
    const [, whose] = part.split('.')
    const mine = whose === you.id || (whose === 'home' && you.role === 'applicant')
    const section = mine ? sectionOf(part, kind, (id) => byId[id]?.role) : undefined
    if (!section) return []
    return [{ part, section, state: parts.find(({ name }) => name === part)?.state ?? 'not-started' }]
  })
}
