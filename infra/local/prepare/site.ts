import { fork } from 'node:child_process'

/**
 * Builds the site in a process of its own, which ends with the build or with this process: bundlers keep hundreds of
 * megabytes that a thread could not give back. Returns whether there was something to build.
 */
export function buildSiteApart(outDir: string): Promise<boolean> {
  const child = fork(import.meta.filename, [outDir], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: [],
  })
  return new Promise((resolve, reject) => {
    child.on('message', (answer: Built) =>
      'built' in answer ? resolve(answer.built) : reject(new Error(answer.failed)),
    )
    child.on('error', reject)
    child.on('exit', () => reject(new Error('Building the site stopped before it was done.')))
  })
}

type Built = { built: boolean } | { failed: string }

if (process.argv[1] === import.meta.filename && process.send) {
  process.on('disconnect', () => process.exit(1))
  const { buildSite } = await import('#infra/build-site.ts')
  const answer: Built = await buildSite({ outDir: String(process.argv[2]) }).then(
    (built) => ({ built }),
    (error: Error) => ({ failed: error.message }),
  )
  process.send(answer, () => process.exit())
}
