import { roles } from '#contract/council/roles.ts'
import type { Installation } from './installation.ts'
import { oneOf, type Problem } from './problem.ts'

/** Roles and services that the profile gives to a department that it does not have, and terms of services that there are not. */
export const roleProblems = (installation: Installation): Problem[] => [
  ...unknownDepartments(installation),
  ...termProblems(installation),
]

function unknownDepartments({ council, profileFile: file }: Installation): Problem[] {
  const ids = council.departments.map(({ id }) => id)
  return roles
    .filter((role) => !ids.includes(council.roles[role]))
    .map((role) => ({
      file,
      at: ['roles:', role],
      says: `roles says that ${council.roles[role]} does ${role}, and the profile has no such department: every request for it would be refused. ${oneOf(ids)}, or add the department.`,
    }))
}

function termProblems({ council, profileFile: file, services }: Installation): Problem[] {
  const ids = council.departments.map(({ id }) => id)
  const slugs = services.map(({ slug }) => slug)
  return Object.entries(council.services ?? {}).flatMap(([slug, { department, fee }]) => {
    const problem = (says: string): Problem => ({ file, at: ['services:', slug], says })
    const service = services.find((one) => one.slug === slug)
    if (!service) return [problem(`services has ${slug}, which is no service. ${oneOf(slugs)}.`)]
    return [
      ...(department === undefined || ids.includes(department)
        ? []
        : [
            problem(
              `services gives ${slug} to the department ${department}, which the profile does not have. ${oneOf(ids)}.`,
            ),
          ]),
      ...(fee && !service.fee
        ? [
            problem(
              `services has a fee for ${slug}, for which Shire takes none. Say what it costs in words, as cost.`,
            ),
          ]
        : []),
    ]
  })
}
