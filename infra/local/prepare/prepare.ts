import { Worker } from 'node:worker_threads'
import type { FromPreparing, PrepareData } from './messages.ts'

/**
 * Builds everything into `build` and synthesises the stack. Returns the directory of the assembly; throws what went
 * wrong in the words of the tool that found it.
 */
export function prepare(
  build: string,
  onStep: (text: string, milliseconds: number) => void,
  foreign?: string,
): Promise<string> {
  const data: PrepareData = { build, foreign }
  const worker = new Worker(new URL('./thread.ts', import.meta.url), {
    workerData: data,
    // Half of what the CDK would take if it might, at the same speed; the player keeps running in what it leaves.
    resourceLimits: { maxOldGenerationSizeMb: 200, maxYoungGenerationSizeMb: 8 },
  })
  return new Promise((resolve, reject) => {
    const end = (finish: () => void) => void worker.removeAllListeners('exit').terminate().then(finish)
    worker.on('error', reject)
    worker.on('exit', () => reject(new Error('Building stopped before it was done.')))
    worker.on('message', (message: FromPreparing) => {
      if (message.type === 'step') onStep(message.text, message.milliseconds)
      else if (message.type === 'ready') end(() => resolve(message.assembly))
      else end(() => reject(new Error(message.message)))
    })
  })
}
