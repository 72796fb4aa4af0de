import { dayInWords } from '#contract/calendar/words.ts'
import type { CaseView, DeskPart } from '#contract/fostering/desk.ts'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { Tag } from '#web/design/Tag.tsx'
import { WarningText } from '#web/design/WarningText.tsx'
import { Files } from '../document/Files.tsx'
import { LearningOf } from '../learning/LearningOf.tsx'
import { Allowance } from '../money/Allowance.tsx'
import { Claim } from '../money/Claim.tsx'
import { Fits } from '../pairs/Fits.tsx'
import { stateTag, whoseInWords } from '../words.ts'
import { Added } from './Added.tsx'
import { History } from './History.tsx'
import { rowsOf } from './rows.tsx'
import { TermsShown } from './TermsShown.tsx'

interface Props {
  part: DeskPart
  /** Left out where it was opened with a reason. */
  household?: string
  view?: CaseView
}

/** A part as it stands: how far it is, what is in it, and what happened to it. */
export function PartShown({ part, household, view }: Props) {
  const { state, whose, since, due } = part.summary
  const [words, colour] = stateTag[state]
  const begun = part.history.length > 0
  const rows = rowsOf(part, view, household)
  return (
    <>
      {part.misfit && (
        <WarningText>{`This record was changed without using the forms below. ${part.misfit}.`}</WarningText>
      )}
      <SummaryList
        className="fos-values"
        rows={[
          { key: 'Status', value: <Tag colour={colour}>{words}</Tag> },
          ...(begun ? [{ key: 'Since', value: dayInWords(since) }] : []),
          ...(whose ? [{ key: 'Waiting for', value: whoseInWords[whose] }] : []),
          ...(due ? [{ key: 'Due by', value: dayInWords(due) }] : []),
        ]}
      />
      {rows.length > 0 && (
        <>
          <h2 className="govuk-heading-m">What is in it</h2>
          <SummaryList className="fos-values" rows={rows} />
        </>
      )}
      {part.kind === 'document' && part.history.length > 0 && <Files part={part} household={household} />}
      {part.kind === 'learning' && <LearningOf part={part} household={household} />}
      {part.kind === 'claim' && <Claim part={part} household={household} view={view} />}
      {part.kind === 'allowance' && <Allowance part={part} />}
      {household && (part.kind === 'break' || part.kind === 'mentor') && (
        <Fits part={part} household={household} />
      )}
      {part.kind === 'terms' && <TermsShown part={part} />}
      <Added part={part} household={household} />
      <History part={part} />
    </>
  )
}
