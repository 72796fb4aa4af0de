import type { JourneyFigures, Performance } from '#contract/insight/performance.ts'
import { Bars } from '#web/design/charts/Bars.tsx'
import { Chart } from '#web/design/charts/Chart.tsx'
import { Table } from '#web/design/Table.tsx'
import { number, partOfThem, percentInWords, shareInWords } from './words.ts'

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
        <Parts
          finding={`${partOfThem(journeys.sent, journeys.started, 'forms that people started')} were sent`}
          caption="Forms that people started"
          parts={[
            ['Started a form', journeys.started],
            ['Sent it', journeys.sent],
            ['Used a phone', journeys.phone],
          ]}
          of={journeys.started}
        />
      ) : (
        <p className="govuk-body">Too few forms were started to say how many were sent.</p>
      )}
      <Parts
        finding={
          web === all
            ? 'Every request came through this site'
            : `${capital(shareInWords(web, all))} of requests came through this site`
        }
        caption="How requests reached us"
        parts={[
          ['This site', web],
          ['By telephone', phone],
          ['Other apps and sites', open311],
        ]}
        of={all}
      />
    </section>
  )
}

interface PartsProps {
  finding: string
  caption: string
  parts: readonly [label: string, value: number][]
  of: number
}

function Parts({ finding, caption, parts, of }: PartsProps) {
  return (
    <Chart
      finding={finding}
      table={
        <Table
          caption={caption}
          firstCellIsHeader
          head={[{ text: 'What' }, { text: 'How many', numeric: true }, { text: 'Share', numeric: true }]}
          rows={parts.map(([label, value]) => [label, number(value), percentInWords(value, of)])}
        />
      }
    >
      <Bars
        bars={parts.map(([label, value]) => ({ id: label, label, words: number(value), share: value / of }))}
      />
    </Chart>
  )
}
