/** Who provides a service. The council profile and the boundaries say which one that is at a place. */
export type Provider =
  /** The county; in a neighbouring unitary area, that council. */
  | { readonly kind: 'county' }
  /** The district or borough; in a neighbouring unitary area, that council. */
  | { readonly kind: 'district' }
  /** One body for everybody: a government department, the NHS, the police. */
  | { readonly kind: 'national'; readonly name: string; readonly url: string; readonly phone?: string }

export const topics = [
  { id: 'roads', title: 'Roads, paths and travel' },
  { id: 'parking', title: 'Parking, Blue Badges and passes' },
  { id: 'waste', title: 'Bins, waste and recycling' },
  { id: 'schools', title: 'Schools and learning' },
  { id: 'children', title: 'Children and families' },
  { id: 'care', title: 'Adult social care and health' },
  { id: 'records', title: 'Births, deaths, marriages and citizenship' },
  { id: 'libraries', title: 'Libraries, heritage and leisure' },
  { id: 'business', title: 'Business and trading standards' },
  { id: 'environment', title: 'Planning and environment' },
  { id: 'money', title: 'Money, council tax and benefits' },
  { id: 'homes', title: 'Housing and home' },
  { id: 'community', title: 'Community and safety' },
  { id: 'council', title: 'Your council and your rights' },
] as const
export type TopicId = (typeof topics)[number]['id']

export const lifeEvents = [
  { id: 'moving', title: 'I am moving home', words: ['move', 'new house', 'moving house', 'new address'] },
  { id: 'baby', title: 'I am having a baby', words: ['pregnant', 'birth', 'newborn', 'baby'] },
  { id: 'death', title: 'Someone has died', words: ['died', 'death', 'bereavement', 'funeral'] },
  { id: 'caring', title: 'I care for somebody', words: ['carer', 'caring', 'look after', 'elderly parent'] },
  {
    id: 'school',
    title: 'A child is starting school',
    words: ['starting school', 'reception', 'school place'],
  },
  {
    id: 'disability',
    title: 'I have a disability or a long illness',
    words: ['disabled', 'illness', 'wheelchair'],
  },
  { id: 'older', title: 'I am getting older', words: ['retire', 'pension', 'older', 'elderly'] },
  { id: 'marriage', title: 'I am getting married', words: ['wedding', 'marry', 'civil partnership'] },
  {
    id: 'money-worries',
    title: 'I am worried about money',
    words: ['debt', 'bills', 'cost of living', 'skint'],
  },
  { id: 'business', title: 'I run a business', words: ['shop', 'company', 'trader', 'self-employed'] },
] as const
export type LifeEventId = (typeof lifeEvents)[number]['id']

/** One way to get a service. `url` alone is a page of the provider's; left out, the provider's own front page. */
export type Way =
  | { readonly kind: 'online'; readonly text: string; readonly url?: string }
  | { readonly kind: 'phone'; readonly text: string; readonly phone?: string }
  /** A page of this site, by its address. */
  | { readonly kind: 'here'; readonly text: string; readonly path: `/${string}` }
  | { readonly kind: 'visit' | 'post'; readonly text: string }

/** Something that residents look for, whoever provides it: a page of the directory. */
export interface Listing {
  /** Part of the address; unique among listings and services. */
  readonly slug: string
  readonly title: string
  readonly summary: string
  /** The words that people really use for it, misspellings that sound alike included; the search looks at them. */
  readonly words: readonly string[]
  /** The first is where it belongs most. */
  readonly topics: readonly TopicId[]
  readonly lifeEvents?: readonly LifeEventId[]
  readonly provider: Provider
  readonly ways: readonly Way[]
  readonly cost: string
  readonly time: string
  /** Local Government Service List id, where the list has one. */
  readonly lgsl: number | null
  /** What else to know, a paragraph each. */
  readonly more?: readonly string[]
  /** Somebody may be hurt for reading it, so its page has a button that leaves it at once. */
  readonly leaveQuickly?: true
}
