import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { stop } from 'esbuild'
import { withPlayedIdentity } from '../outside/council-identity/played.ts'
import type { FromPreparing, PrepareData } from './messages.ts'
import { buildSiteApart } from './site.ts'

/**
 * Builds functions and site and synthesises the stack, in a thread that ends afterwards: the tools for it take
 * memory that a running player doesn't need.
 */
const { build, foreign } = workerData as PrepareData
const tell = (message: FromPreparing) => parentPort?.postMessage(message)

async function step<T>(text: (result: T) => string, work: () => Promise<T> | T): Promise<T> {
  const started = performance.now()
  const result = await work()
  tell({ type: 'step', text: text(result), milliseconds: performance.now() - started })
  return result
}

try {
  const folders = {
    functions: join(build, 'functions'),
    site: join(build, 'site'),
    outdir: join(build, 'assembly'),
  }
  const [{ addPages, buildFunctions }, app, { checkInstallation }, { council }] = await Promise.all([
    import('#infra/build.ts'),
    import('#infra/app.ts'),
    import('#infra/installation/check.ts'),
    import('#council'),
  ])
  await Promise.all([
    // On this machine samples may stand in: whoever starts it here tries it out.
    step(
      () => 'installation checked',
      () => checkInstallation({ sample: true }),
    ),
    step(
      (names) => `${names.length} functions built`,
      () => buildFunctions({ target: 'here', outDir: folders.functions, together: true }),
    ),
    step(
      (built) => (built ? 'site built' : 'site unchanged'),
      () => buildSiteApart(folders.site),
    ),
  ])
  await addPages(folders.functions, folders.site)
  // Its process would otherwise stay behind, ended but not collected, when this thread is gone.
  await stop()
  await rm(folders.outdir, { recursive: true, force: true })
  await step(
    () => 'template synthesised',
    () => app.synth({ ...folders, council: withPlayedIdentity(council), foreign, staging: false }),
  )
  tell({ type: 'ready', assembly: folders.outdir })
} catch (error) {
  tell({ type: 'failed', message: (error as Error).message })
}
