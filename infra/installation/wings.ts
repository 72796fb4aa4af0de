import { connectionProblems } from '#council/connections.ts'
import { fosteringDepartment } from '#council/fostering/department.ts'
import { checkAllowancesFrom } from '#council/problems.ts'
import { repeated } from '#services/define/problems.ts'
import { stepsOf } from '#services/life-events/steps.ts'
import type { Installation } from './installation.ts'
import { oneOf, type Problem } from './problem.ts'

/** What fostering and adoption, events of life and connections name that there is not. */
export const wingProblems = (installation: Installation): Problem[] => [
  ...fosteringProblems(installation),
  ...stepProblems(installation),
  ...connectionProblems(installation.council, installation.connections).map((problem) => ({
    file: 'api/council/connections.ts',
    at: ['export const connections', problem.split(/[ .:]/)[0] ?? ''],
    says: `${problem}.`,
  })),
]

const fosteringFile = 'api/council/fostering/profile.ts'

function fosteringProblems({ council, fostering }: Installation): Problem[] {
  const ids = council.departments.map(({ id }) => id)
  const noDepartment = ids.includes(fosteringDepartment)
    ? []
    : [
        {
          file: 'api/council/fostering/department.ts',
          at: ['fosteringDepartment'],
          says: `Fostering and adoption is worked on by the department ${fosteringDepartment}, which the profile does not have. ${oneOf(ids)} here, or add the department to the profile.`,
        },
      ]
  const hubs = repeated(fostering.hubs.map(({ id }) => id)).map((id) => ({
    file: fosteringFile,
    at: ['hubs:', `'${id}'`],
    says: `Two hubs have the id ${id}. Give each its own: what a hub may see goes by it.`,
  }))
  return [...noDepartment, ...hubs, ...allowanceProblems(fostering)]
}

function allowanceProblems({ allowancesFrom }: Installation['fostering']): Problem[] {
  try {
    checkAllowancesFrom(allowancesFrom)
    return []
  } catch (error) {
    return [{ file: fosteringFile, at: ['allowancesFrom: {', 'day:'], says: (error as Error).message }]
  }
}

/** Departments that have to be told of something and are not in the profile: nobody could be called. */
function stepProblems({ council }: Installation): Problem[] {
  const ids = council.departments.map(({ id }) => id)
  return Object.values(stepsOf).flatMap((steps) =>
    steps
      .flatMap(({ tell = [] }) => tell)
      .filter(({ department }) => !ids.includes(department))
      .map(({ what, department }) => ({
        file: 'api/services/life-events/steps.ts',
        at: [what, department],
        says: `“${what}” names the department ${department}, which the profile does not have. ${oneOf(ids)}.`,
      })),
  )
}
