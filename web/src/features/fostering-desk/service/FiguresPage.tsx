import { useState } from 'react'
import { dayAndClock } from '#contract/calendar/times.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { csv } from '#contract/core/csv-out.ts'
import { fewest } from '#contract/core/small-number.ts'
import { Figures, type FigureYear } from '#contract/fostering/carers/figures.ts'
import { fosteringProfile } from '#council/fostering/profile.ts'
import { askedAgain } from '#web/app/askedAgain.ts'
import { keepFile } from '#web/app/keepFile.ts'
import { Bars } from '#web/design/charts/Bars.tsx'
import { Chart } from '#web/design/charts/Chart.tsx'
import { Button } from '#web/design/form/Button.tsx'
import { Select } from '#web/design/form/Select.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { Table } from '#web/design/Table.tsx'
import { ActButton } from '#web/staff/desk/ActButton.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { addresses } from '../addresses.ts'
import { asks, useAct } from '../api.ts'
import { fileRows, returnOf, type Section, sectionsOf, told } from './figures.ts'

/** While a new count is on its way, it is looked for so often. */
const looksEach = 5000
const hubs = Object.fromEntries(fosteringProfile.hubs.map(({ id, name }) => [id, name]))

/** `/workspace/fostering/figures`: how the service does, year by year, for those who lead it. */
export default function FiguresPage() {
  const query = {
    ...asks(Figures, ['figures']),
    refetchInterval: askedAgain((data: Figures | undefined) =>
      data && (data.asked || data.countedAt === null) ? looksEach : false,
    ),
  }
  return (
    <DeskPage title="Service figures" back={{ href: addresses.day, text: 'Back to your day' }}>
      <Asked query={query as ReturnType<typeof asks<Figures>>} waiting="Opening the figures…">
        {(figures) => (
          <>
            <Count figures={figures} />
            {figures.years.length > 0 && <Years figures={figures} />}
          </>
        )}
      </Asked>
    </DeskPage>
  )
}

/** When it was counted, and a way to have it counted again. */
function Count({ figures: { countedAt, asked } }: { figures: Figures }) {
  const send = useAct(Figures)
  const isComing = asked || countedAt === null
  return (
    <>
      <p className="govuk-body" role="status">
        {countedAt && (
          <span>{`Counted on ${dayAndClock(countedAt)}. We count again every morning from 6am. `}</span>
        )}
        {isComing && (
          <span>We are counting now. It takes a minute or two, and this page will update automatically.</span>
        )}
      </p>
      {!isComing && (
        <ActButton
          variant="secondary"
          words="Count again now"
          onAct={async () => {
            await send(['figures', 'count'], {})
          }}
        />
      )}
    </>
  )
}

const nameOf = ({ from, to }: FigureYear) => `${dayInWords(from)} to ${dayInWords(to)}`

/** All parts of the year that is chosen, the newest at first. */
export function Years({ figures: { years, targets } }: { figures: Figures }) {
  const [from, setFrom] = useState(years[0]?.from ?? '')
  const year = years.find((one) => one.from === from) ?? years[0]
  if (!year) return null
  const sections = sectionsOf(year, targets, hubs)
  const keep = () =>
    keepFile(
      new Blob([csv(['part', 'row', 'column', 'value'], fileRows(sections))], { type: 'text/csv' }),
      `fostering-figures-${year.from}-${year.to}.csv`,
    )
  return (
    <>
      <Select
        id="year"
        label="Year"
        items={years.map((one) => ({ value: one.from, text: nameOf(one) }))}
        value={year.from}
        onChange={({ target }) => setFrom(target.value)}
      />
      <p className="govuk-body app-column">
        {`Numbers under ${fewest} are not shown, because they could tell you about a person. Sometimes another number is left out too, so that nobody can work out the small one.`}
      </p>
      <Button type="button" variant="secondary" onClick={keep}>
        Download these figures (CSV)
      </Button>
      {sections.map((section) => (
        <Part key={section.id} section={section} />
      ))}
      <NationalReturn year={year} />
    </>
  )
}

function Part({ section: { id, title, finding, head, rows, drawn, note } }: { section: Section }) {
  const value = (cells: Section['rows'][number]['cells']) => cells[drawn] ?? null
  const most = Math.max(1, ...rows.map(({ cells }) => Number(value(cells)) || 0))
  return (
    <section aria-labelledby={`part-${id}`}>
      <h2 className="govuk-heading-m" id={`part-${id}`}>
        {title}
      </h2>
      {rows.length === 0 ? (
        <p className="govuk-body">There is nothing to count in this year.</p>
      ) : (
        <Chart
          finding={finding}
          table={
            <Table
              caption={title}
              firstCellIsHeader
              head={head.map((text, at) => ({ text: text || 'What', numeric: at > 0 }))}
              rows={rows.map(({ label, cells }) => [label, ...cells.map(told)])}
            />
          }
        >
          <Bars
            bars={rows.map(({ label, cells }) => ({
              id: label,
              label,
              words: told(value(cells)),
              share: (Number(value(cells)) || 0) / most,
            }))}
          />
        </Chart>
      )}
      {note && <p className="govuk-body app-column">{note}</p>}
    </section>
  )
}

function NationalReturn({ year }: { year: FigureYear }) {
  const { have, missing } = returnOf(year)
  return (
    <section aria-labelledby="return">
      <h2 className="govuk-heading-m" id="return">
        For the yearly national return
      </h2>
      <SummaryList
        rows={have.map(({ label, cells }) => ({
          key: label,
          value: told(cells[0] ?? null),
        }))}
      />
      <p className="govuk-body">The return may ask for more. We cannot give you these from here:</p>
      <ul className="govuk-list govuk-list--bullet">
        {missing.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </section>
  )
}
