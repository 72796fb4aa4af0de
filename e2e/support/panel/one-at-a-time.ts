import { createHash } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { until } from '../client.ts'

/** Somebody who was stopped in the middle keeps nobody waiting for longer, in milliseconds. */
const longest = 60_000

/** Does this while nobody else does anything of this name to the installation that tests in several processes share. */
export async function oneAtATime<T>(what: string, todo: () => Promise<T>): Promise<T> {
  const whose = createHash('sha256')
    .update(process.env.SHIRE_DATA ?? '')
    .digest('hex')
    .slice(0, 16)
  const lock = join(tmpdir(), `shire-${whose}-${what}`)
  const isOurs = () =>
    mkdir(lock).then(
      () => true,
      () => false,
    )
  try {
    await until(isOurs, (is) => is, longest)
  } catch {
    // Whoever had it is gone: it is taken over.
  }
  try {
    return await todo()
  } finally {
    await rm(lock, { recursive: true, force: true })
  }
}
