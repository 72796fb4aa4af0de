import { type Day, dayInEngland } from '#contract/calendar/day.ts'
import { timeInWords } from '#contract/calendar/times.ts'
import type { PackManifest, PackView } from '#contract/fostering/panel/pack.ts'
import { done, type Outcome } from '../household/refusal.ts'
import { folded, type Item, keptUntil, type Locked, type MeetingValues, meetingId } from '../panel/meeting.ts'
import type { PanelPorts } from '../panel/ports.ts'
import { type Person, readsItem } from '../panel/seats.ts'
import { notNow } from '../parts/kind.ts'
import { manifestsOf, PackFileMissing, sectionAt, sectionText } from './files.ts'
import type { PackFiles, PackPlace } from './ports.ts'
import { type QuestionPorts, questionsAt } from './questions.ts'

/** What a council lets readers do with a pack besides reading it. */
export interface ReadingRules {
  readonly download: boolean
}

export interface ReadPorts extends QuestionPorts, Pick<PanelPorts, 'offlineHours'> {
  readonly packs: PackFiles
  readonly reading: ReadingRules
}

/** A locked pack that somebody may read. */
export interface OpenPack {
  readonly place: PackPlace
  readonly values: MeetingValues
  readonly item: Item
  readonly pack: Locked
}

/**
 * The pack of an item, for whoever may read it now: asked of the meeting as it stands, each time. One answer where there is
 * none, and where it is not theirs.
 */
export async function packFor(
  ports: Pick<PanelPorts, 'meetings'>,
  person: Person,
  place: PackPlace,
): Promise<Outcome<OpenPack>> {
  const meeting = await ports.meetings.light(meetingId(place.meeting))
  const values = meeting && folded(meeting.values)
  const item = values?.items[place.item]
  if (!values || !item || !readsItem(values, person, place.item)) return { kind: 'not-found' }
  return item.pack
    ? done({ place, values, item, pack: item.pack })
    : notNow('The papers are not ready yet. They are sent to you once they are locked.')
}

/** For how many seconds a file may be kept by the browser of a reader: no longer than the device may keep it. */
export function secondsKept(
  { values }: OpenPack,
  { offlineHours, now }: Pick<ReadPorts, 'offlineHours' | 'now'>,
): number {
  const until = keptUntil(values, offlineHours)
  return until === null ? 0 : Math.max(0, Math.floor((Date.parse(until) - now().getTime()) / 1000))
}

/** For whom a page is shown, and when: it stands across what they read. */
export const markFor = ({ name }: Pick<Person, 'name'>, now: Date): string =>
  `${name}, ${timeInWords(now, new Date(0))}`

async function firstOf(files: PackFiles, place: PackPlace, [pack]: readonly PackManifest[]) {
  const first = await sectionAt(files, place, pack?.sections[0]?.sha256 ?? '')
  if (!first) throw new PackFileMissing()
  return first
}

/** Contents and first page in one answer. */
export async function viewPack(ports: ReadPorts, person: Person, open: OpenPack): Promise<PackView> {
  const { packs, reading } = ports
  const { place, pack } = open
  const [manifests, questions] = await Promise.all([
    manifestsOf(packs, place, pack),
    questionsAt(ports, place),
  ])
  const [manifest, ...supplements] = manifests
  if (!manifest) throw new PackFileMissing()
  return {
    manifest,
    supplements,
    first: await firstOf(packs, place, manifests),
    reader: { name: person.name, mark: markFor(person, ports.now()) },
    keptUntil: keptUntil(open.values, ports.offlineHours),
    download: reading.download,
    questions: questions.length,
  }
}

/** One section of a pack by its hash, in JSON as it was locked. */
export async function viewSection(
  { packs }: Pick<ReadPorts, 'packs'>,
  { place }: OpenPack,
  sha256: string,
): Promise<Outcome<string>> {
  const text = await sectionText(packs, place, sha256)
  // A picture lies beside sections under its hash, and is none.
  return text?.startsWith('{') ? done(text) : { kind: 'not-found' }
}

/** Whether these bytes begin as a JPEG or a PNG does: a section is never given out as a picture. */
export function pictureType(bytes: Uint8Array): 'image/jpeg' | 'image/png' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return 'image/jpeg'
  return bytes[0] === 0x89 && bytes[1] === 0x50 ? 'image/png' : undefined
}

/** The day after which private notes on a meeting are gone. */
export const dayOfMeeting = ({ values }: OpenPack): Day => dayInEngland(new Date(values.plan.starts))
