import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { synth } from '../../app.ts'
import { buildAll, folders } from '../../build.ts'
import { idleMonth, tableOf } from './idle.ts'
import { kinds, measure } from './kinds.ts'
import { priced } from './prices.ts'

/**
 * `npm run cost`: what this installation costs in a month when nobody comes; with `--use`, while the local system runs,
 * also what a thousand of each kind of request cost by the calls that it counts.
 */
await buildAll('lambda')
const outdir = mkdtempSync(join(tmpdir(), 'shire-cost-'))
try {
  const { template } = synth({ functions: folders.lambda, site: folders.site, outdir, staging: false })
  console.log(`A month in which nobody comes, in ${priced.region}, ${priced.kind}, as of ${priced.on}:\n`)
  console.log(tableOf(idleMonth(template)))
  if (process.argv.includes('--use'))
    for (const kind of kinds)
      console.log(`\nA thousand ${kind.name}:\n${tableOf(await measure(template, kind))}`)
} finally {
  rmSync(outdir, { recursive: true })
}
