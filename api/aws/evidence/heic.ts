import { Worker } from 'node:worker_threads'

/** A picture as red, green, blue and alpha, one byte each, upright. */
export interface Pixels {
  readonly width: number
  readonly height: number
  readonly data: Uint8ClampedArray
}

/** The thread stands beside this file: as TypeScript in the sources, bundled in a function. */
const thread = new URL(
  import.meta.url.endsWith('.ts') ? './heic-thread.ts' : './heic-thread.cjs',
  import.meta.url,
)

/**
 * The pixels of a HEIC photo, turned as it says by `irot`; the orientation that its Exif repeats must not be applied
 * again. Rejects when it cannot be decoded, or not in this many seconds.
 *
 * In a thread of its own, because the decoder never gives back the memory that it took, and cannot be stopped while it
 * decodes. The thread gets nothing of the function's environment.
 */
export async function decodeHeic(bytes: Uint8Array, seconds: number): Promise<Pixels> {
  const worker = new Worker(thread, {
    workerData: bytes,
    env: {},
    argv: [],
    execArgv: [],
    stdout: true,
    stderr: true,
  })
  // The decoder prints what it dislikes about a file; the caller is told in its own words.
  worker.stdout.resume()
  worker.stderr.resume()
  let timer: NodeJS.Timeout | undefined
  try {
    return await new Promise((resolve, reject) => {
      timer = setTimeout(() => reject(new Error('The photo took too long to decode')), seconds * 1000)
      worker.once('message', resolve)
      worker.once('error', reject)
      worker.once('exit', () => reject(new Error('The decoder ended without a picture')))
    })
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}
