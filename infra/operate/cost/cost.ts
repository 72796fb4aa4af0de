import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { synth } from '../../app.ts'
import { buildAll, folders } from '../../build.ts'
import { idleMonth, tableOf } from './idle.ts'
import { priced } from './prices.ts'

/** `npm run cost`: what this installation costs in a month when nobody comes. */
await buildAll('lambda')
const outdir = mkdtempSync(join(tmpdir(), 'shire-cost-'))
try {
  const { template } = synth({ functions: folders.lambda, site: folders.site, outdir, staging: false })
  console.log(`A month in which nobody comes, in ${priced.region}, ${priced.kind}, as of ${priced.on}:\n`)
  console.log(tableOf(idleMonth(template)))
} finally {
  rmSync(outdir, { recursive: true })
}
