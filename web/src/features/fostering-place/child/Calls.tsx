import { dayInWords } from '#contract/calendar/words.ts'
import type { ChildShown } from '#contract/fostering/carers/child.ts'
import { council } from '#council'
import { listOn } from '#fostering/carers/child/dated.ts'
import { placementKinds } from '#fostering/carers/child/kinds.ts'
import { Phone } from '#web/app/frame/Phone.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'

/** Whom to call about a child. */
export function Calls({ placement }: Pick<ChildShown, 'placement'>) {
  if (!placement)
    return (
      <p className="govuk-body">
        We still have to add the child’s social worker here. Until then, call us on{' '}
        <Phone number={council.phone} />.
      </p>
    )
  const { socialWorker, reviewingOfficer } = placement
  return (
    <SummaryList
      rows={[
        { key: 'Social worker', value: <Person {...socialWorker} /> },
        ...(reviewingOfficer
          ? [{ key: 'Independent reviewing officer', value: <Person {...reviewingOfficer} /> }]
          : []),
      ]}
    />
  )
}

const Person = ({ name, phone }: { name: string; phone: string }) => (
  <>
    <span>{name}</span>
    <br />
    <Phone number={phone} />
  </>
)

/** Since when, how it is planned, and who has parental responsibility. */
export function Plan({ child: { born, from, until, placement } }: { child: ChildShown }) {
  const kind = from && listOn(placementKinds, from).items.find(({ slug }) => slug === placement?.kind)?.title
  return (
    <SummaryList
      rows={[
        ...(born ? [{ key: 'Date of birth', value: dayInWords(born) }] : []),
        ...(from ? [{ key: 'With you since', value: dayInWords(from) }] : []),
        ...(until ? [{ key: 'Planned until', value: dayInWords(until) }] : []),
        ...(kind ? [{ key: 'Kind of placement', value: kind }] : []),
        ...(placement
          ? [
              { key: 'Looked after by', value: placement.council },
              { key: 'Parental responsibility', value: placement.parental },
            ]
          : []),
      ]}
    />
  )
}
