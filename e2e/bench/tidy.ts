import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

type CleanUp = () => unknown
const left: CleanUp[] = []

/** Has this done when the part that is running ends, fails or is interrupted; the last asked for is done first. */
export function afterwards(cleanUp: CleanUp): void {
  left.push(cleanUp)
}

let tidying: Promise<void> = Promise.resolve()

/** Does everything asked for with `afterwards`, once; whoever asks meanwhile waits for the same. */
export function tidyUp(): Promise<void> {
  tidying = tidying.then(doWhatIsLeft)
  return tidying
}

async function doWhatIsLeft(): Promise<void> {
  for (let next = left.pop(); next; next = left.pop()) await next()
}

/** A new folder that is gone afterwards. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'shire-bench-'))
  afterwards(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))
  return folder
}
