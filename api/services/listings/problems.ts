import { type Listing, lifeEvents, topics, type Way } from '#contract/core/listing.ts'
import { repeated } from '../define/problems.ts'

const topicIds: readonly string[] = topics.map(({ id }) => id)
const lifeEventIds: readonly string[] = lifeEvents.map(({ id }) => id)

const wantedWords = { from: 5, to: 60 }
const lengths = { title: { from: 3, to: 60 }, summary: { from: 20, to: 120 } }

/** A council's own site, which is another at every place where a listing is shown. */
const ofOneCouncil = (host: string): boolean => /^www\.(?!gov\.uk$).+\.gov\.uk$/.test(host)

function urlProblems(where: string, url: string | undefined, local: boolean): string[] {
  if (url === undefined) return []
  if (!URL.canParse(url) || new URL(url).protocol !== 'https:')
    return [`${where} needs an address that begins with https://, not "${url}"`]
  return local && ofOneCouncil(new URL(url).host)
    ? [
        `${where} leads to one council's site: leave the address out and each council's own front page is shown`,
      ]
    : []
}

function phoneProblems(where: string, phone: string | undefined): string[] {
  return phone === undefined || /^\d[\d ]*\d$/.test(phone)
    ? []
    : [`${where} needs a phone number of digits and spaces, not "${phone}"`]
}

const saysNight = (text: string): boolean => /\bday (?:or|and) night\b|\b24 hours\b/i.test(text)

function wayProblems(way: Way, at: number, { provider }: Listing): string[] {
  const where = `way ${at + 1}`
  const problems = /^[A-Z].*[^.]$/.test(way.text) ? [] : [`${where} needs a phrase with no full stop`]
  if (way.kind === 'online') problems.push(...urlProblems(where, way.url, provider.kind !== 'national'))
  if (way.kind === 'phone') {
    problems.push(...phoneProblems(where, way.phone))
    if (saysNight(way.text) && !way.phone && provider.kind !== 'national')
      problems.push(
        `${where} says “day or night” of a number that has hours of its own. Give the phone number that answers then, or leave the words out`,
      )
    if (provider.kind === 'national' && !way.phone && !provider.phone)
      problems.push(`${where} has no phone number, and neither has the provider`)
  }
  return problems
}

function providerProblems({ provider }: Listing): string[] {
  if (provider.kind !== 'national') return []
  return [
    ...(provider.name.trim() ? [] : ['the provider has no name']),
    ...urlProblems('the provider', provider.url, false),
    ...phoneProblems('the provider', provider.phone),
  ]
}

function wordProblems({ title, words }: Listing): string[] {
  const problems = repeated(words).map((word) => `the word "${word}" is there twice`)
  for (const word of new Set(words)) {
    if (word !== word.trim().toLowerCase() || !word) problems.push(`the word "${word}" must be in lower case`)
    else if (word === title.toLowerCase()) problems.push(`the word "${word}" is the title already`)
  }
  if (words.length < wantedWords.from || words.length > wantedWords.to)
    problems.push(`there are ${words.length} words: give ${wantedWords.from} to ${wantedWords.to}`)
  return problems
}

function textProblems(listing: Listing): string[] {
  const { title, summary, cost, time, more = [], ways } = listing
  const problems: string[] = []
  for (const [name, { from, to }] of Object.entries(lengths)) {
    const { length } = name === 'title' ? title : summary
    if (length < from || length > to)
      problems.push(`the ${name} has ${length} characters: write ${from} to ${to}`)
  }
  if (!/^[A-Z].*[^.]$/.test(title)) problems.push('the title needs a capital and no full stop')
  for (const [name, text] of [
    ['summary', summary],
    ['cost', cost],
    ['time', time],
    ...more.map((paragraph, at) => [`paragraph ${at + 1}`, paragraph] as const),
  ] as const)
    if (!/^[A-Z0-9£].*\.$/.test(text)) problems.push(`the ${name} needs whole sentences`)
  const said = [title, summary, cost, time, ...more, ...ways.map(({ text }) => text)].join(' ')
  if (/\bplease\b|\bclick here\b/i.test(said)) problems.push('says “please” or “click here”')
  if (/[{}]/.test(said))
    problems.push(
      'has braces that nothing fills in: write a role, such as {roads}, or {address}, in a way to get it',
    )
  if (/['"]/.test(said)) problems.push('has straight quotes')
  return problems
}

function groupProblems({ topics: named, lifeEvents: events = [] }: Listing): string[] {
  const problems = named.length < 1 || named.length > 3 ? [`has ${named.length} topics: give 1 to 3`] : []
  for (const [kind, given, known] of [
    ['topic', named, topicIds],
    ['life event', events, lifeEventIds],
  ] as const) {
    for (const id of repeated(given)) problems.push(`the ${kind} "${id}" is there twice`)
    for (const id of given) if (!known.includes(id)) problems.push(`there is no ${kind} "${id}"`)
  }
  return problems
}

/** All that is wrong with one page of the directory, so that its writer can find it. Empty when it is sound. */
export function problemsOfListing(listing: Listing): string[] {
  const { slug, ways, lgsl } = listing
  return [
    ...(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(slug) ? [] : ['the slug needs lower case and hyphens']),
    ...textProblems(listing),
    ...wordProblems(listing),
    ...groupProblems(listing),
    ...providerProblems(listing),
    ...(ways.length > 0 ? [] : ['names no way to get it']),
    ...ways.flatMap((way, at) => wayProblems(way, at, listing)),
    ...(lgsl === null || (Number.isInteger(lgsl) && lgsl > 0) ? [] : [`"${lgsl}" is no LGSL id`]),
  ]
}

/**
 * All that is wrong with the directory, each line with the slug of its page. `services` are what can be requested here:
 * no page may take their slug or title.
 */
export function problemsOfListings(
  listings: readonly Listing[],
  services: readonly { readonly slug: string; readonly title: string }[],
): string[] {
  const all = [...services, ...listings]
  return [
    ...listings.flatMap((listing) =>
      problemsOfListing(listing).map((problem) => `${listing.slug}: ${problem}`),
    ),
    ...repeated(all.map(({ slug }) => slug)).map((slug) => `${slug}: the slug is there twice`),
    ...repeated(all.map(({ title }) => title.toLowerCase())).map(
      (title) =>
        `${all.findLast((one) => one.title.toLowerCase() === title)?.slug}: the title is there twice`,
    ),
  ]
}
