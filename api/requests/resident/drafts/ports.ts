import type { Service } from '#contract/core/service.ts'
import type { CouncilProfile } from '#contract/council/council.ts'
import type { MessageSender } from '#requests/notify/port.ts'
import type { SavedDraft } from './model.ts'

/** Where saved forms are kept. Reads by id see every write before them. */
export interface DraftStore {
  get(id: string): Promise<SavedDraft | undefined>
  /** Writes if the stored revision is still `revision` (0: there is none yet); false when it is not. */
  put(draft: SavedDraft, revision: number): Promise<boolean>
  remove(id: string): Promise<void>
}

export interface DraftLimits {
  /** Counts one use of `name`; false, without counting, once there were `most` of them. Forgotten after `until`, in seconds since 1970. */
  count(name: string, most: number, until: number): Promise<boolean>
}

export interface DraftReminders {
  /** Ids of forms with a reminder due by this time on this day, oldest first. */
  dueBy(day: string, time: string, limit: number): Promise<string[]>
}

/** What saved forms need. */
export interface DraftPorts {
  readonly drafts: DraftStore
  readonly messages: MessageSender
  readonly serviceOf: (slug: string) => Pick<Service, 'title'> | undefined
  readonly council: Pick<CouncilProfile, 'name'> & Partial<Pick<CouncilProfile, 'messages'>>
  /** Address of the site, without a slash at its end. */
  readonly siteUrl: string
  readonly secret: Uint8Array
  readonly now: () => Date
}
