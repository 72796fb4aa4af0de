import type * as z from 'zod/mini'
import { mayEdit } from '#access/settings/rights.ts'
import { type SettingKind, settingValues } from '#contract/council/setting.ts'
import type { Staff } from '#contract/council/staff.ts'
import { canonical } from '#record/canonical.ts'
import { causeOf, sameKey } from '#record/cause.ts'
import { kinds, type Subject, type Written, type Wrong } from './kinds.ts'
import type { Changed, Setting, SettingsStore } from './setting.ts'

export interface SettingsPorts {
  readonly settings: SettingsStore
  readonly written: Written
  readonly now: () => Date
}

export interface Asked {
  readonly kind: SettingKind
  readonly subject: string
  readonly key: string
  /** The version that whoever asks was shown. */
  readonly seen: number
  /** Not yet known to have its shape; null: back to what is written. */
  readonly value: unknown
  readonly why: string
}

export type Refused =
  | { readonly kind: 'not-found' | 'forbidden' | 'key-reused' }
  /** Somebody else changed it: what they wrote. */
  | { readonly kind: 'changed'; readonly last: Changed }
  | { readonly kind: 'not-now'; readonly message: string }
  | ({ readonly kind: 'invalid' } & Misread)
export type Done = { readonly kind: 'done'; readonly setting: Setting; readonly of: Subject }

/** What has not its shape, as the schema says it; or what breaks a rule. */
export type Misread = { readonly issues: readonly z.core.$ZodIssue[] } | { readonly wrong: readonly Wrong[] }

type Who = Pick<Staff, 'id' | 'name' | 'grants'>

export const subjectOf = (written: Written, kind: SettingKind, subject: string): Subject | undefined =>
  kinds[kind].subjects(written).find((one) => one.subject === subject)

/** What it is without anybody's change. */
export const writtenFor = (written: Written, kind: SettingKind, subject: string): unknown =>
  kinds[kind].written(written, subject)

/** A value that is as its kind says and breaks no rule, or what is wrong with it. */
export function readValue(
  { written, now }: Pick<SettingsPorts, 'written' | 'now'>,
  { kind, subject, value }: Pick<Asked, 'kind' | 'subject' | 'value'>,
): { readonly value: unknown } | Misread {
  if (value === null) return { value }
  const read = settingValues[kind].safeParse(value)
  if (!read.success) return { issues: read.error.issues }
  // The schema of a kind is that of its own rules.
  const wrong = kinds[kind].wrong(written, subject, read.data as never, now())
  return wrong.length > 0 ? { wrong } : { value: read.data }
}

/**
 * Changes one setting, in one conditional write with its history. The same key again does nothing again; what somebody else
 * changed in the meantime is not written over.
 */
export async function changeSetting(ports: SettingsPorts, staff: Who, asked: Asked): Promise<Done | Refused> {
  const { settings, written, now } = ports
  const { kind, subject, key, seen, why } = asked
  const of = subjectOf(written, kind, subject)
  if (!of) return { kind: 'not-found' }
  if (!mayEdit(staff, of.department)) return { kind: 'forbidden' }
  const cause = causeOf('setting', key, { kind, subject, value: asked.value, why, by: staff.id })
  const before = await settings.get(kind, subject)
  const last = before?.history.at(-1)
  if (before && last?.cause === cause) return { kind: 'done', setting: before, of }
  if (sameKey(last?.cause, cause)) return { kind: 'key-reused' }
  if (last && last.version !== seen) return { kind: 'changed', last }
  const read = readValue(ports, asked)
  if (!('value' in read)) return { kind: 'invalid', ...read }
  const own = writtenFor(written, kind, subject)
  const value = same(read.value, own) ? null : read.value
  if (same(value, before?.value ?? null))
    return {
      kind: 'not-now',
      message: 'That is what it says already. Change something, or leave it as it is.',
    }
  const version = (before?.version ?? 0) + 1
  const entry: Changed = {
    ...{ version, at: now().toISOString(), by: staff.name, actor: staff.id, why, value, cause },
  }
  const setting = { kind, subject, version, value, history: [...(before?.history ?? []), entry] }
  if (await settings.put(setting, before?.version)) return { kind: 'done', setting, of }
  const quicker = (await settings.get(kind, subject))?.history.at(-1)
  if (quicker?.cause === cause) return changeSetting(ports, staff, asked)
  if (!quicker) throw new Error('A setting was there and is not any more')
  return { kind: 'changed', last: quicker }
}

const same = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b)
