import { basename } from 'node:path'
import { synth } from '../../infra/app.ts'
import { buildSite } from '../../infra/build.ts'
import { site } from './pages.ts'
import { temporaryFolder } from './tidy.ts'

type Variables = Record<string, unknown>

/**
 * The environment that the template gives each built function of `functions`, by the function's name. What only
 * AWS could fill in has a stand-in: an import reads variables but calls nobody.
 */
export async function environments(functions: string): Promise<(name: string) => Record<string, string>> {
  const outdir = await temporaryFolder()
  await buildSite({ outDir: site })
  // With every kind of consumer, so that every function has its place.
  const foreign = 'adult-care=webhook,transport=open311,communities=queue'
  const { template } = synth({ functions, site, outdir, foreign, staging: false })
  const found = new Map<string, Record<string, string>>()
  for (const { Type, Metadata, Properties } of Object.values(template.Resources)) {
    const path = (Metadata as Record<string, unknown> | undefined)?.['aws:asset:path']
    if (Type !== 'AWS::Lambda::Function' || typeof path !== 'string') continue
    const { Variables = {} } = (Properties?.Environment ?? {}) as { Variables?: Variables }
    found.set(basename(path), filledIn(Variables))
  }
  return (name) => ({ AWS_REGION: 'eu-west-2', ...found.get(name) })
}

function filledIn(variables: Variables): Record<string, string> {
  const values = Object.entries(variables).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : 'known-when-deployed',
  ])
  return Object.fromEntries(values)
}
