import * as OpenReferral from '#contract/core/open-referral/open-referral.ts'
import { openReferralPath } from '#contract/core/open-referral/path.ts'
import { json, parameter, problems, ref, text } from './paths.ts'

/** What the directory is told in, as schemas of the document. */
export const openReferralSchemas = {
  OpenReferralRoot: OpenReferral.OpenReferralRoot,
  ServicePage: OpenReferral.ServicePage,
  ServiceRecord: OpenReferral.ServiceRecord,
  TaxonomyPage: OpenReferral.TaxonomyPage,
  TaxonomyRecord: OpenReferral.TaxonomyRecord,
  TaxonomyTermPage: OpenReferral.TaxonomyTermPage,
  TaxonomyTermRecord: OpenReferral.TaxonomyTermRecord,
  PlacePage: OpenReferral.PlacePage,
  PlaceRecord: OpenReferral.PlaceRecord,
}

const whole = { type: 'integer' }
const optional = (name: string, description: string, schema: object = text) => ({
  ...parameter(name, 'query', description, schema),
  required: false,
})
const paged = [
  optional('page', 'Which page, from 1', whole),
  optional('per_page', 'How many on a page: 50 where it is left out, 500 at most', whole),
]
const found = [
  optional('search', 'Words that all are in its name, summary or the words that people use'),
  ...paged,
  optional('taxonomy_term_id', 'Id of a term', { type: 'string', format: 'uuid' }),
  optional('taxonomy_id', 'Id of a taxonomy', { type: 'string', format: 'uuid' }),
  ...['minimum_age', 'maximum_age'].map((name) =>
    optional(
      name,
      'In years. No service here is only for an age that the directory knows: leaves nothing out',
      whole,
    ),
  ),
  ...['start_time', 'end_time', 'day'].map((name) =>
    optional(name, 'No service here is only at times that the directory knows: leaves nothing out'),
  ),
]
const near = [
  optional('postcode', 'Every place here is on the internet: leaves nothing out'),
  optional('proximity', 'In metres, of the postcode: leaves nothing out', whole),
]

type Schema = keyof typeof openReferralSchemas

function listed(list: string, name: string, [page, record]: readonly [Schema, Schema], parameters: object[]) {
  const answer = (description: string, schema: Schema) => ({ 200: { description, ...json(ref(schema)) } })
  const id = parameter('id', 'path', 'Which one', { type: 'string', format: 'uuid' })
  return {
    [`${openReferralPath}/${list}`]: {
      get: {
        operationId: `list${name}s`,
        summary: `Open Referral UK: ${list}, page by page`,
        parameters,
        responses: { ...answer('A page', page), ...problems('invalid') },
      },
    },
    [`${openReferralPath}/${list}/{id}`]: {
      get: {
        operationId: `get${name}`,
        summary: `Open Referral UK: one of ${list}, whole`,
        parameters: [id],
        responses: { ...answer('All of it', record), ...problems('not-found') },
      },
    },
  }
}

/** The directory for other people’s software (Open Referral UK v3, HSDS-UK 3.0), by address. */
export function openReferralPaths() {
  return {
    [openReferralPath]: {
      get: {
        operationId: 'getOpenReferral',
        summary: 'Open Referral UK: which version of the standard the addresses below this one speak',
        responses: { 200: { description: 'The version', ...json(ref('OpenReferralRoot')) }, ...problems() },
      },
    },
    ...listed('services', 'ServiceRecord', ['ServicePage', 'ServiceRecord'], found),
    ...listed('taxonomies', 'TaxonomyRecord', ['TaxonomyPage', 'TaxonomyRecord'], paged),
    ...listed('taxonomy_terms', 'TaxonomyTermRecord', ['TaxonomyTermPage', 'TaxonomyTermRecord'], paged),
    ...listed('service_at_locations', 'PlaceRecord', ['PlacePage', 'PlaceRecord'], [...found, ...near]),
  }
}
