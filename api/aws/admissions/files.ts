import type { Files } from '#admissions/rounds/ports.ts'

/** What speaks to the bucket is read by whoever asks for a file: families who see their offer do not wait for it. */
export function admissionsFiles(): Files {
  let made: Promise<Files> | undefined
  const bucket = () => {
    made ??= import('./bucket.ts').then(({ bucketFiles }) => bucketFiles())
    return made
  }
  return {
    put: async (kind, text) => (await bucket()).put(kind, text),
    get: async (kind, hash) => (await bucket()).get(kind, hash),
  }
}
