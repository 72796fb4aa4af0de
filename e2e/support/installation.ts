import type { TestProject } from 'vitest/node'
import { play } from './play.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the installation that all browser tests share. */
    url: string
    /** Where it keeps everything. */
    dataDir: string
  }
}

export default async function installation(project: TestProject) {
  const running = await play()
  project.provide('url', running.url)
  project.provide('dataDir', running.dataDir)
  return async () => {
    await running.stop()
    await running.remove()
  }
}
