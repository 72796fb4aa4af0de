import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import { dayInWords } from '#contract/calendar/words.ts'
import { type ReviewRecord, ReviewView, reviewForCarers } from '#contract/fostering/carers/review.ts'
import { adoptionKinds } from '#contract/fostering/case.ts'
import { PartName } from '#contract/fostering/parts.ts'
import { learnedInWords } from '#fostering/carers/learning/words.ts'
import { LinkButton } from '#web/design/form/LinkButton.tsx'
import { InsetText } from '#web/design/InsetText.tsx'
import { LetterText } from '#web/design/LetterText.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { partOf } from '../api.ts'
import { InPlace, type Place } from '../enter/InPlace.tsx'
import { PlacePage } from '../enter/PlacePage.tsx'
import { NotTheirs, NotYet } from '../section/NotYet.tsx'
import { summaries } from '../summaries.ts'
import { Say } from '../wrong/Say.tsx'
import { Words } from '../wrong/Words.tsx'

/** `/fostering/place/…/review/<review>`: how far a review is, what they say to it, and the report once it is written. */
export default function ReviewPage() {
  return <InPlace Page={Named} />
}

function Named(place: Place) {
  const name = PartName.safeParse(useParams().part)
  return name.success ? <Review place={place} name={name.data} /> : <NotTheirs of={place.of} />
}

function Review({ place, name }: { place: Place; name: PartName }) {
  const { of } = place
  const query = useQuery(partOf(of, name))
  const { data } = query
  const [done, setDone] = useState('')
  const read = ReviewView.safeParse(data?.values)
  if (!data) return <NotYet of={of} query={query} />
  if (!read.success) return <NotTheirs of={of} />
  const { began, why, due, carers, report, recommended, record, notice, over } = read.data
  const own = carers[of.person]
  const does = adoptionKinds.includes(place.view.kind) ? 'adopt' : 'foster'
  return (
    <PlacePage
      of={of}
      title="Your review"
      summary={why === 'first' || why === 'yearly' ? summaries.review : summaries.reviewBetween}
      done={done || undefined}
    >
      <SummaryList
        rows={[
          { key: 'What it is', value: reviewForCarers[why].what },
          { key: 'Begun', value: dayInWords(began) },
          ...(due ? [{ key: 'Due by', value: <strong>{dayInWords(due)}</strong> }] : []),
          ...(over
            ? [
                {
                  key: 'Decided',
                  value: notice ? dayInWords(over) : `${dayInWords(over)}. Our letter is on your page`,
                },
              ]
            : []),
        ]}
      />
      {notice && (
        <section aria-label={notice.title}>
          <p className="govuk-caption-m">{dayInWords(notice.on)}</p>
          <LetterText letter={notice} />
          <p className="govuk-body app-noprint">
            <LinkButton onClick={() => window.print()}>Print this page</LinkButton>
          </p>
        </section>
      )}
      {own && (
        <section aria-labelledby="own">
          <h2 className="govuk-heading-m" id="own">
            What you told us
          </h2>
          <InsetText>
            <p className="govuk-body">{`On ${dayInWords(own.on)} you wrote:`}</p>
            <Words text={own.words} />
          </InsetText>
        </section>
      )}
      {!recommended && !over && data.acts.includes('say') && (
        <Say
          key={own ? 'again' : 'first'}
          place={place}
          part={data.name}
          seen={data.seen}
          what="say"
          label={own ? 'Do you want to put it another way?' : reviewForCarers[why].ask}
          hint={`${reviewForCarers[why].hint} Any other carer in your home writes their own.`}
          missing="Write what you want to say"
          longest={10_000}
          button={own ? 'Send it instead' : 'Send it'}
          onDone={() => setDone('We have what you wrote. Thank you')}
        />
      )}
      {recommended && (
        <section aria-labelledby="report">
          <h2 className="govuk-heading-m" id="report">
            The report
          </h2>
          {report && (
            <p className="govuk-body">
              <Words text={report.words} />
            </p>
          )}
          {record && <SummaryList rows={numbers(record)} />}
          {record && record.learned.length > 0 && (
            <>
              <h3 className="govuk-heading-s">Training that you did</h3>
              <ul className="govuk-list govuk-list--bullet">
                {record.learned.map((one) => (
                  <li key={`${one.person} ${one.on} ${one.title}`}>{learnedInWords(one)}</li>
                ))}
              </ul>
            </>
          )}
          <h3 className="govuk-heading-s">What is recommended</h3>
          <p className="govuk-body">{recommendedInWords(recommended, does)}</p>
          {!over && <p className="govuk-body">{nextInWords(recommended)}</p>}
          <p className="govuk-body">
            <Words text={recommended.words} />
          </p>
        </section>
      )}
    </PlacePage>
  )
}

type Recommended = NonNullable<ReviewView['recommended']>

/** What the reviewer came to. Where they do not find somebody suitable, their terms do not matter any more. */
const recommendedInWords = ({ suitable, terms }: Recommended, does: string): string =>
  !suitable
    ? 'The reviewer recommends that your approval should not continue.'
    : terms
      ? `The reviewer recommends that you stay approved to ${does}, with the same terms as now.`
      : `The reviewer recommends that you stay approved to ${does}, and that the terms of your approval change.`

const nextInWords = ({ suitable }: Recommended): string =>
  suitable
    ? 'No decision has been made. We will write to you when it is.'
    : 'No decision has been made. Before there is one you can tell us what you think, and we will write to you when it is made. You can talk to your worker at any time, and ask for somebody independent to support you.'

const numbers = ({ since, visits, unannounced, courses, children }: ReviewRecord) => [
  { key: 'Since', value: dayInWords(since) },
  {
    key: 'Visits from your worker',
    value: visits === 0 ? 'None' : `${visits}, including ${unannounced} unannounced`,
  },
  { key: 'Courses', value: String(courses) },
  { key: 'Children', value: String(children) },
]
