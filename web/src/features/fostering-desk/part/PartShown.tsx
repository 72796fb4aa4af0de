import { dayInWords } from '#contract/calendar/words.ts'
import type { CaseView, DeskPart } from '#contract/fostering/desk.ts'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { Tag } from '#web/design/Tag.tsx'
import { WarningText } from '#web/design/WarningText.tsx'
import { stateTag, whoseInWords } from '../words.ts'
import { Added } from './Added.tsx'
import { History } from './History.tsx'
import { rowsOf } from './rows.tsx'

/** A part as it stands: how far it is, what is in it, and what happened to it. */
export function PartShown({ part, view }: { part: DeskPart; view?: CaseView }) {
  const { state, whose, since, due } = part.summary
  const [words, colour] = stateTag[state]
  const begun = part.history.length > 0
  const rows = rowsOf(part, view)
  return (
    <>
      {part.misfit && (
        <WarningText>{`This record was changed by another way than by the acts below. ${part.misfit}.`}</WarningText>
      )}
      <SummaryList
        className="fos-values"
        rows={[
          { key: 'How it stands', value: <Tag colour={colour}>{words}</Tag> },
          ...(begun ? [{ key: 'Since', value: dayInWords(since) }] : []),
          ...(whose ? [{ key: 'Whose task', value: whoseInWords[whose] }] : []),
          ...(due ? [{ key: 'By', value: dayInWords(due) }] : []),
        ]}
      />
      {rows.length > 0 && (
        <>
          <h2 className="govuk-heading-m">What is in it</h2>
          <SummaryList className="fos-values" rows={rows} />
        </>
      )}
      <Added part={part} />
      <History part={part} />
    </>
  )
}
