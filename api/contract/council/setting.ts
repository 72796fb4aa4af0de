import * as z from 'zod/mini'
import { Notice, NoticeList } from '#contract/core/notice.ts'
import { Addresses } from './addresses.ts'
import { OwnCommitment, OwnFee, ServiceWords } from './terms.ts'

/**
 * What a council may change while Shire runs, by kind. What is not changed is as the profile or the catalogue has it; what a
 * form asks, and in which order, stays in code.
 */
export const settingValues = {
  notice: z.strictObject(z.omit(Notice, { slug: true }).shape),
  /** When somebody answers the telephone, as pages say it. */
  hours: z.strictObject({ hours: z.string().check(z.minLength(2), z.maxLength(300)) }),
  addresses: Addresses,
  fee: OwnFee,
  commitment: OwnCommitment,
  /** What a page says before a form is started, and what happens after it was sent: a line each. */
  words: ServiceWords,
} as const
export type SettingKind = keyof typeof settingValues
export type SettingValue<K extends SettingKind> = z.infer<(typeof settingValues)[K]>
export const settingKinds = Object.keys(settingValues) as [SettingKind, ...SettingKind[]]

/** What a setting is about: the slug of a service or a page of the directory, or the id of a department. */
export const SettingSubject = z.string().check(z.regex(/^[a-z][a-z0-9-]{1,60}$/))

/** By subject; a page that is older than the API passes over what it does not know. */
const bySubject = <T extends z.ZodMiniType>(value: T) => z.optional(z.record(z.string(), value))

/** `GET /api/notices`: what is different today, and what differs from the pages as they were drawn. */
export const Differences = z.extend(NoticeList, {
  hours: bySubject(z.object(settingValues.hours.shape)),
  addresses: bySubject(z.object(settingValues.addresses.shape)),
  fee: bySubject(z.object(OwnFee.shape)),
  commitment: bySubject(z.object(OwnCommitment.shape)),
  words: bySubject(z.object(ServiceWords.shape)),
})
export type Differences = z.infer<typeof Differences>
