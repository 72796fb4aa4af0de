import { timeInWords } from '#contract/calendar/times.ts'
import type { PartLook } from '#contract/fostering/looks.ts'
import { partTitle } from '#fostering/parts/titles.ts'
import { Link } from '#web/design/Link.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { addresses } from '../addresses.ts'
import { actorInWords } from '../words.ts'

/** What somebody opened that was not theirs to see: who, what, when and why. */
export function Opened({ looks }: { looks: readonly PartLook[] }) {
  if (looks.length === 0) return null
  return (
    <section aria-labelledby="opened">
      <h2 className="govuk-heading-m" id="opened">
        {`Opened with a reason (${looks.length})`}
      </h2>
      <p className="govuk-body">
        Somebody opened these parts though their role does not include them. Ask them if the reason is not
        clear to you.
      </p>
      {looks.slice(0, 20).map(({ household, part, at, by, as, why }) => (
        <SummaryList
          key={`${at} ${household} ${part} ${by.id}`}
          card={{
            title: <Link href={addresses.household(household)}>{`${partTitle(part)}, ${household}`}</Link>,
            headingLevel: 3,
          }}
          rows={[
            { key: 'Who', value: `${by.name} (${actorInWords[as] ?? as})` },
            { key: 'When', value: timeInWords(at) },
            { key: 'Why', value: why ?? '' },
          ]}
        />
      ))}
    </section>
  )
}
