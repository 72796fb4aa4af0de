import type { Authority } from '#contract/council/council.ts'
import { Areas } from '#contract/geo/areas.ts'
import { type Ward, Wards } from '#contract/geo/wards.ts'
import type { Installation } from './installation.ts'
import type { Problem } from './problem.ts'
import { shapeProblems } from './shape.ts'

const importedAreas = 'api/council/areas/imported/areas.json'
const importedWards = 'api/council/areas/imported/wards.json'

/** Whether the boundaries are those of the profile's councils: who is responsible at a place goes by them. */
export function areaProblems(installation: Installation): Problem[] {
  const { areas, wards } = installation
  const file = areas.sample ? 'api/council/areas/sample/boundaries.ts' : importedAreas
  const shape = shapeProblems(Areas, areas.data, file)
  if (shape.length > 0) return shape
  return [...codeProblems(installation, areas.data as Areas, file), ...wardProblems(installation, wards)]
}

const howToImport =
  'Import yours: npm run import -- --county county.geojson --districts districts.geojson --neighbours neighbours.geojson'

function codeProblems({ council, profileFile, areas }: Installation, drawn: Areas, file: string): Problem[] {
  const whose = areas.sample
    ? 'The boundaries that Shire ships as a sample'
    : 'The boundaries that were imported'
  if (drawn.county.code !== council.authority.code)
    return [
      {
        file,
        at: [drawn.county.code],
        says: `${whose} are of ${drawn.county.name} (${drawn.county.code}), and the profile is that of ${council.authority.name} (${council.authority.code}). ${howToImport}, or correct authority in ${profileFile}.`,
      },
    ]
  return (['districts', 'neighbours'] as const).flatMap((kind) => [
    ...missing(council[kind], drawn[kind]).map(({ code, name }) => ({
      file: profileFile,
      at: [`${kind}:`, `'${code}'`],
      says: `${whose} have no area for ${name} (${code}) of ${kind}: a report from there would go to nobody. ${howToImport}, or take it out of the profile.`,
    })),
    ...missing(drawn[kind], council[kind]).map(({ code, name }) => ({
      file,
      at: [code],
      says: `The profile has no council ${code} among its ${kind}, and there is an area for it (${name}): people there could be sent to nobody. Add it to ${kind} in ${profileFile}.`,
    })),
  ])
}

const missing = <One extends Pick<Authority, 'code'>>(
  wanted: readonly One[],
  there: readonly Pick<Authority, 'code'>[],
): One[] => wanted.filter(({ code }) => !there.some((one) => one.code === code))

function wardProblems({ council }: Installation, { data, sample }: Installation['wards']): Problem[] {
  const file = sample ? 'api/council/areas/sample/wards.ts' : importedWards
  const shape = shapeProblems(Wards, data, file)
  if (shape.length > 0) return shape
  const codes = council.districts.map(({ code }) => code)
  const known = data as readonly Ward[]
  // Of another county's sample, each ward would say the same.
  if (sample && codes.length > 0 && !known.some(({ district }) => codes.includes(district)))
    return [
      {
        file,
        at: [],
        says: 'The wards that Shire ships as a sample are of none of the profile’s districts. Import your own: npm run import -- --wards wards.geojson.',
      },
    ]
  return known
    .filter(({ district }) => codes.length > 0 && !codes.includes(district))
    .map(({ name, code, district }) => ({
      file,
      at: [code],
      says: `The ward ${name} is in the district ${district}, which the profile does not have. Import the wards of your own districts: npm run import -- --wards wards.geojson.`,
    }))
}

/** Stand-ins that nobody asked for: a live site has to go by the council's own. */
export function sampleProblems({ areas, wards, council, profileFile }: Installation): Problem[] {
  const asked = 'Say -c sample=yes if this is only for trying things out.'
  return [
    ...(areas.sample
      ? [
          {
            file: 'api/council/areas/sample/boundaries.ts',
            at: [],
            says: `No boundaries were imported, and the sample is drawn by hand: it cannot say whose a road is. ${howToImport}. ${asked}`,
          },
        ]
      : []),
    ...(wards.sample
      ? [
          {
            file: 'api/council/areas/sample/wards.ts',
            at: [],
            says: `No wards were imported, and the sample is drawn by hand. Import yours: npm run import -- --wards wards.geojson. ${asked}`,
          },
        ]
      : []),
    ...(new URL(council.site).host.endsWith('.example')
      ? [
          {
            file: profileFile,
            at: ['site:'],
            says: `site is ${council.site}, which nobody can open. Write the address that residents will use. ${asked}`,
          },
        ]
      : []),
  ]
}
