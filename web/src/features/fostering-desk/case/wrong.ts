import type { CaseView } from '#contract/fostering/desk.ts'

/**
 * What begins where something goes wrong: three ways, which never mix. Complaints and allegations are a manager’s alone.
 * `next`: the next name that begins so.
 */
export function whenWrong(
  { people, dates }: CaseView,
  isManager: boolean,
  next: (begins: string) => string,
): { readonly text: string; readonly part: string }[] {
  const cares = dates.approved !== undefined || dates.placed !== undefined
  const applicants = people.filter(({ role }) => role === 'applicant')
  return [
    ...(isManager
      ? applicants.map(({ id, name }) => ({
          text: `A complaint from ${name}`,
          part: next(`complaint.${id}.x`),
        }))
      : []),
    ...(cares ? [{ text: 'A concern about standards of care', part: next('concern.x') }] : []),
    ...(cares && isManager ? [{ text: 'An allegation', part: next('allegation.x') }] : []),
  ]
}
