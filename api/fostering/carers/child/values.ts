import type { Day } from '#contract/calendar/day.ts'
import type { ChildShown, InformationItem } from '#contract/fostering/carers/child.ts'
import { decisionLists } from './authority.ts'
import { listOn } from './dated.ts'
import { informationLists } from './information.ts'
import { handOverLists, type LeavingReason } from './leaving.ts'

/** A child who lives with a household, as the record has them. */
export interface ChildValues extends Omit<ChildShown, 'ended'> {
  readonly ended?: Omit<NonNullable<ChildShown['ended']>, 'reason'> & { readonly reason: LeavingReason }
}

export const nobodyYet: ChildValues = { information: {}, contacts: [], handedOver: {} }

/** The day by which lists are chosen: that on which the child came. */
const came = ({ from }: Pick<ChildShown, 'from'>, today: Day): Day => from ?? today

export const informationFor = (child: Pick<ChildShown, 'from'>, today: Day) =>
  listOn(informationLists, came(child, today)).items
export const decisionsFor = (child: Pick<ChildShown, 'from'>, today: Day) =>
  listOn(decisionLists, came(child, today)).items
export const handOverFor = (child: Pick<ChildShown, 'from'>, today: Day) =>
  listOn(handOverLists, came(child, today)).items

/** How something that the carer needs to know stands: whose turn it is, or that it is settled. */
export type ItemStanding = 'missing' | 'to-tick' | 'not-right' | 'have' | 'not-needed'

export function standingOf(item: InformationItem | undefined): ItemStanding {
  if (item?.notNeeded) return 'not-needed'
  if (item?.marked?.is === 'have') return 'have'
  // What a carer says is not right, or not there, goes before that somebody gave it: they are who has to have it.
  if (item?.marked) return item.given ? 'not-right' : 'missing'
  return item?.given ? 'to-tick' : 'missing'
}

/** What is on the list for this child, with how each stands and by when it is promised. */
export const informationOf = (child: ChildShown | ChildValues, today: Day) =>
  informationFor(child, today).map((listed) => {
    const item = child.information[listed.slug]
    return { ...listed, item, is: standingOf(item), due: item?.due ?? child.due }
  })

/** What we owe: it was not given, or the carer says that it is not right. */
export const owedByUs = (child: ChildShown | ChildValues, today: Day) =>
  informationOf(child, today).filter(({ is }) => is === 'missing' || is === 'not-right')

/** What waits for the carer to say that they have it. */
export const toTick = (child: ChildShown | ChildValues, today: Day) =>
  informationOf(child, today).filter(({ is }) => is === 'to-tick')

/** What the carer still has to hand over, once the child has left. */
export const toHandOver = (child: ChildShown | ChildValues, today: Day) =>
  handOverFor(child, today).filter(({ slug }) => !child.handedOver[slug])
