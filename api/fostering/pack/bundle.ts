import { dayInWords } from '#contract/calendar/words.ts'
import type { PackBlock, PackManifest, PackSection } from '#contract/fostering/panel/pack.ts'
import type { Letter } from '#contract/fostering/panel/referral.ts'
import type { PartName } from '#contract/fostering/parts.ts'
import { hashOf } from '#record/canonical.ts'
import type { HouseholdPorts } from '../household/perform.ts'
import { done, type Outcome } from '../household/refusal.ts'
import { folded, type Locked, meetingId } from '../panel/meeting.ts'
import type { PanelPorts } from '../panel/ports.ts'
import { notNow } from '../parts/kind.ts'
import { reviewBundle } from '../parts/referral/bundle.ts'
import type { Referral } from '../parts/referral/values.ts'
import { outcomeWords } from '../parts/referral/words.ts'
import type { Booklet } from '../pdf/booklet.ts'
import { sectionsOf } from './booklet.ts'
import { composePack } from './compose.ts'
import { manifestsOf } from './files.ts'
import { type Gathered, gather } from './gather.ts'
import type { PackFiles, PackPlace } from './ports.ts'
import { facts, heading, section, text } from './sections/blocks.ts'

export interface BundlePorts extends HouseholdPorts, Pick<PanelPorts, 'meetings'> {
  readonly packs: PackFiles
  readonly council: string
}

/** What a panel had before it: its pack and supplements. Or, where no panel met, what the referral goes by. */
interface Papers {
  readonly place: PackPlace | undefined
  readonly manifests: readonly PackManifest[]
  readonly parts: readonly (readonly PackSection[])[]
}

const letterSection = (letter: Letter): PackSection[] =>
  section(`letter-${letter.id}`, `Our letter of ${dayInWords(letter.on)}: ${letter.title}`, [
    ...letter.sections.flatMap(({ heading: head, paragraphs }): PackBlock[] => [
      ...(head === null ? [] : [heading(head)]),
      ...paragraphs.map(text),
    ]),
  ])

const reasonsSection = ({ decisions }: Referral): PackSection[] =>
  section(
    'reasons',
    'The reasons for what we propose',
    decisions.flatMap(({ reasons, on, by }) => [
      heading(`${by}, ${dayInWords(on)}`),
      facts([
        { label: 'Reasons', value: reasons.reasons },
        { label: 'Papers considered', value: reasons.papers },
        { label: 'For and against', value: reasons.arguments },
        { label: 'Standard', value: reasons.standard },
      ]),
    ]),
  )

const recommendedSection = ({ recommendations, kind }: Referral): PackSection[] =>
  section(
    'recommended',
    'What was recommended, and why',
    recommendations.flatMap(({ outcome, reasons, on }) => [
      heading(dayInWords(on)),
      text(outcomeWords(outcome, kind)),
      text(reasons),
    ]),
  )

/** The item of the panel that recommended it, if one did. */
const placeOf = ({ recommendations }: Referral): PackPlace | undefined => {
  const { meeting, item } = recommendations.find(({ from }) => from === 'panel') ?? {}
  return meeting && item ? { meeting, item } : undefined
}

async function lockedAt(
  { meetings }: BundlePorts,
  { meeting, item }: PackPlace,
): Promise<Locked | undefined> {
  const found = await meetings.light(meetingId(meeting))
  return found && folded(found.values).items[item]?.pack
}

async function papersOf(ports: BundlePorts, gathered: Gathered): Promise<Papers> {
  const place = placeOf(gathered.referral)
  const pack = place && (await lockedAt(ports, place))
  if (!place || !pack) {
    const item = { title: 'What was decided on', meets: null }
    return { place: undefined, manifests: [], parts: [composePack(gathered, item, [])] }
  }
  const manifests = await manifestsOf(ports.packs, place, pack)
  return { place, manifests, parts: await sectionsOf(ports.packs, { place }, manifests) }
}

/** A bundle, and where its pictures lie. */
export interface Bundle {
  readonly booklet: Booklet
  readonly place: PackPlace | undefined
}

/**
 * What an independent review gets: the notice and what went with it, the reasons, and all papers that the panel had. Never the
 * minutes of the panel, and nothing that anybody noted for themselves: neither is read for it.
 */
export async function bundleOf(
  ports: BundlePorts,
  household: string,
  name: PartName,
): Promise<Outcome<Bundle>> {
  const gathered = await gather(ports, household, name)
  if (!gathered) return { kind: 'not-found' }
  const { referral } = gathered
  if (referral.answer?.way !== 'review') return notNow('Nobody has asked for an independent review.')
  const { place, manifests, parts } = await papersOf(ports, gathered)
  const sent = reviewBundle(referral)
  const booklet: Booklet = {
    title: `Papers for an independent review: ${referral.people.map((one) => one.name).join(' and ')}`,
    lines: [ports.council, `Reference ${household}`, `Printed on ${dayInWords(ports.now())}`],
    mark: null,
    parts: [
      [...sent.letters.flatMap(letterSection), ...reasonsSection(referral), ...recommendedSection(referral)],
      ...parts,
    ],
    fingerprints: [
      { title: 'What goes to the review, whole', sha256: hashOf(sent) },
      ...sent.letters.map(({ title, sha256 }) => ({ title, sha256 })),
      ...manifests.map(({ number, fingerprint }) => ({
        title: number === 0 ? 'The papers of the panel' : `Supplement ${number}`,
        sha256: fingerprint,
      })),
    ],
  }
  return done({ booklet, place })
}
