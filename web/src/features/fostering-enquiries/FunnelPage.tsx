import { dayInWords } from '#contract/calendar/words.ts'
import { fewest } from '#contract/core/small-number.ts'
import { leftInWords } from '#contract/fostering/endings.ts'
import { heardInWords } from '#contract/fostering/enquiry.ts'
import { type CaseFunnel, Funnel } from '#contract/fostering/staff-enquiries.ts'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { addresses } from './addresses.ts'
import { asks } from './api.ts'

type Counts = Funnel['all']

const told = (count: number | null) => (count === null ? `Not shown` : count.toLocaleString('en-GB'))
const rowsOf = ({ enquiries, met, invited }: Counts) => [
  { key: 'Asked us', value: told(enquiries) },
  { key: 'Met or spoke with us', value: told(met) },
  { key: 'Invited to apply', value: told(invited) },
]

const stepInWords: Readonly<Record<CaseFunnel['steps'][number]['step'], string>> = {
  applied: 'Sent an application',
  assessed: 'We started an assessment',
  stageOne: 'Went on after stage 1',
  handedOver: 'The report went to those who decide',
  approved: 'Approved',
}
/** How far households came after they began, and why some left. */
function Cases({ cases: { began, steps, left } }: { cases: CaseFunnel }) {
  const why = left.why.filter(({ many }) => many !== 0)
  return (
    <>
      <h2 className="govuk-heading-m">Households that began in these months</h2>
      <SummaryList
        card={{ title: 'How far they came', headingLevel: 3 }}
        rows={[
          { key: 'Began', value: told(began) },
          ...steps.map(({ step, many }) => ({ key: stepInWords[step], value: told(many) })),
        ]}
      />
      <SummaryList
        card={{ title: 'Why they left', headingLevel: 3 }}
        rows={[
          { key: 'All who left', value: told(left.all) },
          ...why.map((one) => ({ key: leftInWords[one.why], value: told(one.many) })),
        ]}
      />
    </>
  )
}

/** `March 2026`, of `2026-03`. */
const monthInWords = (month: string) => dayInWords(`${month}-01`).replace(/^1 /, '')

/** `/workspace/enquiries/funnel`: how far the enquiries of twelve months came, by where they heard of us. */
export default function FunnelPage() {
  return (
    <DeskPage title="How far enquiries come" back={{ href: addresses.list, text: 'Back to the enquiries' }}>
      <Asked query={asks(Funnel, ['funnel'])} waiting="Counting…">
        {({ from, to, rows, all, cases }) => (
          <>
            <p className="govuk-body">
              {`Enquiries from ${monthInWords(from)} to ${monthInWords(to)}. A number under ${fewest} is not shown, because it could tell of a person.`}
            </p>
            <SummaryList card={{ title: 'All', headingLevel: 2 }} rows={rowsOf(all)} />
            {rows.map(({ source, ...counts }) => (
              <SummaryList
                key={source}
                card={{ title: heardInWords[source], headingLevel: 2 }}
                rows={rowsOf(counts)}
              />
            ))}
            <Cases cases={cases} />
          </>
        )}
      </Asked>
    </DeskPage>
  )
}
