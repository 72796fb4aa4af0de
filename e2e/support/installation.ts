import type { TestProject } from 'vitest/node'
import { play } from './play.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the installation that the tests share. */
    url: string
    /** Where it keeps everything. */
    dataDir: string
  }
}

/** The one that was given to the tests, or one that is started for them and ended after them. */
export default async function installation(project: TestProject) {
  const { SHIRE_URL, SHIRE_DATA } = process.env
  if (SHIRE_URL && SHIRE_DATA) {
    project.provide('url', SHIRE_URL)
    project.provide('dataDir', SHIRE_DATA)
    return
  }
  const running = await play()
  project.provide('url', running.url)
  project.provide('dataDir', running.dataDir)
  return async () => {
    await running.stop()
    await running.remove()
  }
}
