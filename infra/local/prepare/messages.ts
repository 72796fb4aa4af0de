/** What the preparing thread tells: a step that is done, or where the assembly is. */
export type FromPreparing =
  | { type: 'step'; text: string; milliseconds: number }
  | { type: 'ready'; assembly: string }
  | { type: 'failed'; message: string }

/** The directory that gets what is built, and whose own system is played, such as `highways=open311`. */
export type PrepareData = { build: string; foreign?: string | undefined }
