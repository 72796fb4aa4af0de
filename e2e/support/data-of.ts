/**
 * Leads the operator's commands to the installation that keeps its data there. Returns what leaves the environment as it
 * was: tests that come afterwards have the shared installation.
 */
export function leadTo(dataDir: string): () => void {
  const before = { ...process.env }
  process.env.SHIRE_DATA = dataDir
  return () => {
    for (const name of Object.keys(process.env)) if (!Object.hasOwn(before, name)) delete process.env[name]
    Object.assign(process.env, before)
  }
}

/** Does the work with the operator's commands led to the installation that keeps its data there. */
export async function inDataOf<T>(dataDir: string, work: () => Promise<T>): Promise<T> {
  const back = leadTo(dataDir)
  try {
    return await work()
  } finally {
    back()
  }
}
