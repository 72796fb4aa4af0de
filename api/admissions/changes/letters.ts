import type { Block, Letter } from '#contract/admissions/explanation.ts'
import { type Day, dayInEngland } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import type { Change } from './change.ts'
import type { OnList } from './effect.ts'
import type { InWords } from './in-words.ts'

/** What a letter is written from. Of other children nothing is in it. */
export interface ToTell {
  readonly change: Pick<Change, 'what' | 'why' | 'at'>
  readonly reference: string
  /** What changed of this child, in words. */
  readonly words: readonly InWords[]
  /** Lists on which the child is, or comes onto by it. */
  readonly lists: readonly {
    readonly school: string
    readonly onList: OnList | undefined
    readonly joins: boolean
    readonly leaves: boolean
  }[]
  /** A place that the family is asked about, and until when. */
  readonly place: { readonly school: string; readonly by: Day } | null
  readonly without: readonly { readonly school: string; readonly why: string }[]
  /** Of a mistake: what the child should have had, and what is done. */
  readonly should: {
    readonly school: string
    readonly remedy: 'place' | 'list' | 'appeal'
    readonly why: string
  } | null
  /** Schools that the family can appeal for, and by when. */
  readonly appeals: readonly { readonly school: string; readonly by: string }[]
  /** Whom to call or write to: a sentence each. */
  readonly contact: readonly string[]
}

const text = (words: string): Block => ({ kind: 'text', text: words })

const ordinal = (place: number): string => {
  const [tens, ones] = [place % 100, place % 10]
  const end = tens > 10 && tens < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][ones] ?? 'th')
  return `${place}${end}`
}

/** Where a child stands on a list now, and where it stood before. */
function listLine({ school, onList, joins, leaves }: ToTell['lists'][number], reference: string): string {
  if (leaves)
    return `${school}: your child is no longer on the waiting list, because the plan decides which school it is.`
  const moved = onList?.moved.find((one) => one.reference === reference)
  if (joins)
    return moved?.after
      ? `${school}: your child is now ${ordinal(moved.after)} on the waiting list.`
      : `${school}: your child is now on the waiting list.`
  if (!moved?.before || !moved.after)
    return `${school}: this does not change your child’s place on the waiting list.`
  return `${school}: your child was ${ordinal(moved.before)} on the waiting list and is now ${ordinal(moved.after)}.`
}

/** What has changed, in a sentence: of the child’s own, or of the school at which it waits. */
function whatChanged({ change: { what }, lists }: ToTell): readonly string[] {
  switch (what.kind) {
    case 'facts':
      return [
        `We have changed what we hold about your child. This is how things have been since ${dayInWords(what.since)}.`,
      ]
    case 'late':
      return [
        'Your application reached us after places had been given out, so we have looked at it by itself. Being late does not count against your child where a school has room, and it makes no difference on a waiting list.',
      ]
    case 'plan':
      return [
        'Your child’s education, health and care plan names a school. That school must admit your child, so waiting lists do not decide any more.',
      ]
    case 'twin':
      return ['Your children were born at the same time, and the school’s policy keeps them together.']
    case 'named':
      return ['You asked us to add a school to your application, and we have.']
    default: {
      const at = lists.map(({ school }) => school).join(', ')
      return [
        `Your child is on the waiting list for ${at}. The number of children that the school can take in this year group has changed.`,
        'Every child who has a place there keeps it. If a place becomes free, we offer it to the first child on the list who still wants it. We will write to you if that is your child. You do not have to do anything.',
      ]
    }
  }
}

function changed(told: ToTell): Letter['sections'] {
  const { change, words } = told
  const rows = words.map(({ label, before, after }) => ({
    what: label,
    value: `It was: ${before}. It is now: ${after}`,
  }))
  const blocks = [
    ...whatChanged(told).map(text),
    ...(rows.length > 0 ? [{ kind: 'rows' as const, rows }] : []),
    text(`Why: ${change.why}`),
  ]
  const heading = change.what.kind === 'late' ? 'Your late application' : 'What has changed'
  return [{ id: 'changed', heading, blocks }]
}

function mistake({ change, should, words }: ToTell): Letter['sections'] {
  const rows = words.map(({ label, before, after }) => ({
    what: label,
    value: `We had: ${before}. It should have been: ${after}`,
  }))
  return [
    {
      id: 'mistake',
      heading: 'We made a mistake',
      blocks: [
        text('When we worked out school places, something was wrong. We are sorry.'),
        text(`What was wrong: ${change.why}`),
        ...(rows.length > 0 ? [{ kind: 'rows' as const, rows }] : []),
        text(
          should
            ? `We worked it out again with this put right. Your child should have been offered a place at ${should.school}.`
            : 'We worked it out again with this put right. It makes no difference to the school place that your child was offered.',
        ),
      ],
    },
    ...(should ? [remedied(should)] : []),
  ]
}

function remedied({ school, remedy, why }: NonNullable<ToTell['should']>): Letter['sections'][number] {
  const what = {
    place: `We are offering your child a place at ${school}. This is an extra place, so nobody else loses theirs.`,
    list: `We have put your child on the waiting list for ${school}, in the position that the school’s criteria give them.`,
    appeal: `We cannot offer your child a place at ${school} now, but you can appeal for one.`,
  } as const
  return {
    id: 'remedy',
    heading: 'What we are doing about it',
    blocks: [text(what[remedy]), text(`Why: ${why}`)],
  }
}

function placeSection({ place }: ToTell): Letter['sections'] {
  if (!place) return []
  return [
    {
      id: 'place',
      heading: `You can have a place at ${place.school}`,
      blocks: [
        text(
          `Please tell us by ${dayInWords(place.by)} whether you would like it. You can answer on this page. Until you have answered, your child keeps any place they already have.`,
        ),
      ],
    },
  ]
}

function listSection({ lists, without, reference, place }: ToTell): Letter['sections'] {
  const waits = lists.filter(({ school }) => school !== place?.school)
  const items = [
    ...waits.map((one) => listLine(one, reference)),
    ...without.map(({ school, why }) => `${school}: your child is not on a waiting list. ${why}`),
  ]
  if (items.length === 0) return []
  return [
    {
      id: 'lists',
      heading: 'Waiting lists',
      blocks: [
        { kind: 'list', items },
        text(
          'A waiting list goes by the school’s criteria, and never by how long somebody has waited. We put it in order again whenever something changes, so your child can move up or down.',
        ),
      ],
    },
  ]
}

function appealSection({ appeals }: ToTell): Letter['sections'] {
  if (appeals.length === 0) return []
  return [
    {
      id: 'appeal',
      heading: 'You can appeal',
      blocks: [
        text(
          'You have the right to appeal to a panel that is independent of the school and of the council. Send us your reasons in writing:',
        ),
        { kind: 'list', items: appeals.map(({ school, by }) => `For ${school}: ${by}`) },
        text(
          'An appeal does not affect a place that you have been offered, nor your place on a waiting list.',
        ),
      ],
    },
  ]
}

const titles = {
  facts: 'A change to your application',
  number: 'A change at a school that you are waiting for',
  plan: 'A school place because of your child’s plan',
  twin: 'A school place together with your other child',
  named: 'The school that you added',
  late: 'What happens with your application',
  mistake: 'We made a mistake with your school place',
} as const

/** What a family is told of a change, on screen and on paper alike. */
export const letterOf = (told: ToTell): Letter => ({
  title: titles[told.change.what.kind],
  sections: [
    ...(told.change.what.kind === 'mistake' ? mistake(told) : changed(told)),
    ...placeSection(told),
    ...listSection(told),
    {
      id: 'keeps',
      heading: 'Your child’s school place',
      blocks: [
        text(
          'This does not take a school place away from your child. Any place that we have offered or that you have accepted is still yours, and you still have the same time to answer.',
        ),
      ],
    },
    ...appealSection(told),
    {
      id: 'wrong',
      heading: 'If you think that this is wrong',
      blocks: [
        text(`Please tell us as soon as you can, and quote ${told.reference}.`),
        ...told.contact.map(text),
      ],
    },
  ],
})

export const dayOf = (at: string): Day => dayInEngland(new Date(at))
