import { cp, readdir, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Measurement } from './measurement.ts'
import { residentBytes } from './memory.ts'
import { npmStart } from './npm-start.ts'
import { temporaryFolder } from './tidy.ts'

const root = join(import.meta.dirname, '../..')
const leftBehind = ['.git', '.shire', 'build', 'cdk.out', 'node_modules']
const idleSeconds = 10
const how = 'from `npm start` to the whole first page, packages installed, no data yet'

/** How long a developer waits for the first page, and what the player takes while nobody asks. */
export const start: Measurement = {
  name: 'start',
  atMostSeconds: 45,
  async measure() {
    const folder = await cleanCopy()
    const first = await npmStart(folder, await temporaryFolder())
    await first.stop()
    const second = await npmStart(folder, await temporaryFolder())
    await wait(idleSeconds * 1000)
    const memory = await residentBytes(second.pid)
    await second.stop()
    return [
      { id: 'start.cold.first-page', value: first.seconds, unit: 's', method: `${how}, nothing built` },
      { id: 'start.warm.first-page', value: second.seconds, unit: 's', method: `${how}, built before` },
      {
        id: 'start.idle.memory',
        value: memory / 1_000_000,
        unit: 'MB',
        method: `resident memory of npm and all below it, ${idleSeconds} s after the first page`,
      },
    ]
  },
}

/** The project as a clone has it after `npm ci`: nothing built, and what is being worked on stays undisturbed. */
async function cleanCopy(): Promise<string> {
  const folder = await temporaryFolder()
  const entries = (await readdir(root)).filter((name) => !leftBehind.includes(name))
  await Promise.all(entries.map((name) => cp(join(root, name), join(folder, name), { recursive: true })))
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'))
  return folder
}
