import { useParams } from 'react-router'
import { dayInWords } from '#contract/calendar/words.ts'
import { ReportName, type ReportPreview } from '#contract/fostering/report.ts'
import NotFoundPage from '#web/app/pages/NotFoundPage.tsx'
import { InsetText } from '#web/design/InsetText.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { Lines } from '#web/staff/words/Lines.tsx'
import { addresses } from './addresses.ts'
import { copyOf } from './api.ts'

/** `…/report/<report>/copy/<person>`: what one who applies reads of it, for whoever is about to give it to them. */
export default function CopyPage() {
  const { household = '', report = '', person = '' } = useParams()
  const name = ReportName.safeParse(report)
  if (!name.success) return <NotFoundPage />
  return (
    <DeskPage
      title="Copy for the household"
      caption={household}
      back={{ href: addresses.report(household, name.data), text: 'Back to the report' }}
    >
      <Asked query={copyOf(household, name.data, person)} waiting="Putting the copy together…">
        {(copy) => <Copy copy={copy} />}
      </Asked>
    </DeskPage>
  )
}

function Copy({ copy: { name, sections } }: { copy: ReportPreview }) {
  return (
    <>
      <InsetText>
        {`This is all that ${name} reads. What others told us in confidence, and what is only about somebody else, is left out. Read it as they would before you give it to them.`}
      </InsetText>
      {sections.length === 0 && <p className="govuk-body">There is nothing in it yet.</p>}
      {sections.map(({ title, filled, passages }) => (
        <section key={title}>
          <h2 className="govuk-heading-m">{title}</h2>
          {filled.map((one) => (
            <div key={one.title}>
              <h3 className="govuk-heading-s govuk-!-margin-bottom-1">{one.title}</h3>
              <p className="govuk-hint govuk-!-margin-bottom-1">{dayInWords(one.on)}</p>
              <SummaryList
                rows={one.facts.map(({ label, value }) => ({ key: label, value: <Lines text={value} /> }))}
              />
            </div>
          ))}
          {passages.map((text) => (
            <p key={text} className="govuk-body">
              <Lines text={text} />
            </p>
          ))}
        </section>
      ))}
    </>
  )
}
