import { secretIn } from '#aws/core/secrets.ts'
import type { PlacePorts } from '#fostering/household/place.ts'
import { partsTable } from './parts-table.ts'
import { rules } from './rules.ts'

/** What the private place of a household needs, for real. The key of its links and sessions no other wing has. */
export const placePorts = (): PlacePorts => ({
  parts: partsTable(rules),
  rules,
  secret: secretIn('FOSTERING_SECRET_ID'),
  now: () => new Date(),
})
