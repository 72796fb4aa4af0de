import type { EnquiryAbout } from './about.ts'
import type { Sourced } from './sourced.ts'

/** The six questions of "could I foster or adopt?", and what can be answered. Nothing of it leaves the browser. */
export const eligibilityAnswers = {
  about: ['foster', 'family', 'short-breaks', 'lodgings', 'adopt', 'not-sure'],
  age: ['under-18', '18-to-20', '21-or-over'],
  room: ['yes', 'later', 'no'],
  stay: ['yes', 'limited', 'no'],
  record: ['no', 'other', 'serious', 'rather-talk'],
  now: ['calm', 'change'],
} as const satisfies { about: readonly EnquiryAbout[] } & Readonly<Record<string, readonly string[]>>

export type EligibilityQuestion = keyof typeof eligibilityAnswers
export type Eligibility = { readonly [Q in EligibilityQuestion]: (typeof eligibilityAnswers)[Q][number] }

/** Something to know, or what stands in the way for now: why, and what would change it. */
export interface EligibilityNote extends Sourced {
  readonly question: EligibilityQuestion
  /** Whether it stands in the way for now; else it is something to talk about. */
  readonly stops: boolean
  readonly why: string
  readonly change: string
}

/** `yes`, ask us; `talk`, ask us, and here is what we would talk about; `not-now`, with the reasons and what would change them. */
export interface EligibilityResult {
  readonly answer: 'yes' | 'talk' | 'not-now'
  readonly notes: readonly EligibilityNote[]
}

type Note = Omit<EligibilityNote, 'question'>
const council = { sure: 'council', reviewed: null } as const

function ofAge({ about, age }: Eligibility): Note | undefined {
  if (age === '21-or-over') return undefined
  if (age === 'under-18')
    return {
      stops: true,
      why: 'You have to be an adult to care for somebody else’s child in this way.',
      change:
        'Your 18th birthday, and for fostering and adoption your 21st. If a child of your own family needs help now, tell us: there is help, whatever your age.',
      source: 'The council’s own rule',
      ...council,
    }
  if (about === 'family')
    return {
      stops: false,
      why: 'You are young to bring up a child. For a child whom you know we look at the two of you, and not at a number.',
      change: 'Nothing has to change first. Ask us.',
      source: 'The council’s own rule',
      ...council,
    }
  if (about === 'adopt')
    return {
      stops: true,
      why: 'By law you have to be 21 to adopt.',
      change: 'Your 21st birthday. You can come to an information meeting before.',
      source: 'Adoption and Children Act 2002',
      sure: 'memory',
      reviewed: null,
    }
  return {
    stops: true,
    why: 'We ask foster carers to be 21 or over, because many of the children are teenagers.',
    change: 'Your 21st birthday. Until then you can be a mentor or help a foster family: ask us how.',
    source: 'The council’s own rule',
    ...council,
  }
}

function ofRoom({ about, room }: Eligibility): Note | undefined {
  if (room === 'yes') return undefined
  const source = { source: 'The council’s own rule', ...council }
  if (about === 'family' || about === 'adopt' || about === 'short-breaks' || about === 'not-sure')
    return {
      stops: false,
      why: {
        family:
          'A child whom you know may come to you without a room of their own, if it is right for the child.',
        adopt: 'A baby may sleep in your room at first. An older child needs a room.',
        'short-breaks': 'Days together need no bedroom. For nights the child needs one.',
        'not-sure': 'Whether you need a spare bedroom depends on what you choose.',
      }[about],
      change: 'Nothing has to change first. Tell us how you live.',
      ...source,
    }
  if (room === 'later')
    return {
      stops: false,
      why: 'The room has to be free when a child comes, and not before.',
      change: 'Start now: the assessment takes months, and the room can become free in that time.',
      ...source,
    }
  return {
    stops: true,
    why: 'A foster child, or a young person in supported lodgings, needs a bedroom of their own.',
    change:
      'A room that becomes free, or another home. Short breaks by day need no bedroom: you could begin with those.',
    ...source,
  }
}

function ofStay({ about, stay }: Eligibility): Note | undefined {
  if (stay === 'yes') return undefined
  const source = { source: 'The council’s own rule', ...council }
  if (stay === 'limited')
    return {
      stops: false,
      why: 'A child needs somebody who can stay for as long as they need them.',
      change:
        'Tell us until when you may stay. If it can be made longer, or you have applied, we can mostly go on.',
      ...source,
    }
  if (about === 'family')
    return {
      stops: false,
      why: 'For a child whom you know we look at everything together, and at your right to stay too.',
      change: 'Nothing has to change first. Ask us, and get free advice about your right to stay.',
      ...source,
    }
  return {
    stops: true,
    why: 'A child who comes to you must not lose you because you have to leave the country.',
    change:
      'A right to live in the United Kingdom. Free advice: Citizens Advice, or a law centre. Come back to us then.',
    ...source,
  }
}

function ofRecord({ about, record }: Eligibility): Note | undefined {
  if (record === 'no') return undefined
  const source = {
    source: 'Fostering Services (England) Regulations 2011, regulation 26',
    sure: 'memory',
    reviewed: null,
  } as const
  if (record === 'serious')
    return about === 'family'
      ? {
          stops: false,
          why: 'Some offences count for a child whom you know too, and some in another way.',
          change: 'Talk to us in confidence. What you tell us is not shown to the child’s family.',
          ...source,
        }
      : {
          stops: true,
          why: 'Some offences against children, and some other serious ones, mean that the law does not let us approve anybody in that home.',
          change:
            'Not every offence is on that list, and who lives with you may change. Call us without your name, if you like: we tell you whether yours is.',
          ...source,
        }
  return {
    stops: false,
    why:
      record === 'other'
        ? 'A conviction or caution is seldom a no. What counts is what it was, how long ago, and what came after.'
        : 'That is fine. Nobody has to write such things into a form.',
    change: 'Nothing has to change first. Tell us early, and in your own words.',
    ...source,
  }
}

function ofNow({ now }: Eligibility): Note | undefined {
  if (now === 'calm') return undefined
  return {
    stops: false,
    why: 'A child needs all of you at the beginning. Soon after a loss, a birth, an illness or a move we may suggest to wait some months.',
    change:
      'Time. We agree with you when to talk again, and you can use it for training and to ask questions.',
    source: 'The council’s own rule',
    ...council,
  }
}

const rules: readonly (readonly [EligibilityQuestion, (given: Eligibility) => Note | undefined])[] = [
  ['age', ofAge],
  ['room', ofRoom],
  ['stay', ofStay],
  ['record', ofRecord],
  ['now', ofNow],
]

/**
 * What we would say to somebody who answered so. Nobody is turned away: what stands in the way for now has its reason and
 * what would change it, and whoever gets such an answer is asked to talk to us all the same.
 */
export function eligibilityOf(given: Eligibility): EligibilityResult {
  const notes = rules.flatMap(([question, rule]) => {
    const note = rule(given)
    return note ? [{ question, ...note }] : []
  })
  if (notes.some(({ stops }) => stops)) return { answer: 'not-now', notes }
  return { answer: notes.length > 0 ? 'talk' : 'yes', notes }
}
