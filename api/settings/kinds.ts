import type { Listing } from '#contract/core/listing.ts'
import type { Service } from '#contract/core/service.ts'
import type { CouncilProfile } from '#contract/council/council.ts'
import { shutAtNight } from '#contract/council/nights.ts'
import type { SettingKind, SettingValue } from '#contract/council/setting.ts'
import { wholeCouncil } from '#contract/council/whole-council.ts'
import { problemsOf } from '#services/define/problems.ts'
import { withTerms } from '#services/define/terms.ts'
import { addressesOf, withAddresses } from '#services/listings/addresses.ts'
import { problemsOfListing } from '#services/listings/problems.ts'

/** What settings are about: the installation as it is written. */
export interface Written {
  readonly council: CouncilProfile
  readonly services: readonly Service[]
  readonly listings: readonly Listing[]
}

/** What one setting is about. `department`: whose it is; left out where it is of none. */
export interface Subject {
  readonly subject: string
  readonly about: string
  readonly department?: string
}

/** What is wrong with one field of a value, in a sentence without its full stop. */
export interface Wrong {
  readonly field: string
  readonly message: string
}

interface Kind<K extends SettingKind> {
  readonly subjects: (written: Written) => readonly Subject[]
  /** Without anybody's change; null: nothing. */
  readonly written: (written: Written, subject: string) => SettingValue<K> | null
  /** What the check of the installation would say of it. */
  readonly wrong: (written: Written, subject: string, value: SettingValue<K>, now: Date) => readonly Wrong[]
}

const ofServices = (services: readonly Service[]): Subject[] =>
  services.map(({ slug, title, department }) => ({ subject: slug, about: title, department }))
const ofListings = (listings: readonly Listing[]): Subject[] =>
  listings.map(({ slug, title }) => ({ subject: slug, about: title }))

const withSlug = <T extends { readonly slug: string }>(all: readonly T[], slug: string): T | undefined =>
  all.find((one) => one.slug === slug)

const notice: Kind<'notice'> = {
  subjects: ({ services, listings }) => [...ofServices(services), ...ofListings(listings)],
  written: () => null,
  wrong: (_, __, { until }, now) =>
    until !== null && Date.parse(until) <= now.getTime()
      ? [{ field: 'until', message: 'Enter a time that is still to come' }]
      : [],
}

/** The council with other hours in one place. */
export function withHours<T extends Pick<CouncilProfile, 'hours' | 'departments'>>(
  council: T,
  hours: Readonly<Record<string, SettingValue<'hours'> | undefined>>,
): T {
  return {
    ...council,
    hours: hours[wholeCouncil]?.hours ?? council.hours,
    departments: council.departments.map((one) => ({ ...one, hours: hours[one.id]?.hours ?? one.hours })),
  }
}

const hours: Kind<'hours'> = {
  subjects: ({ council }) => [
    { subject: wholeCouncil, about: council.name },
    ...council.departments.map(({ id, name }) => ({ subject: id, about: name, department: id })),
  ],
  written({ council }, subject) {
    const at = subject === wholeCouncil ? council : council.departments.find(({ id }) => id === subject)
    return at ? { hours: at.hours } : null
  },
  wrong({ council }, subject, value) {
    const ends = /[.!]$/.test(value.hours.trim())
      ? []
      : ['Write whole sentences, with a full stop at the end']
    const before = shutAtNight(council).map(({ number }) => number)
    const shut = shutAtNight(withHours(council, { [subject]: value }))
      .filter(({ number }) => !before.includes(number))
      .map(
        ({ number }) =>
          `Pages tell people to call ${number} day or night: say that it is answered then, or have the number changed first`,
      )
    return [...ends, ...shut].map((message) => ({ field: 'hours', message }))
  },
}

const addresses: Kind<'addresses'> = {
  subjects: ({ listings }) => ofListings(listings),
  written({ listings }, subject) {
    const page = withSlug(listings, subject)
    return page ? addressesOf(page) : null
  },
  wrong({ listings }, subject, value) {
    const page = withSlug(listings, subject)
    if (!page || value.ways.length !== page.ways.length)
      return [{ field: 'ways', message: 'The page has other ways by now. Open the form again' }]
    const changed = withAddresses(page, value)
    return problemsOfListing(changed).map((message) => ({
      field: fieldOf(message),
      message: `${message.charAt(0).toUpperCase()}${message.slice(1)}`,
    }))
  },
}

/** “way 2 needs …” is about the field of the second way. */
const fieldOf = (message: string): string => {
  const way = /^way (\d+)/.exec(message)?.[1]
  return way ? `way${way}` : 'provider'
}

const fee: Kind<'fee'> = {
  subjects: ({ services }) => ofServices(services.filter((service) => service.fee)),
  written({ services }, subject) {
    const own = withSlug(services, subject)?.fee
    if (!own) return null
    const { pence, changes, source } = own
    return { pence, source, ...(changes && { changes: changes.map((one) => ({ ...one })) }) }
  },
  wrong({ services }, subject, value) {
    const service = withSlug(services, subject)
    if (!service) return []
    return problemsOf(withTerms(service, { fee: value })).map((message) => ({
      field: 'pence',
      message: `${message.charAt(0).toUpperCase()}${message.slice(1)}`,
    }))
  },
}

export const kinds: { readonly [K in SettingKind]: Kind<K> } = { notice, hours, addresses, fee }
