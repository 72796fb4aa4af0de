import type { CaseFacts, Requirement } from '../facts.ts'
import { partsOf } from '../required.ts'

const besides = 'We asked for this as well as what everybody needs.'
type Other = Pick<Requirement, 'stage' | 'title'> &
  Partial<Pick<Requirement, 'next' | 'source' | 'sure' | 'outlives'>> & {
    /** What the carers are asked to do, where it is their turn. */
    readonly yours?: string
    /** It is a line only while something of it is open, and somebody’s task. */
    readonly whileOpen?: true
  }
const other = (stage: Requirement['stage'], title: string): Other => ({ stage, title })

/** What is asked for besides what is needed, by the first word of its name. */
const titles: Readonly<Record<string, Other>> = {
  form: other('application', 'Something else you told us'),
  check: other('stage-one', 'Another check'),
  reference: other('stage-one', 'Another person we asked about you'),
  training: other('stage-one', 'Another course'),
  checklist: other('stage-one', 'Something else we will look at'),
  visit: other('stage-two', 'Another visit'),
  section: other('stage-two', 'Another part of the report'),
  child: {
    stage: 'after',
    title: 'What you need to know about a child',
    next: 'We will give you everything on the list, and agree with you who decides what.',
    yours: 'Tell us what you have, and what is missing.',
    source: 'National Minimum Standards for Fostering 2011, standard 15',
    sure: 'L',
  },
  log: {
    stage: 'after',
    title: 'Something that worries the carers',
    next: 'Your worker reads it, and will tell you what we are doing about it.',
    source: 'The council’s own target',
    sure: 'L',
    whileOpen: true,
  },
  plan: {
    stage: 'after',
    title: 'Your adoption support plan',
    next: 'We will write the plan with you, and look at it again together.',
    yours: 'Read the plan and tell us what is missing. Sign it if it is right.',
    source: 'Adoption Support Services Regulations 2005',
    sure: 'L',
  },
  letterbox: {
    stage: 'after',
    title: 'Letters through us',
    next: 'We read each letter before we pass it on, and we remind the other side.',
    yours: 'Your next letter is due soon, or one came back with something to change.',
    source: 'The council’s own target',
    sure: 'L',
    whileOpen: true,
  },
  break: {
    stage: 'after',
    title: 'A break',
    next: 'We look for a carer who is a good match, and ask you both.',
    yours: 'Say whether this break suits you.',
    source: 'The council’s own target',
    sure: 'L',
    whileOpen: true,
  },
  mentor: {
    stage: 'after',
    title: 'A mentor',
    next: 'We look for a carer who is a good match, and ask you both.',
    yours: 'Say whether you would like this.',
    source: 'The council’s own target',
    sure: 'L',
    whileOpen: true,
  },
  review: {
    stage: 'after',
    title: 'The review of your approval',
    next: 'We ask everybody who knows how it is going, and write a report that you can read.',
    yours: 'Tell us on your page how the year went, and what you need from us.',
    source: 'Fostering Services (England) Regulations 2011, reg 28',
    sure: 'M',
    whileOpen: true,
  },
  support: {
    stage: 'after',
    title: 'Something you asked us for',
    next: 'We answer by the time that your page shows. If we are late, a manager has to deal with it.',
    source: 'The council’s own target',
    sure: 'L',
    whileOpen: true,
  },
  terms: {
    stage: 'after',
    title: 'A change of your terms',
    next: 'We suggest other terms for your approval, and wait for your answer.',
    yours: 'Read the new terms, and tell us whether you agree.',
    source: 'Fostering Services (England) Regulations 2011, reg 28(9A)',
    sure: 'M',
    whileOpen: true,
  },
  erasure: {
    stage: 'after',
    title: 'Your request to erase what we hold about you',
    next: 'We will tell you what we can erase, what we have to keep, and until when.',
    source: 'UK GDPR, article 17',
    outlives: true,
  },
}

/** A child who has left: what was asked of their carers before is over. */
const childLeaves: Other = {
  stage: 'after',
  title: 'Handing over what belongs to a child who has left',
  next: 'Tell us when you have handed over each thing.',
  source: 'The council’s own target',
  sure: 'L',
}

/** Every title of what is asked for besides. */
export const titlesOfOthers = [...Object.values(titles), childLeaves].map(({ title }) => title)

/** Requirements, as it were, of parts that nobody has to have: somebody asked for them, so the plan shows them. */
export function otherParts(required: readonly Requirement[], facts: CaseFacts): Requirement[] {
  const known = new Set(required.flatMap((one) => partsOf(one, facts)).map(({ name }) => name))
  return facts.parts.flatMap(({ name, state, whose, lives }) => {
    const [kind = '', person = ''] = name.split('.')
    const found = Object.hasOwn(titles, kind) && !known.has(name) ? titles[kind] : undefined
    const other = found && (lives === 'leaving' || lives === 'gone') ? childLeaves : found
    if (!other || (other.whileOpen && (state === 'done' || whose === null))) return []
    const { stage, title, next = besides, source = 'Asked for by the household’s worker' } = other
    const { yours = next, sure = 'H', outlives } = other
    return {
      id: name,
      part: name,
      stage,
      title,
      ...(outlives && { outlives }),
      whose: whose ?? 'council',
      about: /^p\d+$/.test(person) ? [person] : [],
      notNeeded: state === 'not-needed' ? 'We do not need this.' : undefined,
      next: whose === 'applicant' ? yours : next,
      source,
      sure,
      reviewed: null,
    }
  })
}
