import type { AdmissionSchool } from '#contract/admissions/school.ts'

/** Who decides on places at a school of the council's data. */
export const deciderAt = (schools: readonly Pick<AdmissionSchool, 'id' | 'authority'>[]) => {
  const kinds = new Map(schools.map(({ id, authority }) => [id, authority.kind]))
  return (school: string) => {
    const kind = kinds.get(school)
    return kind && (kind === 'council' ? ('council' as const) : ('school' as const))
  }
}
