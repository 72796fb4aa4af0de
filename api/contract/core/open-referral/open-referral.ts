import * as z from 'zod/mini'

/**
 * What Open Referral UK v3 (HSDS-UK 3.0) has of a directory, as far as this one fills it. What is empty is left out: the
 * standard has no null. Every id is a UUID.
 */
const Id = z.uuid()
const Words = z.string().check(z.minLength(1))

export const OrganizationRecord = z.object({
  id: Id,
  name: Words,
  description: Words,
  uri: z.optional(z.url()),
  website: z.optional(z.url()),
})
export type OrganizationRecord = z.infer<typeof OrganizationRecord>

export const TaxonomyRecord = z.object({
  id: Id,
  name: Words,
  description: Words,
  uri: z.optional(z.url()),
})
export type TaxonomyRecord = z.infer<typeof TaxonomyRecord>

export const TaxonomyTermRecord = z.object({
  id: Id,
  code: Words,
  name: Words,
  description: Words,
  taxonomy: Words,
  taxonomy_id: Id,
  term_uri: z.optional(z.url()),
})
export type TaxonomyTermRecord = z.infer<typeof TaxonomyTermRecord>

const serviceFields = {
  id: Id,
  organization_id: Id,
  organization: OrganizationRecord,
  name: Words,
  alternate_name: z.optional(Words),
  description: z.optional(Words),
  url: z.optional(z.url()),
  status: z.enum(['active', 'inactive', 'defunct', 'temporarily closed']),
  fees: z.optional(Words),
}
/** A service in a list: only what there is one of. */
export const ServiceListed = z.object(serviceFields)
export type ServiceListed = z.infer<typeof ServiceListed>

const locationFields = {
  id: Id,
  location_type: z.enum(['physical', 'postal', 'virtual']),
  name: z.optional(Words),
  url: z.optional(z.url()),
}
const Address = z.object({
  id: Id,
  address_1: Words,
  address_2: z.optional(Words),
  city: Words,
  state_province: Words,
  postal_code: Words,
  country: z.literal('GB'),
  address_type: z.enum(['physical', 'postal', 'virtual']),
})
export const LocationRecord = z.object({ ...locationFields, addresses: z.optional(z.array(Address)) })
export type LocationRecord = z.infer<typeof LocationRecord>

/** A place of a service in a list. */
export const PlaceListed = z.object({
  id: Id,
  service_id: Id,
  location_id: Id,
  description: z.optional(Words),
  service: ServiceListed,
  location: z.object(locationFields),
})
export type PlaceListed = z.infer<typeof PlaceListed>
export const PlaceRecord = z.object({ ...PlaceListed.shape, location: LocationRecord })
export type PlaceRecord = z.infer<typeof PlaceRecord>

export const ServiceRecord = z.object({
  ...serviceFields,
  service_areas: z.optional(
    z.array(z.object({ id: Id, service_id: Id, name: Words, uri: z.optional(z.url()) })),
  ),
  service_at_locations: z.optional(
    z.array(z.object({ id: Id, service_id: Id, location_id: Id, location: LocationRecord })),
  ),
  languages: z.optional(z.array(z.object({ id: Id, service_id: Id, name: Words, code: Words }))),
  cost_options: z.optional(
    z.array(
      z.object({
        id: Id,
        service_id: Id,
        amount: z.optional(z.number()),
        currency: z.optional(z.literal('GBP')),
        amount_description: Words,
      }),
    ),
  ),
  contacts: z.optional(
    z.array(
      z.object({
        id: Id,
        service_id: Id,
        name: Words,
        phones: z.array(z.object({ id: Id, contact_id: Id, number: Words, description: z.optional(Words) })),
      }),
    ),
  ),
  attributes: z.optional(
    z.array(
      z.object({
        id: Id,
        link_id: Id,
        link_entity: z.literal('service'),
        taxonomy_term_id: Id,
        taxonomy_term: TaxonomyTermRecord,
      }),
    ),
  ),
})
export type ServiceRecord = z.infer<typeof ServiceRecord>

/** A page of a list. `size` is how many there are on this page. */
const pageOf = <T extends z.core.$ZodType>(item: T) =>
  z.object({
    total_items: z.int(),
    total_pages: z.int(),
    page_number: z.int(),
    size: z.int(),
    first_page: z.boolean(),
    last_page: z.boolean(),
    empty: z.boolean(),
    contents: z.array(item),
  })
export const ServicePage = pageOf(ServiceListed)
export const TaxonomyPage = pageOf(TaxonomyRecord)
export const TaxonomyTermPage = pageOf(TaxonomyTermRecord)
export const PlacePage = pageOf(PlaceListed)
export type PageOf<T> = Omit<z.infer<typeof ServicePage>, 'contents'> & { contents: readonly T[] }

/** What the standard's base address answers. */
export const OpenReferralRoot = z.object({
  version: z.literal('HSDS-UK-3.0'),
  profile: z.url(),
  openapi_url: z.url(),
})
export type OpenReferralRoot = z.infer<typeof OpenReferralRoot>
