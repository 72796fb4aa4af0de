import { tidyName } from '#contract/core/name.ts'
import { type EnquiryAbout, subjects } from '#contract/fostering/about.ts'
import { consentWords, Enquire, type HeardFrom, isSaid, type Reach } from '#contract/fostering/enquiry.ts'
import { council } from '#council'

/** What stands in the form. */
export interface Typed {
  about: EnquiryAbout | ''
  name: string
  reach: Reach | ''
  email: string
  phone: string
  times: string
  postcode: string
  words: string
  heard: HeardFrom | ''
  consent: boolean
}
export type Field = keyof Typed

export const nothingTyped: Typed = {
  ...{ about: '', name: '', reach: '', email: '', phone: '', times: '', postcode: '', words: '', heard: '' },
  consent: false,
}

/** What the address chose already: where they come from says what they think of. */
export const aboutIn = (search: string): Typed['about'] =>
  subjects.find((about) => about === new URLSearchParams(search).get('about')) ?? ''

/** What is missing, in the order of the page. */
const missing: Readonly<Partial<Record<Field, string>>> = {
  about: 'Select what you would like to ask about',
  name: 'Enter your name',
  reach: 'Select how you would like us to reply',
  postcode: `Enter your postcode, like ${council.examples.postcode}`,
  consent: 'Tick that we may use what you wrote to answer you',
}

const order: readonly Field[] = [
  'about',
  'name',
  'reach',
  'email',
  'phone',
  'times',
  'postcode',
  'words',
  'heard',
  'consent',
]

/** What is sent: what was left empty is left out, and so is the address that does not belong to the way that was chosen. */
export function bodyOf(typed: Typed): Record<string, unknown> {
  const { reach } = typed
  const optional = {
    email: reach === 'email' ? typed.email : '',
    phone: reach === 'call' || reach === 'text' ? typed.phone : '',
    times: reach === 'call' ? typed.times : '',
    words: typed.words,
    heard: typed.heard,
  }
  return {
    about: typed.about,
    name: tidyName(typed.name),
    reach,
    postcode: typed.postcode,
    ...(typed.consent && { consent: consentWords.name }),
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => isSaid(value))),
  }
}

/** The enquiry, or what to put right by its field, by the same schema as the API. */
export function checked(typed: Typed): { readonly body: Enquire } | { readonly wrong: Map<Field, string> } {
  const parsed = Enquire.safeParse(bodyOf(typed))
  if (parsed.success) return { body: parsed.data }
  const found = new Map<Field, string>()
  for (const { path, message } of parsed.error.issues) {
    const field = path[0] as Field
    if (found.has(field)) continue
    const isEmpty = field !== 'consent' && typed[field].trim() === ''
    found.set(field, (isEmpty || field === 'consent' ? missing[field] : undefined) ?? message)
  }
  // What only makes sense together is looked at last; whoever chose a way is asked for its address at once.
  if (typed.reach === 'email' && !isSaid(typed.email)) found.set('email', 'Enter your email address')
  if ((typed.reach === 'call' || typed.reach === 'text') && !isSaid(typed.phone))
    found.set('phone', 'Enter your phone number')
  return {
    wrong: new Map(order.flatMap((field) => (found.has(field) ? [[field, found.get(field) ?? '']] : []))),
  }
}
