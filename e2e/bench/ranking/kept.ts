import { existsSync, readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Facts } from './facts.ts'

/** Keeps each column in a file of its own in a new folder, so that it is read as it lies, and is in memory once. */
export async function keep({ schools, numbers, ...columns }: Facts, folder: string): Promise<void> {
  await mkdir(folder)
  await writeFile(join(folder, 'schools'), JSON.stringify(schools))
  for (const [name, column] of Object.entries({ ...columns, ...numbers }))
    await writeFile(join(folder, name), column)
}

/** The facts that were kept in a folder. */
export function kept(folder: string): Facts {
  const bytesOf = (name: string): ArrayBuffer => {
    const { buffer, byteOffset, byteLength } = readFileSync(join(folder, name))
    // Small files share a buffer with others.
    return buffer.byteLength === byteLength ? buffer : buffer.slice(byteOffset, byteOffset + byteLength)
  }
  const points = (name: 'faith' | 'score') =>
    existsSync(join(folder, name)) ? { [name]: new Float64Array(bytesOf(name)) } : {}
  return {
    schools: JSON.parse(readFileSync(join(folder, 'schools'), 'utf8')),
    starts: new Int32Array(bytesOf('starts')),
    easting: new Float64Array(bytesOf('easting')),
    northing: new Float64Array(bytesOf('northing')),
    late: new Uint8Array(bytesOf('late')),
    school: new Int32Array(bytesOf('school')),
    bits: new Uint32Array(bytesOf('bits')),
    numbers: { ...points('faith'), ...points('score') },
  }
}
