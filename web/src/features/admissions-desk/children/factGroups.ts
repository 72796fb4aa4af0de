import type { ChildView } from '#contract/admissions/staff.ts'

type Fact = ChildView['facts'][number]
type Settable = ChildView['settable'][number]

/** Facts of the child itself, or of it at one school. */
export interface FactGroup {
  readonly id: string
  /** The school's name; empty for the child itself. */
  readonly title: string
  readonly held: readonly { readonly fact: Fact; readonly label: string; readonly settable: boolean }[]
  /** What may be set and is not held. */
  readonly unset: readonly { readonly name: string; readonly label: string }[]
}

/** The school of a fact's name, `preferences/<school>/<fact>`; empty for one of the child. */
const schoolOf = (name: string): string => /^preferences\/([^/]+)\//.exec(name)?.[1] ?? ''

/** The child's facts first, then those at each school in the order of its application. */
export function factGroups({ facts, settable, preferences }: ChildView): FactGroup[] {
  const names = new Map(preferences.map(({ school }) => [school.id, school.name]))
  const held = new Set(facts.map(({ name }) => name))
  const may = new Set(settable.map(({ name }) => name))
  const ids = new Set(['', ...names.keys(), ...[...facts, ...settable].map(({ name }) => schoolOf(name))])
  return [...ids].map((id) => {
    const title = id && (names.get(id) ?? id)
    const own = <T extends Fact | Settable>(all: readonly T[]) =>
      all.filter(({ name }) => schoolOf(name) === id)
    const label = (text: string) =>
      title && text.startsWith(`${title}: `) ? text.slice(title.length + 2) : text
    return {
      id,
      title,
      held: own(facts).map((fact) => ({ fact, label: label(fact.label), settable: may.has(fact.name) })),
      unset: own(settable)
        .filter(({ name }) => !held.has(name))
        .map((one) => ({ name: one.name, label: label(one.label) })),
    }
  })
}
