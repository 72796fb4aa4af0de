import type { Notice } from '#contract/core/notice.ts'
import type { Service } from '#contract/core/service.ts'
import type { SettingKind, SettingValue } from '#contract/council/setting.ts'
import { type ProfileSettings, termsIn } from '#contract/council/with-settings.ts'
import { withTerms } from '#services/define/terms.ts'
import type { Said } from './setting.ts'

/** What differs, by subject, of one kind. */
function ofKind<K extends SettingKind>(said: readonly Said[], kind: K): Record<string, SettingValue<K>> {
  const own = said.filter((one) => one.kind === kind && one.value !== null)
  return Object.fromEntries(own.map(({ subject, value }) => [subject, value as SettingValue<K>]))
}

/**
 * Notices that are up: those of settings, and of an earlier version's table those of which settings never said anything.
 */
export function noticesIn(said: readonly Said[], earlier: readonly Notice[]): Notice[] {
  const known = new Set(said.filter(({ kind }) => kind === 'notice').map(({ subject }) => subject))
  const own = Object.entries(ofKind(said, 'notice')).map(([slug, value]) => ({ slug, ...value }))
  return [...own, ...earlier.filter(({ slug }) => !known.has(slug))]
}

/** What browsers are told beside the notices. */
export const differencesIn = (said: readonly Said[]): Required<ProfileSettings> => ({
  hours: ofKind(said, 'hours'),
  addresses: ofKind(said, 'addresses'),
  fee: ofKind(said, 'fee'),
  commitment: ofKind(said, 'commitment'),
  words: ofKind(said, 'words'),
})

/** A service as it is now. */
export function serviceNow(service: Service, said: readonly Said[]): Service {
  const own = termsIn(differencesIn(said), service.slug)
  return Object.keys(own).length > 0 ? withTerms(service, own) : service
}
