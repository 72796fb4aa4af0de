import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Plugin } from 'vite'
import { council } from '#council'
import { calendarFiles, type SchoolData, schoolModule } from './school-modules.ts'
import { toldSchool } from './told-places.ts'

const admissions = join(import.meta.dirname, '../api/council/admissions')

/** By a name that no bundler follows: it would look for imported schools where there are none. */
const load = <T>(file: string): Promise<T> => import(pathToFileURL(join(admissions, file)).href) as Promise<T>

async function readData(): Promise<SchoolData> {
  const [{ schools, catchments }, { policies }] = await Promise.all([
    load<typeof import('#council/admissions/load.ts')>('load.ts'),
    load<typeof import('#council/admissions/policies.ts')>('policies.ts'),
  ])
  return { schools: schools.map(toldSchool), catchments, policies }
}

const prefix = 'virtual:school'

/** Gives pages what they show of schools, as `virtual:schools` and the others of {@link schoolModule}. */
export function schoolData(): Plugin {
  return {
    name: 'shire-schools',
    resolveId: (source) => (source.startsWith(prefix) ? `\0${source}` : null),
    async load(resolved) {
      if (!resolved.startsWith(`\0${prefix}`)) return null
      return schoolModule(resolved.slice('\0virtual:'.length), await readData(), council) ?? null
    },
    configureServer(server) {
      server.middlewares.use('/assets/open-days', async (request, response, next) => {
        const files = calendarFiles((await readData()).schools, council)
        const file = files.get(`/assets/open-days${request.url}`)
        if (file === undefined) return next()
        response.setHeader('content-type', 'text/calendar')
        response.end(file)
      })
    },
  }
}

const offered = 'virtual:offered-schools'

/** Gives the form the schools that families choose from, as a file of its own. */
export function offeredSchools(): Plugin {
  return {
    name: 'shire-offered-schools',
    resolveId: (source) => (source === offered ? `\0${offered}` : null),
    async load(resolved) {
      if (resolved !== `\0${offered}`) return null
      const { offeredSchools: schools } =
        await load<typeof import('#council/admissions/offered.ts')>('offered.ts')
      return `export const schools = ${JSON.stringify(schools)}`
    },
  }
}

/** Writes the calendar files of open days into the built site. */
export async function writeOpenDays(outDir: string): Promise<void> {
  for (const [address, content] of calendarFiles((await readData()).schools, council)) {
    const file = join(outDir, address)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, content)
  }
}
