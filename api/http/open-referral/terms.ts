import { lifeEvents, topics } from '#contract/core/listing.ts'
import type { TaxonomyRecord, TaxonomyTermRecord } from '#contract/core/open-referral/open-referral.ts'
import type { Ids } from './ids.ts'

/** What a service or listing is found under. */
export interface Tagged {
  readonly title: string
  readonly topics: readonly string[]
  readonly lifeEvents?: readonly string[]
  readonly lgsl: number | null
}

type Kind = 'topics' | 'life-events' | 'lgsl'
const kinds: Readonly<Record<Kind, Omit<TaxonomyRecord, 'id'>>> = {
  topics: { name: 'Topics', description: 'The topics of this directory.' },
  'life-events': {
    name: 'Life events',
    description: 'What is happening in somebody’s life when they need a service.',
  },
  lgsl: {
    name: 'Local Government Service List',
    description: 'The Local Government Association’s list of what councils do.',
    uri: 'https://standards.esd.org.uk/?uri=list%2Fservices',
  },
}

function termOf(
  ids: Ids,
  kind: Kind,
  code: string,
  name: string,
  more?: { term_uri: string },
): TaxonomyTermRecord {
  return {
    id: ids('term', kind, code),
    code,
    name,
    description: `${kinds[kind].name}: ${name}`,
    taxonomy: kinds[kind].name,
    taxonomy_id: ids('taxonomy', kind),
    ...more,
  }
}

const lgslTerm = (ids: Ids, lgsl: number) =>
  termOf(ids, 'lgsl', String(lgsl), `LGSL ${lgsl}`, { term_uri: `http://id.esd.org.uk/service/${lgsl}` })

/** The lists by which services are told apart, those entries of them that any of these has, and those of one. */
export function termsOf(ids: Ids, all: readonly Tagged[]) {
  const of = ({ topics: inTopics, lifeEvents: events = [], lgsl }: Tagged): TaxonomyTermRecord[] => [
    ...topics
      .filter(({ id }) => inTopics.includes(id))
      .map(({ id, title }) => termOf(ids, 'topics', id, title)),
    ...lifeEvents
      .filter(({ id }) => events.includes(id))
      .map(({ id, title }) => termOf(ids, 'life-events', id, title)),
    ...(lgsl === null ? [] : [lgslTerm(ids, lgsl)]),
  ]
  const terms = new Map(all.flatMap(of).map((term) => [term.id, term]))
  const taxonomies = Object.entries(kinds).map(([kind, rest]) => ({ id: ids('taxonomy', kind), ...rest }))
  return { of, terms: [...terms.values()], taxonomies }
}
