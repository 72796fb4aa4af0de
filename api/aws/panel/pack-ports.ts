import { looksTable } from '#aws/fostering/looks-table.ts'
import { staffPorts } from '#aws/workspace/staff-ports.ts'
import { council } from '#council'
import { fosteringDepartment } from '#council/fostering/department.ts'
import { fosteringProfile } from '#council/fostering/profile.ts'
import type { PackFiles, Prints } from '#fostering/pack/ports.ts'
import { notesTable } from './notes-table.ts'
import { panelPorts } from './panel-ports.ts'
import { questionsTable } from './tables.ts'

const bucket = () => import('./pack-bucket.ts')

/** Files of packs. The S3 client is loaded for the first that is asked for. */
export const packFiles: PackFiles = {
  put: async (...asked) => (await bucket()).packBucket.put(...asked),
  text: async (...asked) => (await bucket()).packBucket.text(...asked),
  bytes: async (...asked) => (await bucket()).packBucket.bytes(...asked),
}

/** What is printed of them. */
export const prints: Prints = { put: async (...asked) => (await bucket()).printBucket.put(...asked) }

const { download, noteDays } = fosteringProfile.packs

const shared = () => ({
  ...panelPorts(),
  ...staffPorts(),
  department: { id: fosteringDepartment },
  looks: looksTable(),
  packs: packFiles,
  reading: { download },
})

/** What reads packs, for real: meetings and files that are locked, and nothing of a household. */
export const packPorts = () => ({
  ...shared(),
  sheets: questionsTable(),
  notes: notesTable(),
  noteDays,
})

/** What prints them. */
export const packPdfPorts = () => ({ ...shared(), prints, council: council.name })
