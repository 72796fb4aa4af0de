import type { HouseholdFiles } from '#fostering/household/files.ts'

const bucket = async () => (await import('./files-bucket.ts')).filesBucket

/** Files of households. The S3 client is loaded for the first file that is asked for. */
export const householdFiles: HouseholdFiles = {
  waiting: async (...asked) => (await bucket()).waiting(...asked),
  keep: async (...asked) => (await bucket()).keep(...asked),
  take: async (...asked) => (await bucket()).take(...asked),
  read: async (...asked) => (await bucket()).read(...asked),
  drop: async (...asked) => (await bucket()).drop(...asked),
}
