import { Suspense } from 'react'
import { isBlank } from '#contract/core/blank.ts'
import { noDate, readDate, type TypedDate } from '#contract/core/typed/typed-date.ts'
import { isShownByCouncil } from '#contract/insight/public-kind.ts'
import { type ClosedBecause, closedBecause, closedReasons } from '#contract/requests/closed-because.ts'
import type { EvidenceAnswer } from '#contract/requests/evidence.ts'
import { council } from '#council'
import { Input } from '#web/design/form/Input.tsx'
import { Radios } from '#web/design/form/Radios.tsx'
import { Select } from '#web/design/form/Select.tsx'
import { PhotosQuestion } from '#web/questions/load.ts'
import { DateField } from '#web/staff/actions/DateField.tsx'
import { dateErrors } from '#web/staff/actions/date.ts'
import { errorsOf, idOf } from '#web/staff/actions/form.ts'
import { findingsFor } from '#web/staff/desk/departments.ts'
import { Words } from '../fields/Words.tsx'
import { given } from '../model/given.ts'
import { type About, type FieldsProps, type Form, workIn, wrongWords } from '../model/kind.ts'

interface Noted {
  note: string
}

/** Where words are there they are sent, else left out. */
const optional = (note: string) => (isBlank(note) ? {} : { note })

interface Inspected extends Noted {
  finding: string
  size: string
  job: string
}

const inspect: Form<Inspected> = {
  empty: () => ({ note: '', finding: '', size: '', job: '' }),
  read({ note, finding, size, job }, about) {
    const own = about.request ? { ...given('size', size), ...given('job', job) } : {}
    const toGrade = mustGrade(about) && !finding
    const errors = errorsOf({
      finding: toGrade ? 'It is marked as dangerous. Select what was found' : undefined,
      size: size.trim().length > 60 ? 'It must be 60 characters or fewer' : undefined,
      job: job.trim().length > 100 ? 'The job number must be 100 characters or fewer' : undefined,
    })
    if (errors) return { errors }
    return { action: { do: 'inspect', ...optional(note), ...given('finding', finding), ...own } }
  },
  Fields: InspectFields,
}

/** What is dangerous stays so until somebody says what it is instead. */
const mustGrade = ({ request, department, service }: About): boolean =>
  request?.danger === true && findingsFor(department, service?.slug).length > 0

function InspectFields({ typed, change, errors, about }: FieldsProps<Inspected>) {
  const findings = findingsFor(about.department, about.service?.slug)
  const measured = about.service?.measured
  const told = findings.find(({ id }) => id === typed.finding)?.tells
  return (
    <>
      {findings.length > 0 && (
        <Select
          id={idOf('finding')}
          label={mustGrade(about) ? 'What was found?' : 'What was found? (optional)'}
          hint={told && `The resident reads: “${told}”`}
          error={errors.finding}
          value={typed.finding}
          onChange={({ target }) => change({ finding: target.value })}
          items={[
            { value: '', text: mustGrade(about) ? 'Select what was found' : 'Not graded' },
            ...findings.map(({ id, name }) => ({ value: id, text: name })),
          ]}
        />
      )}
      {about.request && (
        <>
          {measured && (
            <Input
              id={idOf('size')}
              label={`${measured.label} (optional)`}
              hint={`Only staff see it. For example: ${measured.example}`}
              error={errors.size}
              value={typed.size}
              onChange={({ target }) => change({ size: target.value })}
            />
          )}
          <Input
            id={idOf('job')}
            label="Job number in your works system (optional)"
            hint="Only staff see it."
            error={errors.job}
            value={typed.job}
            onChange={({ target }) => change({ job: target.value })}
          />
        </>
      )}
      <Words
        action="inspect"
        {...{ about }}
        value={typed.note}
        error={errors.note}
        onChange={(note) => change({ note })}
      />
    </>
  )
}

interface Scheduled extends Noted {
  on: TypedDate
}

const schedule: Form<Scheduled> = {
  empty: () => ({ note: '', on: noDate }),
  read({ note, on }) {
    const day = readDate(on)
    const nothing = day.kind === 'none' && isBlank(note)
    const errors = errorsOf({
      ...dateErrors('on', day),
      on: nothing ? 'Enter the day, or say what is planned' : undefined,
    })
    if (errors) return { errors }
    return { action: { do: 'schedule', ...optional(note), ...(day.kind === 'date' && { on: day.date }) } }
  },
  Fields: ({ typed, change, errors, about }) => (
    <>
      <DateField
        name="on"
        legend={isRepair(about) ? 'When is the work planned? (optional)' : 'On which day? (optional)'}
        hint="For example, 27 3 2027"
        value={typed.on}
        errors={errors}
        onChange={(on) => change({ on })}
      />
      <Words
        action="schedule"
        {...{ about }}
        value={typed.note}
        error={errors.note}
        onChange={(note) => change({ note })}
      />
    </>
  ),
}

interface Finished extends Noted {
  photos: EvidenceAnswer[]
}

/** Of what the photo field keeps, what is sent. */
const sent = ({ id, receipt, description }: EvidenceAnswer) => ({
  id,
  receipt,
  ...(description && { description }),
})

const isRepair = (about: About): boolean => workIn(about) === 'repair'

/** Photos show what was done in a place; of private requests none is ever shown. */
const showsPlace = (about: About): boolean =>
  (isRepair(about) || workIn(about) === 'task') && about.service?.sensitive === false

/** What is asked for where the work ends: words, and photos. */
function EndFields({
  action,
  typed,
  change,
  errors,
  about,
  onBusy,
}: FieldsProps<Finished> & { action: 'fix' | 'close' }) {
  return (
    <>
      <Words
        {...{ action, about }}
        value={typed.note}
        error={errors.note}
        onChange={(note) => change({ note })}
      />
      {about.request && showsPlace(about) && (
        <Suspense fallback={<p className="govuk-body">Loading…</p>}>
          <PhotosQuestion
            id={idOf('photos')}
            label="Photos for the resident (optional)"
            labelSize="s"
            hint="Show the place, and nobody’s face or number plate."
            value={typed.photos}
            error={errors.photos}
            onBusy={onBusy}
            onChange={(photos) => change({ photos })}
          />
        </Suspense>
      )}
    </>
  )
}

const fix: Form<Finished> = {
  empty: () => ({ note: '', photos: [] }),
  read({ note, photos }, about) {
    const errors = errorsOf({ note: wrongWords('fix', note, about) })
    return errors ? { errors } : { action: { do: 'fix', note, photos: photos.map(sent) } }
  },
  Fields: (props) => <EndFields {...props} action="fix" />,
}

interface Closed extends Finished {
  because: ClosedBecause | ''
}

/** Whether everybody may read why it was closed, on the page of the report. */
const saysWhy = ({ request, service, isSeen }: About): boolean =>
  request ? service !== undefined && isShownByCouncil(council, service) : isSeen === true

const close: Form<Closed> = {
  empty: () => ({ note: '', photos: [], because: '' }),
  read({ note, photos, because }, about) {
    const errors = errorsOf({ note: wrongWords('close', note, about) })
    const why = because ? { because } : {}
    return errors ? { errors } : { action: { do: 'close', note, photos: photos.map(sent), ...why } }
  },
  Fields: (props) => (
    <>
      <EndFields {...props} action="close" />
      {saysWhy(props.about) && (
        <Radios
          id={idOf('because')}
          name="because"
          legend="Reason for everybody to read (optional)"
          legendSize="s"
          hint="The report’s page in “What has been reported” says it in these words, and does not show what you write to the resident."
          value={props.typed.because}
          onChange={({ target }) => props.change({ because: target.value as Closed['because'] })}
          items={[
            ...closedReasons.map((value) => ({ value, text: closedBecause[value] })),
            { value: '', text: 'Give no reason there' },
          ]}
        />
      )}
    </>
  ),
}

export const workForms = { inspect, schedule, fix, close }
