import { secretIn } from '#aws/core/secrets.ts'
import { departmentOf } from '#contract/council/department.ts'
import { council } from '#council'
import { fosteringDepartment } from '#council/fostering/department.ts'
import type { Uploads } from '#fostering/household/files.ts'
import type { PlacePorts } from '#fostering/household/place.ts'
import { householdFiles } from './household-files.ts'
import { partsTable } from './parts-table.ts'
import { rules } from './rules.ts'

/** What the private place of a household needs, for real. The key of its links and sessions no other wing has. */
export const placePorts = (): PlacePorts & Uploads => ({
  parts: partsTable(rules),
  files: householdFiles,
  presign: async (...asked) => (await import('./upload.ts')).presign(...asked),
  rules,
  prefix: departmentOf(council, fosteringDepartment).prefix,
  secret: secretIn('FOSTERING_SECRET_ID'),
  now: () => new Date(),
})
