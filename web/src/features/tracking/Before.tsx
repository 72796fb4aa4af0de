import { dayInWords } from '#contract/calendar/words.ts'
import type { Tracked } from '#contract/requests/tracking.ts'
import { Details } from '#web/design/Details.tsx'
import { InsetText } from '#web/design/InsetText.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { Lines } from './Lines.tsx'

/** What they wrote when they asked for another look, each with its day. */
export function AskedAgain({ tracked: { askedAgain = [] } }: { tracked: Tracked }) {
  return askedAgain.map(({ at, reasons }) => (
    <div key={at}>
      <p className="govuk-body">{`You asked us to look again on ${dayInWords(at)}:`}</p>
      <InsetText>
        <Lines text={reasons} />
      </InsetText>
    </div>
  ))
}

/** The answers as they were sent, and what the files are called: nobody has to write or upload any of it again. */
export function WhatYouSent({ tracked: { answers, filesThere = [] } }: { tracked: Tracked }) {
  if (answers.length === 0) return null
  const namesOf = (key: string) => filesThere.find(({ question }) => question === key)?.names ?? []
  const rows = answers.map(({ key, question, answer }) => ({
    key: question,
    value: <Lines text={[answer, ...namesOf(key)].join('\n')} />,
  }))
  return (
    <Details summary="See what you told us and sent us before">
      <SummaryList rows={rows} />
    </Details>
  )
}
