import type { CaseKind, PersonRole } from '#contract/fostering/case.ts'
import type { PartName } from '#contract/fostering/parts.ts'
import { about } from './about.ts'
import { addresses } from './addresses.ts'
import { theChild } from './child.ts'
import type { FormSection } from './define.ts'
import { health } from './health.ts'
import { pets, referees, rooms, support } from './home.ts'
import { past } from './past.ts'
import { relationships } from './relationships.ts'
import { work } from './work.ts'

export type { FormSection } from './define.ts'

/** The sections of an application, in the order in which they are shown. */
export const sections: readonly FormSection[] = [
  about,
  addresses,
  relationships,
  work,
  health,
  past,
  theChild,
  rooms,
  pets,
  support,
  referees,
]

const isFor = ({ cases }: FormSection, kind: CaseKind) => cases === 'all' || cases.includes(kind)

/** The section that a part holds; undefined where its case, or this person, has none of the name. */
export function sectionOf(
  name: PartName,
  kind: CaseKind,
  roleOf: (person: string) => PersonRole | undefined,
): FormSection | undefined {
  const [, whose = '', slug] = name.split('.')
  return sections.find((one) => {
    if (one.slug !== slug || !isFor(one, kind)) return false
    if (one.about === 'home') return whose === 'home'
    const role = roleOf(whose)
    return role !== undefined && one.of.includes(role)
  })
}

/** Names of the parts in which an application is written, of everybody in the household who has one. */
export function formsOf(
  kind: CaseKind,
  people: Readonly<Record<string, { readonly role: PersonRole }>>,
): PartName[] {
  return sections
    .filter((one) => isFor(one, kind))
    .flatMap((one) => {
      if (one.about === 'home') return [`form.home.${one.slug}`]
      return Object.entries(people).flatMap(([id, { role }]) =>
        one.of.includes(role) ? [`form.${id}.${one.slug}`] : [],
      )
    })
}
