import type { Authority, CouncilProfile } from '#contract/council/council.ts'
import type { Jurisdiction } from './areas.ts'

export interface Circumstances {
  readonly at: Jurisdiction
  /** Who runs the service in the county's area; most are the county's own. */
  readonly tier?: 'county' | 'district'
  /** The resident's answer about the road: its number, like "M1", or "none". */
  readonly road?: string | undefined
}

/** `why` is one plain sentence for the resident, about the authority that is responsible. */
export type Responsibility =
  | { readonly ours: true }
  | { readonly ours: false; readonly authority: Authority; readonly why: string }

/** Where GOV.UK looks up any council: for places that no neighbour in the profile covers. */
export const anyCouncil: Authority = {
  code: 'gov-uk',
  name: 'GOV.UK: find your local council',
  url: 'https://www.gov.uk/find-local-council',
}

type Profile = Pick<CouncilProfile, 'name' | 'districts' | 'neighbours' | 'nationalHighways' | 'trunkRoads'>

/** Who looks after this kind of thing here. The browser and the server ask the same function. */
export function responsibleFor(
  council: Profile,
  { at, tier = 'county', road }: Circumstances,
): Responsibility {
  if (tier === 'county' && isTrunkRoad(council, road)) return nationalHighways(council, road)
  if (at.kind === 'outside')
    return { ours: false, authority: anyCouncil, why: `This place is outside the area of ${council.name}.` }
  if (at.kind === 'neighbour') return neighbour(council, at.code)
  return tier === 'county' ? { ours: true } : district(council, at)
}

/** The district or borough council of a place in the county; undefined elsewhere or where none is known. */
export function districtAt(council: Pick<Profile, 'districts'>, at: Jurisdiction): Authority | undefined {
  return at.kind === 'county' ? council.districts.find(({ code }) => code === at.district) : undefined
}

function isTrunkRoad(council: Profile, road: string | undefined): road is string {
  return road !== undefined && council.trunkRoads.includes(road)
}

function nationalHighways({ nationalHighways: authority }: Profile, road: string): Responsibility {
  const kind = road.startsWith('M') || road.endsWith('(M)') ? 'a motorway' : 'a trunk road'
  return { ours: false, authority, why: `The ${road} is ${kind}, and ${authority.name} looks after it.` }
}

function neighbour(council: Profile, code: string): Responsibility {
  const authority = council.neighbours.find((one) => one.code === code) ?? anyCouncil
  const why =
    authority === anyCouncil
      ? `This place is outside the area of ${council.name}.`
      : `${authority.name} is the council for this place.`
  return { ours: false, authority, why }
}

function district(council: Profile, at: Jurisdiction): Responsibility {
  const authority = districtAt(council, at) ?? anyCouncil
  const who = authority === anyCouncil ? 'The district or borough council' : authority.name
  return { ours: false, authority, why: `${who} deals with this, not ${council.name}.` }
}
