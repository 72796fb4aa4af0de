import { CouncilProfile } from '#contract/council/council.ts'
import { formatProblems } from './accessible-formats.ts'
import { areaProblems, sampleProblems } from './areas.ts'
import { calendarProblems } from './calendars.ts'
import { catalogueProblems } from './catalogue.ts'
import { departmentProblems } from './departments.ts'
import { deploymentProblems } from './deployments.ts'
import type { Installation } from './installation.ts'
import { nightProblems } from './nights.ts'
import type { Problem } from './problem.ts'
import { shapeProblems } from './shape.ts'
import { staffProblems } from './staff.ts'
import { identityProblems, managerProblems } from './staff-identity.ts'
import { wingProblems } from './wings.ts'

/**
 * All that stands in the way of this installation, at once. A profile that has not its shape is told of alone: what names
 * what can only be said of a whole one. `sample`: whether samples may stand in for what was not imported.
 */
export function problemsOfInstallation(
  installation: Installation,
  { sample }: { sample: boolean },
): Problem[] {
  const { council, profileFile } = installation
  const shape = shapeProblems(CouncilProfile, council, profileFile)
  if (shape.length > 0) return shape
  return [
    ...departmentProblems(installation),
    ...nightProblems(installation),
    ...formatProblems(installation),
    ...staffProblems(installation),
    ...managerProblems(installation),
    ...identityProblems(installation),
    ...catalogueProblems(installation),
    ...areaProblems(installation),
    ...calendarProblems(installation),
    ...wingProblems(installation),
    ...deploymentProblems(installation),
    ...(sample ? [] : sampleProblems(installation)),
  ]
}
