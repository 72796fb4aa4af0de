import { useState } from 'react'
import { useParams } from 'react-router'
import { AdjudicatorReport } from '#contract/admissions/report.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { schoolAddresses } from '#web/app/schoolAddresses.ts'
import { Button } from '#web/design/form/Button.tsx'
import { ButtonGroup } from '#web/design/form/ButtonGroup.tsx'
import { Link } from '#web/design/Link.tsx'
import { NotificationBanner } from '#web/design/NotificationBanner.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { ActionForm } from '#web/staff/actions/ActionForm.tsx'
import type { Kind } from '#web/staff/actions/form.ts'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { addresses } from '../addresses.ts'
import { asks, useAct } from '../api/desk.ts'
import { momentOf } from '../parts/moment.ts'
import { figuresKind, finishKind, reopenKind } from './kinds.tsx'
import { SectionOf } from './SectionOf.tsx'
import { Versions } from './Versions.tsx'
import { stateNames } from './words.ts'

/** `…/reports/<year>`: a report, its figures from the record and its texts from whoever writes it. */
export default function ReportPage() {
  const { year = '' } = useParams()
  return (
    <DeskPage
      title="Report to the schools adjudicator"
      caption={year}
      back={{ href: addresses.reports, text: 'All reports' }}
    >
      <Asked query={asks(AdjudicatorReport, ['reports', year])} waiting="Opening the report…">
        {(report) => <Report key={year} report={report} />}
      </Asked>
    </DeskPage>
  )
}

/** Which form stands open: of a section by its id, or of the report as a whole. */
export type Open = string | undefined

function Report({ report }: { report: AdjudicatorReport }) {
  const { year, state, due, figuresAt, sections, history, can, version } = report
  const [open, setOpen] = useState<Open>()
  const [done, setDone] = useState('')
  const act = useAct(AdjudicatorReport, ['reports', String(year)])
  const send = (words: string) => async (body: object) => {
    await act({ ...body, seen: version })
    setOpen(undefined)
    setDone(words)
  }
  const writes = can && state === 'draft'
  return (
    <>
      {done && (
        <NotificationBanner key={`${done}${version}`} type="success">
          {done}
        </NotificationBanner>
      )}
      <SummaryList
        rows={[
          { key: 'State', value: stateNames[state] },
          { key: 'Send it by', value: `${dayInWords(due.on)}. ${due.source}` },
          {
            key: 'Figures',
            value: figuresAt ? `Taken on ${momentOf(figuresAt)}` : 'As the record has them now',
          },
        ]}
      />
      {state === 'finished' && (
        <p className="govuk-body">
          <Link href={schoolAddresses.report(year)}>Read or download the finished report</Link>
        </p>
      )}
      {sections.map((section) => (
        <SectionOf
          key={section.id}
          {...{ section, year, writes }}
          open={open === section.id}
          onOpen={(opened) => setOpen(opened ? section.id : undefined)}
          onSend={send('The text is saved.')}
        />
      ))}
      {can && <Whole {...{ state, year, open }} onOpen={setOpen} onSend={send} />}
      <Versions history={history} sections={sections} />
    </>
  )
}

const wholes = {
  figures: {
    kind: figuresKind,
    words: 'Take the figures again',
    done: 'The figures are taken from the record.',
  },
  finish: { kind: finishKind, words: 'Finish the report', done: 'The report is finished.' },
  reopen: { kind: reopenKind, words: 'Open the report again', done: 'The report is open again.' },
} as const satisfies Record<string, { kind: unknown; words: string; done: string }>
type WholeName = keyof typeof wholes

interface WholeProps {
  state: AdjudicatorReport['state']
  year: number
  open: Open
  onOpen(open: Open): void
  onSend(words: string): (body: object) => Promise<void>
}

/** What is done with the report as a whole. */
function Whole({ state, year, open, onOpen, onSend }: WholeProps) {
  const names: readonly WholeName[] = state === 'draft' ? ['figures', 'finish'] : ['reopen']
  const name = names.find((one) => one === open)
  if (!name)
    return (
      <ButtonGroup>
        {names.map((one) => (
          <Button
            key={one}
            type="button"
            {...(one !== 'finish' && { variant: 'secondary' as const })}
            onClick={() => onOpen(one)}
          >
            {wholes[one].words}
          </Button>
        ))}
      </ButtonGroup>
    )
  const { kind, done } = wholes[name]
  const send = onSend(done)
  return (
    <ActionForm
      key={name}
      kind={kind as Kind<object, unknown, object>}
      about={{}}
      form={`report-${year}-${name}`}
      onSend={(body: object) => send(name === 'reopen' ? { ...body, do: 'reopen' } : body)}
      onClose={() => onOpen(undefined)}
    />
  )
}
