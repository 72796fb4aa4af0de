import type { AskCorrection, Correction, Held } from '#contract/admissions/family.ts'

/** What a correction may be about, as the family chooses it: `preference <id>` for one of its schools. */
export function subjectsOf({ preferences }: Pick<Held, 'preferences'>): { value: string; text: string }[] {
  return [
    ...preferences.map(({ school }) => ({
      value: `preference ${school.id}`,
      text: `What you hold for ${school.name}`,
    })),
    { value: 'home', text: 'Our home address, or where it is on the map' },
    { value: 'child', text: 'My child’s name or date of birth' },
    { value: 'care', text: 'That my child is or was in care' },
    { value: 'twin', text: 'My child’s twin or triplets' },
    { value: 'other', text: 'Something else' },
  ]
}

/** What was chosen, as the API takes it. */
export function aboutOf(value: string): Pick<AskCorrection, 'about' | 'school'> {
  const [about, school] = value.split(' ')
  return { about: about as AskCorrection['about'], ...(school && { school }) }
}

/** `What you hold for Sample Primary School`. */
export function subjectInWords({ about, school }: Correction, held: Pick<Held, 'preferences'>): string {
  const value = school ? `${about} ${school}` : about
  return subjectsOf(held).find((one) => one.value === value)?.text ?? 'Something else'
}
