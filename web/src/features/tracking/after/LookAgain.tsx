import { dayInWords } from '#contract/calendar/words.ts'
import { isBlank } from '#contract/core/blank.ts'
import { theDepartment } from '#contract/core/words/in-text.ts'
import type { Tracked } from '#contract/requests/tracking.ts'
import { WordsForm } from './WordsForm.tsx'
import { whoReadsThis } from './whoReadsThis.ts'

interface Props {
  tracked: Tracked
  trackingKey: string
  /** ISO 8601. */
  until: string
  onTaken(): void
}

/** How it is said that it has to be looked at again: by what came of it, and what it is. */
function wordsOf({ state, service }: Tracked) {
  const repair = (service.work ?? 'repair') === 'repair'
  const again = 'Ask us to look at it again'
  if (state === 'referred')
    return {
      heading: 'If they say it is ours',
      label: 'What did they say?',
      missing: 'Enter what they said',
      button: again,
    }
  return {
    heading: repair ? 'If it isn’t fixed' : 'If something is still wrong',
    label: 'What is still wrong?',
    missing: 'Enter what is still wrong',
    button: repair ? 'It isn’t fixed: open it again' : again,
  }
}

/** Opens it again, with words for the department alone. */
export function LookAgain({ tracked, trackingKey, until, onTaken }: Props) {
  const { reference, department, service } = tracked
  const { heading, label, missing, button } = wordsOf(tracked)
  const another = (service.work ?? 'repair') === 'repair' ? 'report' : 'one'
  return (
    <WordsForm
      opened={{ reference, trackingKey }}
      path="not-fixed"
      form={`${reference} not fixed`}
      id="not-fixed"
      limit={2000}
      label={label}
      hint={whoReadsThis(tracked)}
      button={button}
      bodyOf={(what) => (isBlank(what) ? missing : { what })}
      onTaken={onTaken}
    >
      <h3 className="govuk-heading-s">{heading}</h3>
      <p className="govuk-body">{`Tell us by ${dayInWords(until)}, and ${theDepartment(department.name)} will look at it again. You do not need to send a new ${another}.`}</p>
    </WordsForm>
  )
}
