import { randomBytes } from 'node:crypto'
import type { Day } from '#contract/calendar/day.ts'
import { makeReference } from '#contract/core/reference.ts'
import { paysAllowances, tenYears } from '#fostering/household/testing/ten-years.ts'
import { leadToSystem, outputs } from '#infra/operate/clients.ts'
import { today } from './application.ts'
import { putRecord } from './panel.ts'

/** Puts a couple who have fostered for ten years into the running installation. Returns their reference. */
export async function putTenYears(): Promise<string> {
  const household = makeReference('FA', randomBytes(5))
  await putRecord(household, await tenYears(today()))
  return household
}

/** Does for this household alone what the sweeps of a later day do: what follows from the day, and what is erased. */
export async function onDay(household: string, day: Day): Promise<void> {
  const { FosteringTableName = '', FosteringBucketName = '' } = await outputs()
  leadToSystem({ FOSTERING_TABLE: FosteringTableName, FOSTERING_BUCKET: FosteringBucketName })
  const [{ erasePorts }, { partsTable }, { rules }, { follow }, { eraseHousehold }] = await Promise.all([
    import('#aws/fostering/sweep-ports.ts'),
    import('#aws/fostering/parts-table.ts'),
    import('#aws/fostering/rules.ts'),
    import('#fostering/household/follow.ts'),
    import('#fostering/desk/erase.ts'),
  ])
  const now = () => new Date(`${day}T02:30:00.000Z`)
  const ports = { ...erasePorts(), parts: partsTable(rules, now), now }
  await follow(ports, household)
  await paysAllowances(ports, household)
  await ports.parts.relist(household)
  await eraseHousehold(ports, household)
}
