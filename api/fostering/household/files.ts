import type { CheckedType, FileId } from '#contract/core/files/files.ts'
import type { PartName } from '#contract/fostering/parts.ts'
import type { EvidenceUpload, HouseholdFileAsk } from '#contract/requests/evidence.ts'
import { unqueued } from '#record/append.ts'
import { kindFor } from '../parts/index.ts'
import type { FileFacts } from '../parts/kind.ts'
import { mayPart, type Who } from '../rights/may.ts'
import { type Head, idOf, type Part } from './part.ts'
import type { HouseholdPorts } from './perform.ts'

/** A file as it is read. */
export interface ReadFile {
  readonly bytes: Uint8Array
  readonly contentType: CheckedType
}

/** Files of households. One waits where it was looked at until an act takes it into a part, and belongs to that from then on. */
export interface HouseholdFiles {
  /** What is known of these, of those that wait. */
  waiting(household: string, ids: readonly FileId[]): Promise<Readonly<Record<FileId, FileFacts>>>
  /** Puts a file with its part, where it stays. False where it is nowhere. Safe to repeat. */
  keep(household: string, part: PartName, id: FileId): Promise<boolean>
  /** Puts one there that waits under another name, and leaves it waiting. False where it is nowhere. Safe to repeat. */
  take(waits: string, household: string, part: PartName, id: FileId): Promise<boolean>
  /** Undefined where the part has no such file. */
  read(household: string, part: PartName, id: FileId): Promise<ReadFile | undefined>
  /** Deletes a file of a part for good, wherever it lies. Safe to repeat. */
  drop(household: string, part: PartName, id: FileId): Promise<void>
}

/** Makes a place for one upload of this type and at most this size, for a household. */
export interface Uploads {
  readonly presign: (household: string, id: FileId, ask: HouseholdFileAsk) => Promise<EvidenceUpload>
}

/** Every file that ever came to a part. */
export const filesOf = ({ history }: Pick<Part, 'history'>): FileFacts[] =>
  history.flatMap(({ files = [] }) => files)

/** What the log says of a file that a part goes on without. */
const fileMissing = 'household-file-missing'

/** Puts files that came to a part with events not carried yet where they stay. Cut off anywhere, it is done again. */
export async function keepFiles({ files }: Pick<HouseholdPorts, 'files'>, part: Part): Promise<void> {
  for (const { id } of filesOf({ history: unqueued(part) })) {
    if (await files.keep(part.household, part.name, id)) continue
    // Nothing brings it back: whoever opens it is told so, and the part is not held up for ever.
    console.error(JSON.stringify({ level: 'error', event: fileMissing, part: idOf(part) }))
  }
}

/** A file of a part for somebody who may see it there. One answer for what is not there and for what is not theirs. */
export async function openFile(
  { parts, files }: Pick<HouseholdPorts, 'parts' | 'files'>,
  who: Who,
  head: Head,
  name: PartName,
  id: FileId,
): Promise<ReadFile | undefined> {
  if (!mayPart(who, 'see', name, head.values.phase)) return undefined
  const kind = await kindFor(name)
  if (kind?.opens || kind?.hides) {
    const part = await parts.light(`${head.household}/${name}`)
    if (!part || kind.hides?.(part.values, who) || kind.opens?.(part.values, who, id) === false)
      return undefined
  }
  return files.read(head.household, name, id)
}

/** Whether somebody may add a file anywhere: with a message of theirs, or as a document. */
export const mayUpload = (who: Who, { values: { phase, people } }: Head): boolean =>
  ['home', ...Object.keys(people)].some(
    (about) =>
      mayPart(who, 'file', `document.${about}.any`, phase) ||
      mayPart(who, 'message', `thread.${about}.any`, phase),
  )
