import type { WhatChanges } from '#contract/admissions/changes.ts'
import { readReference } from '#contract/core/reference.ts'
import { exampleApplication } from '#profile/examples.ts'
import { Input } from '#web/design/form/Input.tsx'
import { Select } from '#web/design/form/Select.tsx'
import type { textOf } from '#web/staff/actions/textOf.ts'

/** A place or a list for one child that its facts alone do not give it. */
export const furtherKinds = ['plan', 'twin', 'named'] as const
type FurtherKind = (typeof furtherKinds)[number]

export interface Further {
  readonly kind: FurtherKind
  readonly round: string
  readonly reference: string
  /** Schools that can be chosen. */
  readonly schools: readonly { readonly value: string; readonly label: string }[]
  /** How many the family has named so far. */
  readonly named: number
}

/** What is entered of it besides why. */
export interface TypedFurther {
  school: string
  twin: string
  place: string
}

export const noFurther: TypedFurther = { school: '', twin: '', place: '' }

export const isFurther = <Other extends { readonly kind: string }>(
  about: Other | Further,
): about is Further => furtherKinds.some((kind) => kind === about.kind)

/** As links to it and as its form are called. */
export const furtherTitles: Readonly<Record<FurtherKind, string>> = {
  plan: 'A plan names a school for the child',
  twin: 'Keep the child together with a twin',
  named: 'The family adds a school',
}

const placeOf = (typed: string, most: number): number | undefined => {
  const place = /^\d{1,2}$/.test(typed.trim()) ? Number(typed) : 0
  return place >= 1 && place <= most ? place : undefined
}

/** What is sent of it; undefined while something is missing or wrong. */
export function furtherOf(
  { school, twin, place }: TypedFurther,
  { kind, reference, named }: Further,
): WhatChanges | undefined {
  if (!school) return undefined
  if (kind === 'plan') return { kind, reference, school }
  if (kind === 'twin') {
    const other = readReference(twin.trim())
    return other ? { kind, reference, twin: other, school } : undefined
  }
  const at = placeOf(place, named + 1)
  return at === undefined ? undefined : { kind, reference, school, place: at }
}

/** What is missing or wrong in it, by field. */
export const furtherErrors = ({ school, twin, place }: TypedFurther, { kind, named }: Further) => ({
  twin:
    kind === 'twin' && !readReference(twin.trim())
      ? `Enter the reference of the twin’s application, such as ${exampleApplication}`
      : undefined,
  school: school ? undefined : 'Choose the school',
  place:
    kind === 'named' && placeOf(place, named + 1) === undefined
      ? `Enter a number from 1 to ${named + 1}`
      : undefined,
})

const schoolLabels: Readonly<Record<FurtherKind, string>> = {
  plan: 'Which school does the plan name?',
  twin: 'At which school does the twin have a place?',
  named: 'Which school does the family add?',
}

/** `field`: of each input, such that another value has to be looked at anew. */
export function FurtherFields({
  about: { kind, schools, named },
  field,
}: {
  about: Further
  field(name: keyof TypedFurther): ReturnType<ReturnType<typeof textOf<TypedFurther>>>
}) {
  return (
    <>
      {kind === 'twin' && (
        <Input
          {...field('twin')}
          label="Reference of the twin’s application"
          hint={`For example, ${exampleApplication}`}
          width={20}
          autoComplete="off"
        />
      )}
      <Select
        {...field('school')}
        label={schoolLabels[kind]}
        items={[
          { value: '', text: 'Choose a school' },
          ...schools.map(({ value, label: text }) => ({ value, text })),
        ]}
      />
      {kind === 'named' && (
        <Input
          {...field('place')}
          label="Where does it come on the family’s list?"
          hint={`1 is the school that they like best. They have named ${named} so far`}
          inputMode="numeric"
          width={2}
        />
      )}
    </>
  )
}
