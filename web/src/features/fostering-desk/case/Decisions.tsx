import { dayInWords } from '#contract/calendar/words.ts'
import type { CaseView } from '#contract/fostering/desk.ts'
import { takenBackReasons } from '#contract/fostering/endings.ts'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { Lines } from '#web/staff/words/Lines.tsx'

const words: Readonly<Record<string, string>> = {
  assess: 'To assess',
  'stage-one': 'Stage 1',
  'hand-over': 'Handed over',
  withdrawal: 'Withdrawal',
  transfer: 'Transfer',
  begun: 'begun',
  declined: 'we do not start an assessment',
  'taken-back': 'Taken back',
  ...takenBackReasons,
  passed: 'passed',
  stopped: 'stopped',
  corrected: 'put right',
  transferred: 'to another service',
  report: 'full report',
  'brief-report': 'brief report',
}
const inWords = (name: string) => words[name] ?? name

/** What was decided, by whom, when and why. */
export function Decisions({ view: { decisions } }: { view: CaseView }) {
  if (decisions.length === 0) return null
  return (
    <>
      <h2 className="govuk-heading-m">Decisions</h2>
      {decisions.map(({ what, outcome, reasons, on, by }) => (
        <SummaryList
          key={`${on} ${what} ${outcome}`}
          card={{ title: `${inWords(what)}: ${inWords(outcome)}`, headingLevel: 3 }}
          rows={[
            { key: 'When', value: dayInWords(on) },
            { key: 'By', value: by },
            { key: 'Reasons', value: <Lines text={reasons} /> },
          ]}
        />
      ))}
    </>
  )
}
