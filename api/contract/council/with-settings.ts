import type { CouncilProfile } from './council.ts'
import type { SettingKind, SettingValue } from './setting.ts'
import type { ServiceTerms } from './terms.ts'
import { wholeCouncil } from './whole-council.ts'

/** What was changed while Shire ran and is part of the profile by now, by what it is about: `npm run settings -- export` writes it. */
export type ProfileSettings = {
  readonly [K in Exclude<SettingKind, 'notice'>]?: Readonly<Record<string, SettingValue<K>>> | undefined
}

type Timed = Pick<CouncilProfile, 'hours' | 'departments'>

/** The council with other opening times. */
export const withHours = <T extends Timed>(council: T, hours: NonNullable<ProfileSettings['hours']>): T => ({
  ...council,
  hours: hours[wholeCouncil]?.hours ?? council.hours,
  departments: council.departments.map((one) => ({ ...one, hours: hours[one.id]?.hours ?? one.hours })),
})

/** What settings say of one service, as the profile has it. */
export const termsIn = ({ fee, commitment, words }: ProfileSettings, slug: string): ServiceTerms => ({
  ...(fee?.[slug] && { fee: fee[slug] }),
  ...(commitment?.[slug] && { commitment: commitment[slug] }),
  ...words?.[slug],
})

/** A profile with what was changed since it was written. */
export function withSettings(profile: CouncilProfile, settings: ProfileSettings): CouncilProfile {
  const { hours = {}, addresses, fee, commitment, words } = settings
  const slugs = [fee, commitment, words].flatMap((kind) => Object.keys(kind ?? {}))
  const own = slugs.map(
    (slug) => [slug, { ...profile.services?.[slug], ...termsIn(settings, slug) }] as const,
  )
  return {
    ...withHours(profile, hours),
    ...(own.length > 0 && { services: { ...profile.services, ...Object.fromEntries(own) } }),
    ...(addresses && { addresses: { ...profile.addresses, ...addresses } }),
  }
}
