import '#web/journey/journey.scss'
import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { dayInWords } from '#contract/calendar/words.ts'
import { type ReportCopy, ReportName } from '#contract/fostering/report.ts'
import NotFoundPage from '#web/app/pages/NotFoundPage.tsx'
import { LinkButton } from '#web/design/form/LinkButton.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { copyOf } from '../api.ts'
import { InPlace, type Place } from '../enter/InPlace.tsx'
import { PlacePage } from '../enter/PlacePage.tsx'
import { NotYet } from '../section/NotYet.tsx'
import { Comment } from './Comment.tsx'

/** `/fostering/place/…/report/<report>`: what their workers wrote about them, and what they say to it. */
export default function CopyPage() {
  return <InPlace Page={Named} />
}

function Named(place: Place) {
  const name = ReportName.safeParse(useParams().report)
  return name.success ? <Copy place={place} name={name.data} /> : <NotFoundPage />
}

function Copy({ place, name }: { place: Place; name: ReportName }) {
  const { of } = place
  const query = useQuery(copyOf(of, name))
  const { data } = query
  if (!data) return <NotYet of={of} query={query} />
  return (
    <PlacePage
      of={of}
      title={name === 'report' ? 'The report about you' : 'The brief report about you'}
      caption={data.people.map((one) => one.name).join(' and ')}
      summary={summaryOf(data)}
    >
      <p className="govuk-body">
        Some things are not in your copy: what other people told us in confidence, and what is only about
        somebody else.
      </p>
      <p className="govuk-body app-noprint">
        <LinkButton onClick={() => window.print()}>Print this page</LinkButton>
      </p>
      {data.gone.map(({ part, title: what, on }) => (
        <p key={part} className="govuk-body">
          {on
            ? `“${what}” was part of this report. We erased it on ${dayInWords(on)}.`
            : `“${what}” was part of this report, and we cannot show it now. Tell your worker.`}
        </p>
      ))}
      {data.sections.map((section) => (
        <Section key={section.title} section={section} />
      ))}
      <Comment place={place} copy={data} />
    </PlacePage>
  )
}

/** The plain summary at its head: what it is, and what happens next. */
function summaryOf({ name, shown, commentsBy }: ReportCopy): string {
  const what =
    name === 'report'
      ? 'This is what your worker wrote about you.'
      : 'This says why we may stop here. A panel reads it before anything is decided.'
  const until = commentsBy
    ? `Tell us what you think of it by ${dayInWords(commentsBy)}.`
    : 'Tell us what you think of it before it goes to the panel.'
  return `${what} You got it on ${dayInWords(shown)}. ${until} You do not have to.`
}

function Section({ section: { title, filled, passages } }: { section: ReportCopy['sections'][number] }) {
  return (
    <section>
      <h2 className="govuk-heading-m">{title}</h2>
      {filled.map((one) => (
        <div key={one.title}>
          <h3 className="govuk-heading-s govuk-!-margin-bottom-1">{`${one.title}, as it stood on ${dayInWords(one.on)}`}</h3>
          <SummaryList
            rows={one.facts.map(({ label, value }) => ({
              key: label,
              value: <span className="app-check__words">{value}</span>,
            }))}
          />
        </div>
      ))}
      {passages.map((text) => (
        <p key={text} className="govuk-body app-check__words">
          {text}
        </p>
      ))}
    </section>
  )
}
