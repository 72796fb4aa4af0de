import { householdWay } from '#web/questions/files/householdWay.ts'
import type { WayIn } from '#web/questions/photos/send.ts'
import { staffApi, staffFile } from '#web/staff/staffApi.ts'

const at = (household: string) => `/api/workspace/fostering/households/${household}` as const

/** How files of a household go in, sent by staff. */
export const wayOf = (household: string): WayIn => householdWay(household, at(household), staffApi)

/** A file of a part. */
export const loadFile = (household: string, part: string, file: string): Promise<Blob> =>
  staffFile(`${at(household)}/parts/${part}/files/${file}`)
