import { wallClockInWords } from '#contract/calendar/times.ts'
import { DownloadButton } from '#web/app/DownloadButton.tsx'
import './appeals.scss'
import type { AppealCase, AppealList } from '#contract/admissions/appeals/staff.ts'
import type { Letter } from '#contract/admissions/explanation.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { LetterBlock } from '#web/app/LetterBlock.tsx'
import { EarlierLetter } from '#web/app/letters/EarlierLetter.tsx'
import { Link } from '#web/design/Link.tsx'
import { SummaryList, type SummaryRow } from '#web/design/SummaryList.tsx'
import { Table } from '#web/design/Table.tsx'
import { Tag } from '#web/design/Tag.tsx'
import { staffFile } from '#web/staff/staffApi.ts'
import { PlaceAfter } from './PlaceAfter.tsx'
import {
  attendNames,
  cameNames,
  dueWords,
  kindWords,
  stateColours,
  stateNames,
  stepNames,
  wayNames,
} from './words.ts'

/** A letter as staff read it, under headings of a level below the page’s own parts. */
export function LetterParts({ letter }: { letter: Letter }) {
  return letter.sections.map(({ id, heading, blocks }) => (
    <section key={id} aria-label={heading}>
      <h3 className="govuk-heading-s">{heading}</h3>
      {blocks.map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a letter keeps its order
        <LetterBlock key={at} block={block} />
      ))}
    </section>
  ))
}

interface Props {
  appeal: AppealCase
  /** Where its papers are, of the API: below it, by their ids. */
  papersAt: `/api/${string}`
}

/** An appeal as everybody of its hearing reads it: what the family wrote, the school’s case, the papers, the decision. */
export function CaseParts({ appeal, papersAt }: Props) {
  const { statement, decision } = appeal
  return (
    <>
      <SummaryList rows={rowsOf(appeal)} />
      <h2 className="govuk-heading-m">The family’s case</h2>
      <SummaryList rows={familyRows(appeal)} />
      <h2 className="govuk-heading-m">The school’s case</h2>
      {statement.sent ? (
        <>
          <p className="govuk-body">{`Version ${statement.sent.number}, sent on ${dayInWords(statement.sent.on)}`}</p>
          <LetterParts letter={statement.sent.letter} />
        </>
      ) : (
        <p className="govuk-body">The school’s case has not been sent yet.</p>
      )}
      <Papers {...{ appeal, papersAt }} />
      {decision && (
        <>
          <h2 className="govuk-heading-m">The decision</h2>
          <LetterParts letter={decision.letter} />
          {decision.earlier[0] && (
            <PlaceAfter before={decision.earlier[0].outcome} after={decision.outcome} />
          )}
          {decision.earlier.map((one) => (
            <EarlierLetter key={one.at} {...one} />
          ))}
        </>
      )}
      <h2 className="govuk-heading-m">Timetable</h2>
      <SummaryList
        rows={appeal.lines.map((line) => ({
          key: stepNames[line.step],
          value: `${dueWords(line)}. ${line.source}`,
        }))}
      />
    </>
  )
}

const row = (key: string, value: string | false | null): SummaryRow[] => (value ? [{ key, value }] : [])

function rowsOf(appeal: AppealCase): SummaryRow[] {
  const { school, child, state, told, hearing } = appeal
  return [
    { key: 'School', value: school.name },
    ...row('Child', child),
    { key: 'Appeal', value: <Tag colour={stateColours[state]}>{stateNames[state]}</Tag> },
    { key: 'Kind', value: kindWords(appeal) },
    { key: 'Refused on', value: dayInWords(told) },
    ...row(
      'Hearing',
      hearing && `${dayInWords(hearing.day)} at ${wallClockInWords(hearing.time)}. ${wayNames[hearing.way]}`,
    ),
  ]
}

function familyRows({ words, late, said, lodgedAt, way }: AppealCase): SummaryRow[] {
  return [
    ...row('Sent', lodgedAt && dayInWords(lodgedAt)),
    ...row('How it came', way && cameNames[way]),
    { key: 'Reasons', value: words.reasons },
    ...row('Why it is late', late && words.lateWhy),
    ...row('Coming to the hearing', words.attend && attendNames[words.attend]),
    ...row('Representative', words.representative),
    ...row('Interpreter', words.interpreter),
    ...row('Step-free access', words.stepFree && 'Yes'),
    ...row('Other needs', words.otherNeeds),
    ...said.map(({ at, text }) => ({ key: `Added on ${dayInWords(at)}`, value: text })),
  ]
}

function Papers({ appeal: { papers, decision }, papersAt }: Props) {
  const all = [
    ...papers.map(({ id, title, from, at }) => ({
      id,
      title,
      value: `${from === 'family' ? 'The family' : 'For the school'}, ${dayInWords(at)}`,
    })),
    ...(decision
      ? [{ id: 'decision', title: 'Letter with the decision', value: dayInWords(decision.on) }]
      : []),
  ]
  if (all.length === 0) return null
  return (
    <>
      <h2 className="govuk-heading-m">Papers</h2>
      <SummaryList
        rows={all.map(({ id, title, value }) => ({
          key: title,
          value: (
            <>
              <span>{value}</span> <Download at={`${papersAt}/${encodeURIComponent(id)}`} title={title} />
            </>
          ),
        }))}
      />
    </>
  )
}

const Download = ({ at, title }: { at: `/api/${string}`; title: string }) => (
  <DownloadButton
    title={title}
    get={() => staffFile(at)}
    failed="We could not open this paper. Try again in a minute"
  />
)

function standsIn({ state, statement, goesOn }: AppealList['appeals'][number]): string {
  const waits = statement ? '' : '. The school’s case is not sent'
  const goes = goesOn
    ? `. Nothing has happened for a long time. End it, or it will be erased on ${dayInWords(goesOn)}`
    : ''
  return `${stateNames[state]}${waits}${goes}`
}

/** Appeals that go on, those to be heard first first. */
export function AppealTable({
  appeals,
  addressOf,
}: {
  appeals: AppealList['appeals']
  addressOf(id: string): string
}) {
  if (appeals.length === 0) return <p className="govuk-body">There is no appeal to work on.</p>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <section className="ap-wide" aria-label="Appeals" tabIndex={0}>
      <Table
        caption="Appeals"
        captionSize="m"
        head={['Child', 'School', 'Kind', 'To be heard', 'State'].map((text) => ({ text }))}
        rows={appeals.map((one) => [
          <Link key="child" href={addressOf(one.id)}>
            {one.child ?? one.id}
          </Link>,
          one.school.name,
          kindWords(one),
          one.hearing ? dayInWords(one.hearing.day) : one.hear ? dueWords(one.hear) : '',
          standsIn(one),
        ])}
        firstCellIsHeader
      />
    </section>
  )
}
