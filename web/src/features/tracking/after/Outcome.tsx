import { dayInWords } from '#contract/calendar/words.ts'
import { isBlank } from '#contract/core/blank.ts'
import { startDepartment, theDepartment } from '#contract/core/words/in-text.ts'
import type { Step, Tracked } from '#contract/requests/tracking.ts'
import { InsetText } from '#web/design/InsetText.tsx'
import { Lines } from '../Lines.tsx'
import { PhotoList } from '../Photos.tsx'
import { endOf } from '../steps.ts'
import { WordsForm } from './WordsForm.tsx'
import { whoReadsThis } from './whoReadsThis.ts'

interface Props {
  tracked: Tracked
  trackingKey: string
  onTaken(): void
}

const headingOf = ({ type }: Step, { service }: Tracked): string => {
  if (type !== 'fixed') return 'Why it was closed'
  if (service.work === 'call') return 'What was agreed'
  return service.doneAs || (service.work && service.work !== 'repair') ? 'Outcome' : 'What was done'
}

/** How the work ended: what was done or why it was not, with the department's photos, and what to do if it did not last. */
export function Outcome({ tracked, trackingKey, onTaken }: Props) {
  const end = endOf(tracked)
  // Another system may say that it is done and no more.
  if (!end || !(end.note || end.photos || tracked.reopenUntil)) return null
  const { reference } = tracked
  return (
    <section aria-labelledby="outcome-heading">
      <h2 className="govuk-heading-m" id="outcome-heading">
        {headingOf(end, tracked)}
      </h2>
      {end.note && (
        <>
          <p className="govuk-body">
            <span>{startDepartment(end.by)}</span> says:
          </p>
          <InsetText>
            <Lines text={end.note} />
          </InsetText>
        </>
      )}
      {end.photos && (
        <PhotoList
          reference={reference}
          trackingKey={trackingKey}
          photos={end.photos}
          unnamed={`Photo of ${theDepartment(end.by)}`}
        />
      )}
      {tracked.reopenUntil && (
        <IsNotFixed
          tracked={tracked}
          trackingKey={trackingKey}
          until={tracked.reopenUntil}
          onTaken={onTaken}
        />
      )}
    </section>
  )
}

function IsNotFixed({ tracked, trackingKey, until, onTaken }: Props & { until: string }) {
  const { reference, department, service } = tracked
  const repair = (service.work ?? 'repair') === 'repair'
  return (
    <WordsForm
      opened={{ reference, trackingKey }}
      path="not-fixed"
      form={`${reference} not fixed`}
      id="not-fixed"
      limit={2000}
      label="What is still wrong?"
      hint={whoReadsThis(tracked)}
      button={repair ? 'It isn’t fixed: open it again' : 'Ask us to look at it again'}
      bodyOf={(what) => (isBlank(what) ? 'Enter what is still wrong' : { what })}
      onTaken={onTaken}
    >
      <h3 className="govuk-heading-s">{repair ? 'If it isn’t fixed' : 'If something is still wrong'}</h3>
      <p className="govuk-body">{`Tell us by ${dayInWords(until)}, and ${theDepartment(department.name)} will look at it again. You do not need to send a new ${repair ? 'report' : 'one'}.`}</p>
    </WordsForm>
  )
}
