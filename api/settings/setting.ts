import type { SettingKind } from '#contract/council/setting.ts'

/** A change of a setting, for its history. */
export interface Changed {
  /** The version that it made. */
  readonly version: number
  readonly at: string
  readonly by: string
  /** Id of who did it, or of the command. */
  readonly actor: string
  readonly why: string
  /** From then on; null: as the profile has it. */
  readonly value: unknown
  /** Names the sending, so that sending it again is known. */
  readonly cause: string
}

/** One setting that was ever changed. Its history is part of it: what it says and who said so are one write. */
export interface Setting {
  readonly kind: SettingKind
  readonly subject: string
  readonly version: number
  readonly value: unknown
  /** The latest changes, oldest first. */
  readonly history: readonly Changed[]
}

/** What a setting says, without its history. */
export type Said = Pick<Setting, 'kind' | 'subject' | 'value'> & { readonly last: Pick<Changed, 'at' | 'by'> }

export interface SettingsStore {
  get(kind: SettingKind, subject: string): Promise<Setting | undefined>
  /** Writes one that has the version after `before`; false where another has come between. */
  put(setting: Setting, before: number | undefined): Promise<boolean>
  /** All of a kind, or of every kind, that were ever changed. */
  all(kind?: SettingKind): Promise<readonly Said[]>
}
