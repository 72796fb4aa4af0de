import type { KeptEvidence } from '#requests/evidence/ports.ts'

/** Files of requests. The S3 client is loaded for the first file that is asked for. */
export const keptEvidence: KeptEvidence = {
  async read(...asked) {
    const { read } = await import('./store.ts')
    return read(...asked)
  },
}
