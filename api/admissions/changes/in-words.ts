import type { Application } from '#admissions/rounds/application.ts'
import type { OpenedRound } from '#admissions/rounds/desk.ts'
import { factsOf, heldFacts } from '#admissions/rounds/facts.ts'
import { numberOf } from '#admissions/rounds/file.ts'
import { settableOf } from '#admissions/rounds/settable.ts'
import type { WhatChanges } from '#contract/admissions/changes.ts'
import { withFacts } from './base.ts'
import { withNamed } from './further-acts.ts'

/** One thing that changes, as people read it. */
export interface InWords {
  readonly label: string
  readonly before: string
  readonly after: string
}

const notHeld = 'Nothing'

/** Facts of a child before and after, for staff or for its family. */
function factWords(
  application: Application,
  facts: readonly { readonly name: string; readonly value: unknown }[],
  nameOf: (school: string) => string,
  forFamily: boolean,
): InWords[] {
  const [then, now] = [application, withFacts(application, facts)].map(
    (one) => new Map(heldFacts(one, nameOf, forFamily).map((fact) => [fact.name, fact])),
  )
  const labels = new Map(settableOf(factsOf(application), nameOf).map(({ name, label }) => [name, label]))
  return [...new Set(facts.map(({ name }) => name))].map((name) => ({
    label: labels.get(name) ?? name,
    before: then?.get(name)?.value ?? notHeld,
    after: now?.get(name)?.value ?? notHeld,
  }))
}

/** What changes, in words. `found`: applications that it names. */
export function inWords(
  what: WhatChanges,
  { council, round }: OpenedRound,
  found: readonly Application[],
  forFamily = false,
): InWords[] {
  const nameOf = (id: string) => council.schools.find((school) => school.id === id)?.name ?? id
  const application = (reference: string) => found.find((one) => one.reference === reference)
  switch (what.kind) {
    case 'facts': {
      const one = application(what.reference)
      if (!one) return []
      const address = what.address
        ? [{ label: 'Home address', before: one.said.home.join(', '), after: what.address }]
        : []
      return [...address, ...factWords(one, what.facts, nameOf, forFamily)]
    }
    case 'number': {
      const school = council.schools.find(({ id }) => id === what.school)
      const before = (school && numberOf(round, school)) ?? null
      return [
        {
          label: `${nameOf(what.school)}: admission number`,
          before: before === null ? notHeld : String(before),
          after: String(what.value),
        },
      ]
    }
    case 'late':
      return []
    case 'plan': {
      const one = application(what.reference)
      return one ? factWords(one, [{ name: 'plan', value: what.school }], nameOf, forFamily) : []
    }
    case 'twin':
      return [{ label: 'School, together with the twin', before: notHeld, after: nameOf(what.school) }]
    case 'named': {
      const one = application(what.reference)
      if (!one) return []
      const namesOf = (of: Application) =>
        factsOf(of)
          .preferences.map(({ school }) => nameOf(school))
          .join(', ')
      const [before, after] = [namesOf(one), namesOf(withNamed(one, what))]
      return [{ label: 'Schools, in order of preference', before, after }]
    }
    case 'mistake':
      return [
        ...what.numbers.map(({ school, value }) => ({
          label: `${nameOf(school)}: admission number in the run`,
          before: String(council.schools.find(({ id }) => id === school)?.number ?? notHeld),
          after: String(value),
        })),
        ...what.facts.flatMap(({ reference, ...fact }) => {
          const one = application(reference)
          return one
            ? factWords(one, [fact], nameOf, forFamily).map((words) => ({
                ...words,
                label: forFamily ? words.label : `${reference}: ${words.label}`,
              }))
            : []
        }),
      ]
  }
}

/** Applications that a change names. */
export const namedIn = (what: WhatChanges): string[] => {
  if (what.kind === 'number') return []
  return what.kind === 'mistake'
    ? [...new Set(what.facts.map(({ reference }) => reference))]
    : [what.reference]
}
