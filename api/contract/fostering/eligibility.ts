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
      why: 'You have to be an adult to care for someone else’s child in this way.',
      change:
        'Turning 18, or 21 for fostering and adoption. If a child in your own family needs help now, tell us: we can help, whatever your age.',
      source: 'The council’s own rule',
      ...council,
    }
  if (about === 'family')
    return {
      stops: false,
      why: 'You are young to bring up a child. For a child you know, we look at the two of you and not just at your age.',
      change: 'Nothing has to change first. Ask us.',
      source: 'The council’s own rule',
      ...council,
    }
  if (about === 'adopt')
    return {
      stops: true,
      why: 'By law you have to be 21 to adopt.',
      change: 'Turning 21. You can come to an information meeting before then.',
      source: 'Adoption and Children Act 2002',
      sure: 'memory',
      reviewed: null,
    }
  return {
    stops: true,
    why: 'We ask foster carers to be 21 or over, because many of the children are teenagers.',
    change: 'Turning 21. Until then you could be a mentor or help a foster family: ask us how.',
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
          'A child you know may be able to live with you without a room of their own, if it is right for them.',
        adopt: 'A baby can sleep in your room at first. An older child needs their own room.',
        'short-breaks':
          'You do not need a spare room for days out together. If the child stays overnight, they need one.',
        'not-sure': 'Whether you need a spare bedroom depends on what you choose.',
      }[about],
      change: 'Nothing has to change first. Tell us about your home.',
      ...source,
    }
  if (room === 'later')
    return {
      stops: false,
      why: 'The room only has to be free by the time a child comes to live with you.',
      change: 'You can start now. The assessment takes months, and the room can become free in that time.',
      ...source,
    }
  return {
    stops: true,
    why: 'A foster child, or a young person in supported lodgings, needs a bedroom of their own.',
    change:
      'A room becoming free, or moving home. You do not need a spare room for daytime short breaks, so you could start with those.',
    ...source,
  }
}

function ofStay({ about, stay }: Eligibility): Note | undefined {
  if (stay === 'yes') return undefined
  const source = { source: 'The council’s own rule', ...council }
  if (stay === 'limited')
    return {
      stops: false,
      why: 'A child needs someone who can stay for as long as they need them.',
      change:
        'Tell us when your permission to stay ends. If it can be extended, or you have applied, we can usually carry on.',
      ...source,
    }
  if (about === 'family')
    return {
      stops: false,
      why: 'For a child you know, we look at everything together. Your right to stay is one part of it.',
      change: 'Nothing has to change first. Ask us, and get free advice about your right to stay.',
      ...source,
    }
  return {
    stops: true,
    why: 'A child in your care should not lose you because you have to leave the country.',
    change:
      'Getting the right to live in the UK. Citizens Advice or a law centre can give you free advice. Come back to us when you have it.',
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
          why: 'Some offences matter even for a child you know, and some are looked at differently.',
          change: 'Talk to us in confidence. What you tell us is not shown to the child’s family.',
          ...source,
        }
      : {
          stops: true,
          why: 'The law does not let us approve anyone in a home where somebody has committed certain offences against children, or certain other serious offences.',
          change:
            'Not every offence is on the list, and who lives with you may change. Call us, without giving your name if you prefer, and we will tell you whether it is.',
          ...source,
        }
  return {
    stops: false,
    why:
      record === 'other'
        ? 'A caution or conviction rarely rules you out. What matters is what it was, how long ago, and what has happened since.'
        : 'That is fine. You do not have to put this kind of thing in a form.',
    change: 'Nothing has to change first. Tell us early, and in your own words.',
    ...source,
  }
}

function ofNow({ now }: Eligibility): Note | undefined {
  if (now === 'calm') return undefined
  return {
    stops: false,
    why: 'A child needs a lot from you at the beginning. Soon after a bereavement, a new baby, an illness or a move, we may suggest waiting a few months.',
    change:
      'Time. We will agree with you when to talk again. Until then you can do some training and ask us anything.',
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
