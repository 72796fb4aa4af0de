import type { Listing } from '#contract/core/listing.ts'
import type {
  LocationRecord,
  OrganizationRecord,
  PlaceRecord,
  ServiceListed,
  ServiceRecord,
} from '#contract/core/open-referral/open-referral.ts'
import type { Service } from '#contract/core/service.ts'
import type { Authority, CouncilProfile } from '#contract/council/council.ts'
import { departmentOf } from '#contract/council/department.ts'
import { type LocalLinks, localLink } from '#contract/council/local-links.ts'
import { type Ids, idsOf } from './ids.ts'
import { type Tagged, termsOf } from './terms.ts'

/** What the directory is told from. */
export interface Told {
  readonly council: CouncilProfile
  readonly services: readonly Service[]
  readonly listings: readonly Listing[]
  readonly links: LocalLinks
}

/** One service as the standard has it, and what it is found by besides. */
export interface Entry {
  readonly whole: ServiceRecord
  readonly listed: ServiceListed
  readonly places: readonly PlaceRecord[]
  /** In lower case. */
  readonly searched: string
  readonly taxonomies: ReadonlySet<string>
  readonly terms: ReadonlySet<string>
}

interface One extends Tagged {
  readonly slug: string
  readonly summary: string
  readonly words: readonly string[]
  readonly provider: Pick<Authority, 'name' | 'url' | 'phone'> & { readonly code?: string }
  /** Of several councils that each do it, the name of this one. */
  readonly of?: string
  /** Its page on this site. */
  readonly page: string
  /** Where it is done. */
  readonly url: string
  readonly cost: string | undefined
  readonly pence?: number
  readonly phones: readonly {
    readonly name: string
    readonly number: string
    readonly description?: string
  }[]
  readonly area: string
}

function ofService({ council }: Told, service: Service): One {
  const { slug, title, summary, words, topics, lifeEvents, lgsl, cost, fee, verb } = service
  const page = new URL(`/${verb === 'report' ? 'report' : 'apply'}/${slug}`, council.site).href
  const { name, phone, hours } = departmentOf(council, service.department)
  return {
    ...{ slug, title, summary, words, topics, lgsl, page, url: page },
    ...(lifeEvents && { lifeEvents }),
    provider: council.authority,
    cost: cost ?? (fee ? `£${(fee.pence / 100).toFixed(2)}: ${fee.description}` : 'Free.'),
    ...(fee && { pence: fee.pence }),
    phones: [{ name, number: phone, description: hours }],
    area: council.name,
  }
}

/** What others do is told once for each council that does it: a service has one organisation. */
function ofListing({ council, links }: Told, listing: Listing): One[] {
  const { slug, title, summary, words, topics, lifeEvents, lgsl, cost, provider } = listing
  const page = new URL(`/services/${slug}`, council.site).href
  const common = { slug, title, summary, words, topics, lgsl, page, cost, ...(lifeEvents && { lifeEvents }) }
  const here = listing.ways.flatMap((way) =>
    way.kind === 'here' ? [new URL(way.path, council.site).href] : [],
  )[0]
  const phones = listing.ways.flatMap((way) => (way.kind === 'phone' && way.phone ? [way.phone] : []))
  if (provider.kind === 'national') {
    const online = listing.ways.flatMap((way) => (way.kind === 'online' && way.url ? [way.url] : []))[0]
    const numbers = [...new Set([...phones, ...(provider.phone ? [provider.phone] : [])])]
    const named = numbers.map((number) => ({ name: provider.name, number }))
    return [{ ...common, provider, url: online ?? here ?? page, phones: named, area: 'England' }]
  }
  const councils =
    provider.kind === 'county' ? [{ ...council.authority, phone: council.phone }] : council.districts
  return councils.map((one) => ({
    ...common,
    provider: one,
    ...(provider.kind === 'district' && { of: one.name }),
    url: here ?? localLink(links, one.code, lgsl) ?? page,
    phones: (one.phone ? [one.phone, ...phones] : phones).map((number) => ({ name: one.name, number })),
    area: one.name,
  }))
}

const organizationOf = (ids: Ids, { name, url, code }: One['provider']): OrganizationRecord => ({
  id: ids('organization', code ?? name),
  name,
  description: code ? `${name}, a council in England.` : `${name}, which provides services for everybody.`,
  ...(code && { uri: `http://statistics.data.gov.uk/id/statistical-geography/${code}` }),
  website: url,
})

type Part = (kind: string, ...more: readonly string[]) => string

const contactsOf = (id: string, part: Part, { phones }: One) =>
  phones.map(({ name, number, description }) => {
    const contact = part('contact', number)
    const phone = {
      id: part('phone', number),
      contact_id: contact,
      number,
      ...(description && { description }),
    }
    return { id: contact, service_id: id, name, phones: [phone] }
  })

const costOf = (id: string, part: Part, words: string, { pence }: One) => ({
  ...{ id: part('cost'), service_id: id, amount_description: words },
  ...(pence !== undefined && { amount: pence / 100, currency: 'GBP' as const }),
})

function listedOf(ids: Ids, id: string, one: One): ServiceListed {
  const organization = organizationOf(ids, one.provider)
  return {
    ...{ id, organization_id: organization.id, organization },
    name: one.of ? `${one.title} (${one.of})` : one.title,
    ...(one.words[0] && { alternate_name: one.words[0] }),
    ...{ description: one.summary, url: one.url, status: 'active' },
    ...(one.cost && { fees: one.cost }),
  }
}

function recordOf(ids: Ids, { of }: ReturnType<typeof termsOf>, one: One): Entry {
  const key = [one.slug, one.of ? (one.provider.code ?? one.of) : '']
  const id = ids('service', ...key)
  const part: Part = (kind, ...more) => ids(kind, ...key, ...more)
  const listed = listedOf(ids, id, one)
  const location: LocationRecord = {
    id: part('location'),
    location_type: 'virtual',
    name: 'Online',
    url: one.url,
  }
  const place = { id: part('place'), service_id: id, location_id: location.id, location }
  const terms = of(one)
  const contacts = contactsOf(id, part, one)
  return {
    whole: {
      ...listed,
      service_areas: [{ id: part('area'), service_id: id, name: one.area }],
      service_at_locations: [place],
      languages: [{ id: part('language'), service_id: id, name: 'English', code: 'en' }],
      ...(one.cost && { cost_options: [costOf(id, part, one.cost, one)] }),
      ...(contacts.length > 0 && { contacts }),
      attributes: terms.map((term) => ({
        ...{ id: part('attribute', term.id), link_id: id, link_entity: 'service' as const },
        ...{ taxonomy_term_id: term.id, taxonomy_term: term },
      })),
    },
    listed,
    places: [{ ...place, service: listed }],
    searched: [listed.name, one.summary, ...one.words].join('\n').toLowerCase(),
    taxonomies: new Set(terms.map((term) => term.taxonomy_id)),
    terms: new Set(terms.map((term) => term.id)),
  }
}

/** The whole directory as Open Referral UK has it, in the order of the catalogue. */
export function directoryOf(told: Told) {
  const ids = idsOf(told.council.authority.code)
  const all = [
    ...told.services.map((service) => ofService(told, service)),
    ...told.listings.flatMap((listing) => ofListing(told, listing)),
  ]
  const terms = termsOf(ids, all)
  return {
    entries: all.map((one) => recordOf(ids, terms, one)),
    terms: terms.terms,
    taxonomies: terms.taxonomies,
  }
}
export type Directory = ReturnType<typeof directoryOf>
