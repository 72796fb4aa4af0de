import { DeskPart } from '#contract/fostering/desk.ts'
import { DeskReferral } from '#contract/fostering/panel/referral.ts'
import type { PartName } from '#contract/fostering/parts.ts'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { asks } from '../api.ts'
import { Decided } from './Decided.tsx'
import { Recommended } from './Recommended.tsx'
import { Review } from './Review.tsx'

interface Props {
  household: string
  about: PartName
}

/** Of what a household wrote to us about: their words, and what was recommended and proposed before they did. */
export function Before({ household, about }: Props) {
  return (
    <Asked
      query={asks(DeskPart, ['households', household, 'parts', about])}
      waiting="Opening what came before…"
    >
      {({ values }) => {
        const { data } = DeskReferral.safeParse(values)
        return (
          data && (
            <>
              <Review household={household} name={about} referral={data} can={[]} />
              <Recommended referral={data} title="What was recommended the first time" />
              <Decided referral={data} title="What was proposed" />
            </>
          )
        )
      }}
    </Asked>
  )
}
