import type { JourneyFigures, Performance } from '#contract/performance.ts'
import { Bars } from '#web/design/charts/Bars.tsx'
import { Chart } from '#web/design/charts/Chart.tsx'
import { number, shareInWords } from './words.ts'

interface Props {
  journeys: JourneyFigures | null
  channels: Performance['channels']
}

/** Least number of forms begun that says anything. */
const enough = 5

const capital = (text: string) => text.replace(/^./, (letter) => letter.toUpperCase())

/** How far people come with forms, with what, and which other ways they use. */
export function WaysIn({ journeys, channels }: Props) {
  const { web, phone, open311 } = channels
  const all = Math.max(1, web + phone + open311)
  return (
    <section>
      <h2 className="govuk-heading-m">How people ask</h2>
      {journeys && journeys.started >= enough ? (
        <Chart
          finding={`${capital(shareInWords(journeys.sent, journeys.started))} of ${number(journeys.started)} forms that were begun were sent`}
        >
          <Bars
            bars={[
              { id: 'started', label: 'Began a form', words: number(journeys.started), share: 1 },
              {
                id: 'sent',
                label: 'Sent it',
                words: number(journeys.sent),
                share: journeys.sent / journeys.started,
              },
              {
                id: 'phone',
                label: 'Used a phone',
                words: number(journeys.phone),
                share: journeys.phone / journeys.started,
              },
            ]}
          />
        </Chart>
      ) : (
        <p className="govuk-body">Too few forms were begun to say how many were sent.</p>
      )}
      <Chart
        finding={
          web === all
            ? 'Every request came through this site'
            : `${capital(shareInWords(web, all))} of requests came through this site`
        }
      >
        <Bars
          bars={[
            { id: 'web', label: 'This site', words: number(web), share: web / all },
            { id: 'phone', label: 'By telephone', words: number(phone), share: phone / all },
            { id: 'open311', label: 'Other apps and sites', words: number(open311), share: open311 / all },
          ]}
        />
      </Chart>
    </section>
  )
}
