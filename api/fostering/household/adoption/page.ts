import type { FileId } from '#contract/core/files/files.ts'
import { type Letter, LetterAdded } from '#contract/fostering/carers/adoption.ts'
import type { LetterOnPage, LettersView } from '#contract/fostering/carers/letters.ts'
import { goes, type LetterboxValues, type OtherSideValues } from '../../carers/adoption/letters.ts'
import { isForPage, isPhoto, photosOf } from '../../parts/carers/letterbox/shown.ts'
import { notNow } from '../../parts/kind.ts'
import { mayPart, type Who } from '../../rights/may.ts'
import { openFile, type ReadFile } from '../files.ts'
import { headOf } from '../head-of.ts'
import { type Head, lastNumber, type Part } from '../part.ts'
import { perform } from '../perform.ts'
import type { PlacePorts } from '../place.ts'
import { done, type Outcome } from '../refusal.ts'
import { readLettersKey, trayOf } from './link.ts'

/** Somebody with whom a family has letters, as their link says. */
export interface Corresponding {
  readonly who: Who
  readonly head: Head
  /** With all of its history. */
  readonly part: Part<LetterboxValues>
  readonly other: OtherSideValues
}

/** Whose letters a key opens; undefined for what opens nothing, whatever the reason. */
export async function whoCorresponds(ports: PlacePorts, key: string): Promise<Corresponding | undefined> {
  const link = readLettersKey(await ports.secret(), key)
  if (!link) return undefined
  const { household, name, generation } = link
  const [head, kept] = await Promise.all([headOf(ports, household), ports.parts.get(`${household}/${name}`)])
  const part = kept as Part<LetterboxValues> | undefined
  const { other, agreed } = part?.values ?? {}
  if (!head || !part || !agreed || !other || other.generation !== generation) return undefined
  // The family reads who wrote: by the name that it uses for them, and no other.
  const who: Who = { as: 'relative', id: name.slice(name.indexOf('.') + 1), name: agreed.called }
  return mayPart(who, 'see', name, head.values.phase) ? { who, head, part, other } : undefined
}

/** How far it is. That the family has theirs is not said by itself: a worker passes that on. */
function stateOf({ way, state }: Letter): LetterOnPage['state'] {
  if (way === 'in') return state === 'reading' || state === 'kept' ? state : 'passed-on'
  return state === 'acknowledged' ? 'had' : 'passed-on'
}

function letterOn(letter: Letter, part: Part): LetterOnPage {
  const said = part.history
    .flatMap(({ added }) => LetterAdded.safeParse(added).data ?? [])
    .findLast((one) => one.letter === letter.id && one.is === 'letter')
  const photos = photosOf(letter)
  const mine = letter.way === 'in'
  return {
    id: letter.id,
    mine,
    state: stateOf(letter),
    on: mine ? letter.given : (letter.passed ?? letter.given),
    ...(mine && letter.state === 'reading' && { readBy: letter.readBy }),
    text: said?.text ?? '',
    photos: photos.map(({ id, contentType, bytes }) => ({ id, contentType, bytes })),
    byPost: !mine && photos.length < letter.files.length,
  }
}

/** What they see: what was passed on to them, what they wrote, and how we reach them. Nothing else of the household. */
export async function lettersView(
  ports: Pick<PlacePorts, 'secret'>,
  { part, other }: Pick<Corresponding, 'part' | 'other'>,
): Promise<LettersView> {
  const { agreed, letters, nextIn, askedIn, ended } = part.values
  if (!agreed) throw new Error('Letters that were never agreed have no page')
  const { called, family, words, email, phone, wants, notNow } = other
  const { on: _, ...wanted } = wants ?? {}
  return {
    called,
    family,
    words,
    months: agreed.months,
    writes: goes(agreed.ways, 'in') && !ended,
    gets: goes(agreed.ways, 'out'),
    photos: agreed.photos,
    next: nextIn,
    // Once their turn has come again it is over.
    notNow: notNow !== undefined && nextIn !== null && askedIn !== nextIn ? notNow : null,
    letters: letters.filter(isForPage).map((letter) => letterOn(letter, part)),
    reach: { ...(email && { email }), ...(phone && { phone }) },
    wants: wants ? wanted : null,
    ended: ended?.on ?? null,
    tray: trayOf(await ports.secret(), part),
    seen: lastNumber(part, false),
  }
}

/** What they send with an act, as an act of the part has it. */
export interface Sent {
  readonly act: string
  readonly key: string
  readonly seen: number
  readonly body: unknown
}

/**
 * Does what they ask for. Their photos came in under another name than the household's, and go to the part before it says
 * that it has them: cut off between the two, the same again goes on.
 */
export async function correspond(
  ports: PlacePorts,
  { who, part }: Corresponding,
  sent: Sent,
  photos: number,
): Promise<Outcome<Part<LetterboxValues>>> {
  const { household, name } = part
  const tray = trayOf(await ports.secret(), part)
  const files = {
    ...ports.files,
    async waiting(_: string, ids: readonly FileId[]) {
      const found = await ports.files.waiting(tray, ids)
      for (const { id, contentType } of Object.values(found))
        if (isPhoto(contentType)) await ports.files.take(tray, household, name, id)
      return found
    },
  }
  // Nothing is put with a part that takes nothing more.
  if (part.values.ended && photos > 0) return notNow('These letters have ended.')
  const outcome = await perform({ ...ports, files }, who, { household, name, ...sent })
  return outcome.kind === 'done' ? done(outcome.item as Part<LetterboxValues>) : outcome
}

/** A photo of a letter that stands on their page. */
export const openPhoto = (
  ports: PlacePorts,
  { who, head, part }: Corresponding,
  id: FileId,
): Promise<ReadFile | undefined> => openFile(ports, who, head, part.name, id)
