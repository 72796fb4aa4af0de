import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { council } from '#council'
import { boundaries } from '#council/areas/sample/boundaries.ts'
import { wards } from '#council/areas/sample/wards.ts'
import { calendars } from '#council/calendars.ts'
import { connections } from '#council/connections.ts'
import { deployments } from '#council/deployments.ts'
import { fosteringProfile } from '#council/fostering/profile.ts'
import terms from '#council/term-dates.json' with { type: 'json' }
import { services } from '#services/index.ts'
import { listings } from '#services/listings/index.ts'
import type { Brought, Installation } from './installation.ts'
import { fromRoot } from './problem.ts'

const folder = resolve(import.meta.dirname, '../../api/council')
const profiles = resolve(import.meta.dirname, '../../api/profile')

/** The file that `current.ts` takes the profile from. */
function profileFile(): string {
  const from = / from '(\.[^']+)'/.exec(readFileSync(join(profiles, 'current.ts'), 'utf8'))?.[1]
  return fromRoot(join(profiles, from ?? 'current.ts'))
}

function brought(name: string, sample: unknown): Brought {
  try {
    const data = JSON.parse(readFileSync(join(folder, 'areas/imported', name), 'utf8'))
    return { sample: false, data }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { sample: true, data: sample }
    throw new Error(
      `api/council/areas/imported/${name} can’t be read (${(error as Error).message}). Import it again.`,
    )
  }
}

/** This installation as it is written and imported here. */
export const currentInstallation = (): Installation => ({
  council,
  profileFile: profileFile(),
  connections,
  deployments,
  services,
  listings,
  fostering: fosteringProfile,
  areas: brought('areas.json', boundaries),
  wards: brought('wards.json', wards),
  calendars,
  terms,
})
