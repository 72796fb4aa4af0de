import { dayInWords } from '#contract/calendar/words.ts'
import { type PairKind, type PairSide, PairView, pairName, sideOf } from '#contract/fostering/carers/pairs.ts'
import type { PlaceView } from '#contract/fostering/household.ts'
import { kindOfPart, type PartName, type PartSummary, type PartView } from '#contract/fostering/parts.ts'
import { drawnNumber } from '#web/app/drawn.ts'

/** What can be sent here: a break or a mentor, asked for or offered. */
export interface Sort {
  readonly id: 'break' | 'offer-break' | 'mentor' | 'offer-mentor'
  readonly kind: PairKind
  readonly side: PairSide
  /** On the page that sends it, and above what was sent. */
  readonly title: string
  readonly shown: string
  readonly sent: string
}

export const sorts: readonly Sort[] = [
  {
    id: 'break',
    kind: 'break',
    side: 'asks',
    title: 'Ask for a break',
    shown: 'A break that you asked for',
    sent: 'We have what you asked for, and we are looking for a carer who is a good match',
  },
  {
    id: 'offer-break',
    kind: 'break',
    side: 'offers',
    title: 'Offer to have a child for a break',
    shown: 'A break that you offered to give',
    sent: 'Thank you. We will ask you as soon as somebody needs it',
  },
  {
    id: 'mentor',
    kind: 'mentor',
    side: 'asks',
    title: 'Ask for a mentor',
    shown: 'A mentor for you',
    sent: 'We have what you asked for, and we are looking for a mentor for you',
  },
  {
    id: 'offer-mentor',
    kind: 'mentor',
    side: 'offers',
    title: 'Offer to be a mentor',
    shown: 'Being a mentor',
    sent: 'Thank you. We will ask you as soon as somebody would like a mentor',
  },
]

export const sortOf = (name: PartName): Sort | undefined =>
  sorts.find(({ kind, side }) => kind === kindOfPart(name) && side === sideOf(name))

/** What the household asked for and offered, the newest first. */
export const pairsIn = ({ parts }: Pick<PlaceView, 'parts'>): PartSummary[] =>
  parts
    .filter(({ name, state }) => sideOf(name) !== undefined && state !== 'not-started')
    .sort((a, b) => b.since.localeCompare(a.since))

/** A name that the device draws, so that two devices never mean the same. */
export const drawPair = ({ kind, side }: Sort): PartName => pairName(kind, side, drawnNumber())

export function readPair({ values }: Pick<PartView, 'values'>): PairView | undefined {
  const read = PairView.safeParse(values)
  return read.success ? read.data : undefined
}

export function daysInWords({ from, until }: Pick<PairView, 'from' | 'until'>): string {
  if (!from || !until) return ''
  return from === until ? dayInWords(from) : `${dayInWords(from)} to ${dayInWords(until)}`
}

export const stateInWords: Readonly<Record<PairView['state'], string>> = {
  open: 'We are looking',
  matched: 'Waiting for an answer',
  agreed: 'Agreed',
  over: 'Closed',
}

/** What happens now, in sentences. */
export function nextInWords(pair: PairView): string[] {
  const { side, state, due, other, yes, told, fell, over } = pair
  if (state === 'over')
    return [over?.how === 'withdrawn' ? 'You do not need this any more.' : 'This is finished.']
  if (state === 'agreed')
    return [`You and ${other?.name} have both said yes. You can call each other now to talk about it.`]
  if (state === 'matched' && !yes)
    return [
      side === 'asks'
        ? `${other?.name} could do this. Read what ${other?.name} says below, and tell us if it suits you.`
        : `${other?.name} is looking for this. Read what ${other?.name} says below, and tell us if it suits you.`,
    ]
  if (state === 'matched') return [`You have said yes. We are waiting for ${other?.name} to answer.`]
  if (side === 'offers')
    return [
      'Nobody needs this at the moment. As soon as somebody does, we will ask you. You can still say no then.',
    ]
  return [
    ...(fell
      ? [`It did not work out with the carer we found. We are looking again, since ${dayInWords(fell)}.`]
      : []),
    ...(told ? [`${told.by} wrote on ${dayInWords(told.on)}: ${told.words}`] : []),
    due
      ? `We will answer you by ${dayInWords(due)}. If we do not, a manager will deal with it.`
      : 'We are looking for a carer who is a good match.',
  ]
}
