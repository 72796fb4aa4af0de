import { ChildShown } from '#contract/fostering/carers/child.ts'
import type { PlaceView } from '#contract/fostering/household.ts'
import type { PartSummary, PartView } from '#contract/fostering/parts.ts'

/** Children who live with them or have left, those who are there first. */
export function childrenIn({ parts }: Pick<PlaceView, 'parts'>): PartSummary[] {
  const all = parts.filter(({ lives }) => lives !== undefined)
  const order = ({ lives }: PartSummary) => ['here', 'leaving', 'gone'].indexOf(lives ?? '')
  return [...all].sort((a, b) => order(a) - order(b))
}

/** A child as their part shows them. */
export const readChild = ({ values }: Pick<PartView, 'values'>): ChildShown => ChildShown.parse(values)

/** What a child is called on a page, before anybody has said their name as well. */
export const nameOf = ({ called }: Pick<ChildShown, 'called'>): string => called ?? 'The child'
