import { join, relative } from 'node:path'
import { addPages } from './add-pages.ts'
import { type BuildOptions, buildFunctions } from './build-functions.ts'
import { buildSite } from './build-site.ts'
import { checkOrEnd } from './installation/check.ts'

export { addPages, type BuildOptions, buildFunctions, buildSite }

const root = join(import.meta.dirname, '..')

/** Where builds for this machine and for Lambda go: apart, so that a deployment leaves a running player alone. */
export const folders = {
  here: join(root, 'build/functions'),
  lambda: join(root, 'build/lambda'),
  site: join(root, 'build/site'),
  /** The map of each file of each function that is deployed. */
  maps: join(root, 'build/maps'),
} as const

/** Builds functions and site into `folders`. Returns the functions' names and whether the site had changed. */
export async function buildAll(
  target: BuildOptions['target'],
): Promise<{ names: string[]; siteChanged: boolean }> {
  const [names, siteChanged] = await Promise.all([
    buildFunctions({
      target,
      outDir: folders[target],
      ...(target === 'here' ? { together: true } : { maps: folders.maps }),
    }),
    buildSite({ outDir: folders.site }),
  ])
  await addPages(folders[target], folders.site)
  return { names, siteChanged }
}

if (import.meta.main) {
  // A build alone goes nowhere yet: what may not be deployed is said by the synthesis.
  checkOrEnd({ sample: true })
  const target = process.argv.includes('--lambda') ? 'lambda' : 'here'
  const started = performance.now()
  const { names, siteChanged } = await buildAll(target)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  const to = (folder: string) => relative(root, folder)
  console.log(
    `${names.length} functions in ${to(folders[target])}, the ${siteChanged ? '' : 'unchanged '}site in ${to(folders.site)}, ${seconds} s`,
  )
}
