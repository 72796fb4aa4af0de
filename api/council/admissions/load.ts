import type { CatchmentArea } from '#contract/admissions/grid-place.ts'
import type { AdmissionSchool } from '#contract/admissions/school.ts'
import { catchments as sampleCatchments } from './sample/catchments.ts'
import { schools as sampleSchools } from './sample/schools.ts'

// A bundler takes the files in where they are there and leaves the imports to fail where they are not.
const importedSchools = await import('./imported/schools.json', { with: { type: 'json' } }).catch(
  () => undefined,
)
const importedAreas = await import('./imported/catchments.json', { with: { type: 'json' } }).catch(
  () => undefined,
)

/** The schools that families choose from: those imported, else the sample. Their order is that of their names. */
export const schools: readonly AdmissionSchool[] = (
  importedSchools ? (importedSchools.default as AdmissionSchool[]) : sampleSchools
).toSorted((a, b) => a.name.localeCompare(b.name, 'en'))

/** Their catchment areas; an installation with schools of its own has none of the sample’s. */
export const catchments: readonly CatchmentArea[] = importedSchools
  ? ((importedAreas?.default ?? []) as readonly CatchmentArea[])
  : sampleCatchments
