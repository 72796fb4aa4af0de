import type { Calendars } from '#contract/calendar/calendar.ts'
import type { Listing } from '#contract/core/listing.ts'
import type { Service } from '#contract/core/service.ts'
import type { CouncilProfile } from '#contract/council/council.ts'
import { shutAtNight } from '#contract/council/nights.ts'
import type { SettingKind, SettingValue } from '#contract/council/setting.ts'
import type { ServiceTerms } from '#contract/council/terms.ts'
import { wholeCouncil } from '#contract/council/whole-council.ts'
import { withHours } from '#contract/council/with-settings.ts'
import { commitmentProblems } from '#services/define/commitment-problems.ts'
import { problemsOf } from '#services/define/problems.ts'
import { withTerms } from '#services/define/terms.ts'
import { wordProblemsOf } from '#services/define/word-problems.ts'
import { addressesOf, withAddresses } from '#services/listings/addresses.ts'
import { problemsOfListing } from '#services/listings/problems.ts'

/** What settings are about: the installation as it is written. */
export interface Written {
  readonly council: CouncilProfile
  readonly services: readonly Service[]
  readonly listings: readonly Listing[]
  readonly calendars: Calendars
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
    return problemsOfListing(changed).map(wrongAddress)
  },
}

/** “way 2 needs an address that …” is about the field of the second way. */
function wrongAddress(problem: string): Wrong {
  const [, way, needed] = /^(?:way (\d+)|the provider) needs (.*)$/.exec(problem) ?? []
  const place = way ? `way${way}` : 'provider'
  return {
    field: needed?.startsWith('a phone') ? `${place}-phone` : place,
    message: needed ? `Give ${needed}` : `${problem.charAt(0).toUpperCase()}${problem.slice(1)}`,
  }
}

/** Everything that the check of the installation says of a service with these terms. */
function wrongTerms({ council, services, calendars }: Written, subject: string, own: ServiceTerms): string[] {
  const service = withSlug(services, subject)
  if (!service) return []
  const changed = withTerms(service, own)
  const names = council.departments.map(({ name }) => name)
  return [
    ...commitmentProblems(changed.commitment, calendars).map((problem) => `It ${problem}`),
    ...problemsOf(changed),
    ...wordProblemsOf(changed, names),
  ].map((message) => `${message.charAt(0).toUpperCase()}${message.slice(1)}`)
}

const fee: Kind<'fee'> = {
  subjects: ({ services }) => ofServices(services.filter((service) => service.fee)),
  written({ services }, subject) {
    const own = withSlug(services, subject)?.fee
    if (!own) return null
    const { pence, changes, source } = own
    return { pence, source, ...(changes && { changes: changes.map((one) => ({ ...one })) }) }
  },
  wrong: (written, subject, value) =>
    wrongTerms(written, subject, { fee: value }).map((message) => ({ field: 'pence', message })),
}

const commitment: Kind<'commitment'> = {
  subjects: ({ services }) => ofServices(services),
  written: ({ services }, subject) => withSlug(services, subject)?.commitment ?? null,
  wrong: (written, subject, value) =>
    wrongTerms(written, subject, { commitment: value }).map((message) => ({ field: 'text', message })),
}

const words: Kind<'words'> = {
  subjects: ({ services }) => ofServices(services),
  written({ services }, subject) {
    const service = withSlug(services, subject)
    return service ? { before: [...service.before], next: [...service.next] } : null
  },
  wrong: (written, subject, value) =>
    wrongTerms(written, subject, value).map((message) => ({
      field:
        /happens next/.test(message) || value.next.some((line) => message.includes(line)) ? 'next' : 'before',
      message,
    })),
}

export const kinds: { readonly [K in SettingKind]: Kind<K> } = {
  ...{ notice, hours, addresses },
  ...{ fee, commitment, words },
}
