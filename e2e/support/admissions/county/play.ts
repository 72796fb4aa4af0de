import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { RoundDates } from '#contract/admissions/dates.ts'
import { synth } from '#infra/app.ts'
import { addPages, buildFunctions, buildSite, folders } from '#infra/build.ts'
import { type Installation, playAssembly } from '../../play.ts'
import { type Made, madeSchools } from './schools.ts'

/**
 * Plays an installation in whose functions a round has a county's made-up schools, built and kept in this
 * folder.
 */
export async function playCounty(folder: string, { phase }: RoundDates, made: Made): Promise<Installation> {
  const at = (name: string) => resolve(folder, name)
  await mkdir(at('schools'))
  for (const [name, list] of Object.entries(madeSchools(phase, made)))
    await writeFile(join(at('schools'), `${name}.json`), JSON.stringify(list))
  const functions = at('functions')
  await buildFunctions({ target: 'here', outDir: functions, together: true, schools: at('schools') })
  await buildSite({ outDir: folders.site })
  await addPages(functions, folders.site)
  synth({ functions, site: folders.site, outdir: at('assembly'), staging: false })
  return playAssembly(at('assembly'), at('data'))
}
