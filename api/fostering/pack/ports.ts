import type { Readable } from 'node:stream'
import type { ItemId, MeetingId } from '#contract/fostering/panel/meeting.ts'
import type { PartAt } from '../report/compose.ts'
import type { PackPicture } from './sections/pictures.ts'

/** Where a pack's files lie: of one item of one meeting. */
export interface PackPlace {
  readonly meeting: MeetingId
  readonly item: ItemId
}

/**
 * Files of packs, each under the hash of what is in it: sections, pictures and manifests. Putting one twice changes nothing,
 * and none is ever changed.
 */
export interface PackFiles {
  put(place: PackPlace, sha256: string, bytes: Uint8Array | string, type: PackFileType): Promise<void>
  /** Undefined where there is none of this hash. */
  text(place: PackPlace, sha256: string): Promise<string | undefined>
  bytes(place: PackPlace, sha256: string): Promise<Uint8Array | undefined>
}

export type PackFileType = 'application/json' | 'image/jpeg' | 'image/png'

/** Pictures of a household's record that are for a panel to see. */
export interface Pictures {
  /** Of these parts, in their order. */
  of(household: string, parts: readonly PartAt[]): Promise<PackPicture[]>
}

/** What is printed, for a short while. */
export interface Prints {
  /**
   * Writes a PDF as it is printed, and gives an address at which it can be fetched for a few minutes and saved as `name`.
   * `under`: of what it is, such as `P-7K3M-9QTD/i1`; `asked`: by whom and under which key; the same asked again is written over.
   */
  put(
    under: string,
    asked: string,
    bytes: Readable,
    name: string,
  ): Promise<{ readonly url: string; readonly bytes: number }>
}

/** Takes packs away for good, once the record of their household is erased. */
export interface ErasingPacks {
  /** Deletes every file of a pack, its supplements and what was printed of it, all notes and questions, and its minutes. Safe to repeat. */
  remove(place: PackPlace): Promise<void>
}
