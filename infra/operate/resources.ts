import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { synth } from '../app.ts'
import { buildAll, folders } from '../build.ts'
import { sizesOf, sizesTable } from '../template/sizes.ts'

/** `npm run resources`: how much of what CloudFormation takes each stack of this installation needs. */
await buildAll('lambda')
const outdir = mkdtempSync(join(tmpdir(), 'shire-resources-'))
try {
  synth({ functions: folders.lambda, site: folders.site, outdir, staging: false })
  console.log(sizesTable(sizesOf(outdir)))
} finally {
  rmSync(outdir, { recursive: true })
}
