import { connectionProblems } from '#council/connections.ts'
import { checkAllowancesFrom } from '#council/problems.ts'
import { repeated } from '#services/define/problems.ts'
import type { Installation } from './installation.ts'
import type { Problem } from './problem.ts'

/** What fostering and adoption and connections name that there is not. */
export const wingProblems = (installation: Installation): Problem[] => [
  ...fosteringProblems(installation),
  ...connectionProblems(installation.council, installation.connections).map((problem) => ({
    file: 'api/council/connections.ts',
    at: ['export const connections', problem.split(/[ .:]/)[0] ?? ''],
    says: `${problem}.`,
  })),
]

const fosteringFile = 'api/council/fostering/profile.ts'

function fosteringProblems({ fostering, profileFile }: Installation): Problem[] {
  const hubs = repeated(fostering.hubs.map(({ id }) => id)).map((id) => ({
    file: profileFile,
    at: ['fosteringHubs:', `'${id}'`],
    says: `Two hubs have the id ${id}. Give each its own: what a hub may see goes by it.`,
  }))
  return [...hubs, ...allowanceProblems(fostering)]
}

function allowanceProblems({ allowancesFrom }: Installation['fostering']): Problem[] {
  try {
    checkAllowancesFrom(allowancesFrom)
    return []
  } catch (error) {
    return [{ file: fosteringFile, at: ['allowancesFrom: {', 'day:'], says: (error as Error).message }]
  }
}
