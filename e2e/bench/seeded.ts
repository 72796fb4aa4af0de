import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Installation, play } from '../support/play.ts'

const root = join(import.meta.dirname, '../..')
/** Kept from one run to the next: seeding takes longer than everything that is measured. */
const dataDirOf = (count: number) => join(root, 'build', count === seededCount ? 'seeded' : `seeded-${count}`)
const openData = join(root, '../shared/data')

export const seededCount = 100_000

/** A small county's few weeks: what costs the same there and with all of them does not grow. */
export const fewSeeded = 1_000

/** Makes the installation with its requests where there is none yet. Takes minutes, once. */
export async function prepareSeeded(count = seededCount): Promise<void> {
  const dataDir = dataDirOf(count)
  // Says that all requests are in: the seed leaves what is there alone, so a stop before is made good the next time.
  const mark = join(dataDir, `seeded-${count}`)
  if (existsSync(mark)) return
  console.log(`Seeding ${count.toLocaleString('en-GB')} requests into ${dataDir}, once`)
  await mkdir(dataDir, { recursive: true })
  const installation = await play(dataDir)
  try {
    await seed(dataDir, count)
    await writeFile(mark, '')
  } finally {
    await installation.stop()
  }
}

export const playSeeded = (count = seededCount): Promise<Installation> => play(dataDirOf(count))

async function seed(dataDir: string, count: number): Promise<void> {
  const mix = existsSync(openData) ? ['--data', openData] : []
  const child = spawn(process.execPath, ['infra/operate/seed.ts', String(count), ...mix], {
    cwd: root,
    env: { ...process.env, SHIRE_DATA: dataDir },
    stdio: 'inherit',
  })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error('The seed did not go through; start again to go on where it stopped')
}
