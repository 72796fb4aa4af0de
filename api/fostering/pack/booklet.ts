import { clockInWords } from '#contract/calendar/times.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import type { PackManifest, PackSection } from '#contract/fostering/panel/pack.ts'
import type { Person } from '../panel/seats.ts'
import type { Booklet } from '../pdf/booklet.ts'
import { manifestsOf, PackFileMissing, sectionAt } from './files.ts'
import type { PackFiles } from './ports.ts'
import { markFor, type OpenPack } from './read.ts'

const titleOf = ({ number, title }: PackManifest): string => (number === 0 ? title : `Supplement ${number}`)

/** What was locked, line by line: the whole, and each of its sections. */
function fingerprintsIn(manifests: readonly PackManifest[]) {
  return manifests.flatMap((manifest) => [
    { title: `${titleOf(manifest)}, whole`, sha256: manifest.fingerprint },
    ...manifest.sections.map(({ title, sha256 }) => ({ title, sha256 })),
  ])
}

/** All sections of a pack and of its supplements. Throws where one is gone. */
export const sectionsOf = (
  files: PackFiles,
  { place }: Pick<OpenPack, 'place'>,
  manifests: readonly PackManifest[],
): Promise<PackSection[][]> =>
  Promise.all(
    manifests.map(({ sections }) =>
      Promise.all(
        sections.map(async ({ sha256 }) => {
          const section = await sectionAt(files, place, sha256)
          if (!section) throw new PackFileMissing()
          return section
        }),
      ),
    ),
  )

/** A pack with its supplements, for one reader. */
export async function packBooklet(
  files: PackFiles,
  council: string,
  person: Person,
  open: OpenPack,
  now: Date,
): Promise<Booklet> {
  const manifests = await manifestsOf(files, open.place, open.pack)
  const { plan } = open.values
  const people = manifests[0]?.people.join(' and ') ?? ''
  return {
    title: `Papers for panel: ${people}`,
    lines: [
      council,
      open.item.title,
      `Panel on ${dayInWords(plan.starts)}, ${clockInWords(plan.starts)}`,
      `For ${markFor(person, now)}. Do not pass it on.`,
    ],
    mark: markFor(person, now),
    parts: await sectionsOf(files, open, manifests),
    fingerprints: fingerprintsIn(manifests),
  }
}
