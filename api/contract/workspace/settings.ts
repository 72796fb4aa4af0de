import * as z from 'zod/mini'
import { SettingSubject, settingKinds } from '../council/setting.ts'

const Kind = z.enum(settingKinds)
/** As the kind says; null: nothing. The catalogue and the profile have whatever they have. */
const Value = z.nullable(z.unknown())

/** Why, for the history. */
const Why = z.string().check(z.minLength(3, 'Say why, in a few words'), z.maxLength(500))

/** `POST /api/workspace/settings/{kind}/{subject}`. `seen`: the version that was shown; `value` null: back to the profile. */
export const SettingChange = z.strictObject({ seen: z.int().check(z.nonnegative()), value: Value, why: Why })
export type SettingChange = z.infer<typeof SettingChange>

/** `POST /api/workspace/settings/{kind}/{subject}/check`: whether it could be saved. */
export const SettingCheck = z.strictObject({ value: Value })

/** What it would be. */
export const SettingChecked = z.object({ value: Value })

/** One that may be changed. `by` and `at`: of the last change. */
export const SettingLine = z.object({
  kind: Kind,
  subject: SettingSubject,
  /** What it is about, such as the title of the service. */
  about: z.string(),
  differs: z.boolean(),
  at: z.optional(z.iso.datetime()),
  by: z.optional(z.string()),
})
export type SettingLine = z.infer<typeof SettingLine>

/** `GET /api/workspace/settings/{kind}`: all of a kind that whoever asks may change. */
export const SettingLines = z.object({ settings: z.array(SettingLine) })
export type SettingLines = z.infer<typeof SettingLines>

export const SettingEntry = z.object({
  version: z.int(),
  at: z.iso.datetime(),
  by: z.string(),
  why: z.string(),
  /** What it was from then on; null: as the profile has it. */
  value: Value,
})
export type SettingEntry = z.infer<typeof SettingEntry>

/** `GET /api/workspace/settings/{kind}/{subject}`. */
export const SettingView = z.object({
  kind: Kind,
  subject: SettingSubject,
  about: z.string(),
  /** Whose it is; left out where it is of none. */
  department: z.optional(z.string()),
  /** Of addresses: what each way is, in their order. */
  names: z.optional(z.array(z.string())),
  /** What it is now, and what it is without anybody’s change. */
  value: Value,
  profile: Value,
  differs: z.boolean(),
  seen: z.int(),
  history: z.array(SettingEntry),
})
export type SettingView = z.infer<typeof SettingView>
