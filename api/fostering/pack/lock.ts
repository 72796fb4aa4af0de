import { type Day, dayInEngland } from '#contract/calendar/day.ts'
import type { PackManifest, PackSection } from '#contract/fostering/panel/pack.ts'
import { causeOf, sameKey } from '#record/cause.ts'
import type { HouseholdPorts } from '../household/perform.ts'
import { done, type Outcome } from '../household/refusal.ts'
import { packActs } from '../panel/acts/agenda.ts'
import { folded, type Item, type Meeting, type MeetingValues, meetingId } from '../panel/meeting.ts'
import { listOf, performAt } from '../panel/perform.ts'
import type { PanelPorts } from '../panel/ports.ts'
import { mayAct, type Person, seatsAt } from '../panel/seats.ts'
import { notNow } from '../parts/kind.ts'
import { composePack } from './compose.ts'
import { manifestsOf, putPack } from './files.ts'
import { type Gathered, gather } from './gather.ts'
import { sealed, sectionFile } from './manifest.ts'
import type { PackFiles, PackPlace, Pictures } from './ports.ts'
import { putIn, type QuestionPorts, questionsAt, unsent } from './questions.ts'
import type { PackPicture } from './sections/pictures.ts'
import { composeSupplement } from './supplement.ts'

export interface LockPorts extends HouseholdPorts, PanelPorts, QuestionPorts {
  readonly packs: PackFiles
  readonly pictures: Pictures
}

/** What somebody sends: which pack, under which key a repeat is known, and of a supplement why there is one. */
export interface LockAsked {
  readonly place: PackPlace
  readonly key: string
  readonly why: string | null
}

interface Before {
  readonly meeting: Meeting
  readonly values: MeetingValues
  readonly item: Item
}

type Act = 'lock' | 'supplement'
const actOf = ({ why }: Pick<LockAsked, 'why'>): Act => (why === null ? 'lock' : 'supplement')

const noItem = notNow('This item is not on the agenda.')

/** The meeting and its item, for whoever may lock there. */
async function entered(ports: LockPorts, person: Person, asked: LockAsked): Promise<Outcome<Before>> {
  const { meeting: id, item: named } = asked.place
  const meeting = await ports.meetings.get(meetingId(id))
  const values = meeting && folded(meeting.values)
  if (!meeting || !values || seatsAt(values, person).length === 0) return { kind: 'not-found' }
  if (!mayAct(values, person, actOf(asked), undefined)) return { kind: 'forbidden' }
  const item = values.items[named]
  return item ? done({ meeting, values, item }) : noItem
}

/** Whether this key has locked something here already: then it is answered with that, and nothing is read again. */
function isRepeat({ meeting }: Before, asked: LockAsked): boolean {
  const cause = causeOf('panel', asked.key, {})
  return meeting.history.some((entry) => entry.type === actOf(asked) && sameKey(entry.cause, cause))
}

/** Why it cannot be locked now, before anything of the household is read. */
function refusal(ports: LockPorts, person: Person, { values }: Before, asked: LockAsked) {
  const now = ports.now()
  const context = {
    person,
    seats: seatsAt(values, person),
    list: {},
    referral: undefined,
    rules: ports.rules,
    at: now.toISOString(),
    today: dayInEngland(now),
  }
  const body = { item: asked.place.item, fingerprint: '', why: asked.why ?? '' }
  const decided = packActs[actOf(asked)].decide(values, body, context)
  return decided.kind === 'do' ? undefined : decided
}

const peopleOf = ({ head }: Gathered): string[] =>
  Object.values(head.values.people).flatMap(({ role, here, name }) =>
    role === 'applicant' && here ? [name] : [],
  )

interface Manifesting {
  readonly asked: LockAsked
  readonly by: string
  readonly today: Day
  readonly number: number
  readonly gathered: Gathered
  readonly sections: readonly PackSection[]
  readonly pictures: readonly PackPicture[]
}

function manifestFor(item: Item, made: Manifesting): PackManifest {
  const { asked, by, today, number, gathered, sections, pictures } = made
  return sealed({
    ...asked.place,
    household: item.household,
    type: item.type,
    title: item.title,
    people: peopleOf(gathered),
    number,
    why: asked.why,
    locked: today,
    by,
    parts: [...gathered.versions],
    sections: sections.map((one) => sectionFile(one).mark),
    pictures: pictures.map(({ sha256, bytes }) => ({ sha256, bytes: bytes.byteLength })),
  })
}

/** Pictures that a section shows; those that it no longer has are no part of what is locked. */
function shownIn(sections: readonly PackSection[], pictures: readonly PackPicture[]): PackPicture[] {
  const shown = new Set(
    sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'picture' ? [block.sha256] : [])),
    ),
  )
  return pictures.filter(({ sha256 }) => shown.has(sha256))
}

/**
 * Locks the pack of an item, or adds a supplement to it. Every file is there before the meeting says, in one conditional
 * write, that this is the pack; cut off before that, nothing is locked, and doing it again makes the same files.
 */
export async function lockPack(
  ports: LockPorts,
  person: Person,
  asked: LockAsked,
): Promise<Outcome<PackManifest>> {
  const found = await entered(ports, person, asked)
  if (found.kind !== 'done') return found
  const before = found.item
  const { values, item } = before
  if (isRepeat(before, asked)) return repeated(ports, before, asked)
  const refused = refusal(ports, person, before, asked)
  if (refused) return refused
  const gathered = await gather(ports, item.household, item.referral)
  if (!gathered) return notNow('The referral of this item is not there. Take the item off the agenda.')
  const made = await compose(ports, before, asked, gathered)
  if (made.kind !== 'done') return made
  const { sections, pictures, number, answered } = made.item
  const today = dayInEngland(ports.now())
  const shown = shownIn(sections, pictures)
  const by = person.name
  const manifest = manifestFor(item, { asked, by, today, number, gathered, sections, pictures: shown })
  await putPack(ports.packs, manifest, sections, shown)
  const { fingerprint } = manifest
  const body = { item: asked.place.item, fingerprint, ...(asked.why === null ? {} : { why: asked.why }) }
  const locked = await performAt(ports, await listOf(ports), person, {
    meeting: asked.place.meeting,
    act: actOf(asked),
    key: asked.key,
    body,
  })
  if (locked.kind !== 'done') return locked
  await putIn(ports, asked.place, answered, number)
  return values.state === 'cancelled' ? noItem : done(manifest)
}

/** What was locked under this key before. */
async function repeated(
  ports: LockPorts,
  { item }: Before,
  asked: LockAsked,
): Promise<Outcome<PackManifest>> {
  const all = item.pack ? await manifestsOf(ports.packs, asked.place, item.pack) : []
  const manifest = asked.why === null ? all[0] : all.findLast(({ why }) => why === asked.why)
  return manifest ? done(manifest) : { kind: 'key-reused' }
}

/** What goes into the pack, or into its next supplement. */
async function compose(ports: LockPorts, { values, item }: Before, asked: LockAsked, gathered: Gathered) {
  const pictures = await ports.pictures.of(gathered.head.household, gathered.papers)
  const all = composePack(gathered, { title: item.title, meets: values.plan.starts }, pictures)
  if (asked.why === null || !item.pack) return done({ sections: all, pictures, number: 0, answered: [] })
  const before = await manifestsOf(ports.packs, asked.place, item.pack)
  const answered = unsent(await questionsAt(ports, asked.place))
  const number = before.length
  const sections = composeSupplement(gathered, gathered.head.values, {
    number,
    why: asked.why,
    before,
    today: all,
    answered,
  })
  return sections.length > 1
    ? done({ sections, pictures, number, answered: answered.map(({ id }) => id) })
    : notNow('Nothing has changed since the papers were locked, and no question has a new answer.')
}
