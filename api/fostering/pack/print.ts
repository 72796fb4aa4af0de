import type { PackPdf } from '#contract/fostering/panel/pack.ts'
import type { PartName } from '#contract/fostering/parts.ts'
import { done, type Outcome } from '../household/refusal.ts'
import type { PanelPorts } from '../panel/ports.ts'
import type { Person } from '../panel/seats.ts'
import { printed } from '../pdf/print.ts'
import { packBooklet } from './booklet.ts'
import { type BundlePorts, bundleOf } from './bundle.ts'
import { PackFileMissing, pictureAt } from './files.ts'
import type { PackFiles, Prints } from './ports.ts'
import type { OpenPack, ReadingRules } from './read.ts'

export interface PrintPorts extends Pick<PanelPorts, 'meetings' | 'now'> {
  readonly packs: PackFiles
  readonly prints: Prints
  readonly reading: ReadingRules
  /** As the title page has it. */
  readonly council: string
}

/** Prints a pack with its supplements for one reader, whose name is on each page. */
export async function printPack(
  { packs, prints, council, now }: PrintPorts,
  person: Person,
  open: OpenPack,
  key: string,
): Promise<PackPdf> {
  const { place } = open
  const booklet = await packBooklet(packs, council, person, open, now())
  const { pages, bytes } = await printed(booklet, async (sha256) => {
    const picture = await pictureAt(packs, place, sha256)
    if (!picture) throw new PackFileMissing()
    return picture
  })
  const { meeting, item } = place
  const file = await prints.put(
    `${meeting}/${item}`,
    `${person.id} ${key}`,
    bytes,
    `panel-${meeting}-${item}.pdf`,
  )
  return { ...file, pages }
}

export interface PrintBundlePorts extends BundlePorts {
  readonly prints: Prints
}

/** Prints what an independent review gets. */
export async function printBundle(
  ports: PrintBundlePorts,
  asked: string,
  household: string,
  name: PartName,
): Promise<Outcome<PackPdf>> {
  const made = await bundleOf(ports, household, name)
  if (made.kind !== 'done') return made
  const { booklet, place } = made.item
  const { pages, bytes } = await printed(booklet, async (sha256) => {
    const picture = place && (await pictureAt(ports.packs, place, sha256))
    if (!picture) throw new PackFileMissing()
    return picture
  })
  const file = await ports.prints.put(`${household}/${name}`, asked, bytes, `review-${household}.pdf`)
  return done({ ...file, pages })
}
