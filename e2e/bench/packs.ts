import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { photo } from '../../api/fostering/pdf/testing/photo.ts'
import type { Measurement } from './measurement.ts'
import { temporaryFolder } from './tidy.ts'

interface Print {
  readonly pages: number
  readonly bytes: number
  readonly processor: number
  readonly took: number
  readonly kilobytes: number
}

const script = join(import.meta.dirname, 'packs/print.ts')
const rounds = 3

async function print(picture: string): Promise<Print> {
  const { stdout } = await promisify(execFile)(process.execPath, [script, picture])
  return JSON.parse(stdout) as Print
}

/** A pack of 300 pages with 60 photos as a tagged PDF: the best of three, each in a process of its own. */
export const packs: Measurement = {
  name: 'packs',
  atMostSeconds: 40,
  async measure() {
    const picture = join(await temporaryFolder(), 'photo.jpg')
    await writeFile(picture, await photo())
    const all: Print[] = []
    for (let round = 0; round < rounds; round++) all.push(await print(picture))
    const least = (of: (one: Print) => number) => Math.min(...all.map(of))
    const method = 'laid out once to count its pages and once to print them, both in it'
    return [
      { id: 'packs.print.processor', value: least(({ processor }) => processor), unit: 'ms', method },
      {
        id: 'packs.print.memory',
        value: least(({ kilobytes }) => kilobytes) / 1000,
        unit: 'MB',
        method: 'most that was resident',
      },
      { id: 'packs.print.pages', value: all[0]?.pages ?? 0, unit: 'count', method, context: true },
    ]
  },
}
