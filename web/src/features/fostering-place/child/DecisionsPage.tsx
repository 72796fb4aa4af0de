import { dayInEngland } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import type { Decides } from '#contract/fostering/carers/child.ts'
import { council } from '#council'
import { type DecisionKind, placesOfDecisions } from '#fostering/carers/child/authority.ts'
import { decisionsFor } from '#fostering/carers/child/values.ts'
import { decidesInWords } from '#fostering/carers/child/words.ts'
import { Phone } from '#web/app/frame/Phone.tsx'
import { Button } from '#web/design/form/Button.tsx'
import { InsetText } from '#web/design/InsetText.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { WarningText } from '#web/design/WarningText.tsx'
import type { PlaceOf } from '../addresses.ts'
import { PlacePage } from '../enter/PlacePage.tsx'
import { summaries } from '../summaries.ts'
import { backTo, inChild, type OfChild, type OfCopy } from './InChild.tsx'
import type { ChildCopy } from './kept.ts'
import { nameOf } from './shown.ts'

/** `/fostering/place/…/children/<part>/decisions`: who decides what for a child, to be shown at a school or a surgery. */
export default inChild(
  ({ of, part, child, view }: OfChild) => (
    <Decisions
      of={of}
      part={part.name}
      copy={{
        called: nameOf(child),
        from: child.from ?? '',
        authority: child.authority,
        placement: child.placement,
      }}
      carers={view.people.flatMap(({ role, here, name }) => (role === 'applicant' && here ? [name] : []))}
    />
  ),
  ({ of, part, copy }: OfCopy) => <Decisions of={of} part={part} copy={copy} carers={[]} isOffline />,
)

interface Props {
  of: OfChild['of'] & PlaceOf
  part: string
  copy: { [K in keyof ChildCopy]: ChildCopy[K] | undefined }
  carers: readonly string[]
  isOffline?: true
}

/** A tick is told apart by its words as well. */
const short: Readonly<Record<Decides, string>> = {
  ...decidesInWords,
  carer: 'The foster carer decides',
  together: 'The foster carer decides, after asking the social worker',
  council: 'Ask the council first',
  parent: 'Ask a parent first',
}

function Decisions({ of, part, copy, carers, isOffline }: Props) {
  const { called = 'The child', authority, placement, from } = copy
  const today = dayInEngland(new Date())
  const kinds = decisionsFor(from ? { from } : {}, today)
  const places = Object.keys(placesOfDecisions) as DecisionKind['at'][]
  const isOver = authority !== undefined && authority.until < today
  return (
    <PlacePage
      of={of}
      back={backTo(of, part, { called })}
      caption={called}
      title="Who decides what"
      summary={summaries.childDecisions}
    >
      {isOffline && (
        <p className="govuk-body">You have no signal. This is what we knew when you last opened this page.</p>
      )}
      {!authority && (
        <p className="govuk-body">
          We have not agreed this with you yet. Until then, ask the child’s social worker before you decide
          anything that cannot wait. What comes up from day to day is usually yours to decide.
        </p>
      )}
      {isOver && (
        <WarningText>
          {`This ran out on ${dayInWords(authority.until)}. Ask your worker to agree it with you again before you show it to anybody.`}
        </WarningText>
      )}
      {authority && (
        <section aria-label="To show">
          <InsetText>
            <p className="govuk-body-l">
              {`${called} is looked after by ${placement?.council ?? council.name} and lives with ${carers.length > 0 ? `foster carers: ${carers.join(' and ')}` : 'foster carers'}.`}
            </p>
            <p className="govuk-body">
              <span>{`We agreed this on ${dayInWords(authority.on)}. It is valid until `}</span>
              <strong>{dayInWords(authority.until)}</strong>
              <span>{`. Version ${authority.version}.`}</span>
            </p>
            {placement && (
              <p className="govuk-body">
                <span>{`Not sure? Call the social worker, ${placement.socialWorker.name}, on `}</span>
                <Phone number={placement.socialWorker.phone} />
              </p>
            )}
          </InsetText>
          {places.map((at) => (
            <section key={at} aria-labelledby={`at-${at}`}>
              <h2 className="govuk-heading-m" id={`at-${at}`}>
                {placesOfDecisions[at]}
              </h2>
              <SummaryList
                rows={kinds.flatMap(({ slug, title, at: place }) => {
                  const decided = authority.decides[slug]
                  if (place !== at || !decided) return []
                  const value = (
                    <>
                      <strong>{short[decided.who]}</strong>
                      {decided.conditions && <div>{decided.conditions}</div>}
                    </>
                  )
                  return [{ key: title, value }]
                })}
              />
            </section>
          ))}
        </section>
      )}
      {authority && (
        <Button type="button" variant="secondary" onClick={() => window.print()}>
          Print or save this page
        </Button>
      )}
    </PlacePage>
  )
}
