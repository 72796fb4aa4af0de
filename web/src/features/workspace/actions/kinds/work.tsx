import { Suspense } from 'react'
import { isBlank } from '#contract/blank.ts'
import type { EvidenceAnswer } from '#contract/evidence.ts'
import { readDate, type TypedDate } from '#contract/typed-date.ts'
import { DateQuestion } from '#web/questions/DateQuestion.tsx'
import { PhotosQuestion } from '#web/questions/load.ts'
import { Words } from '../fields/Words.tsx'
import { dateErrors, errorsOfDate, noDate } from '../model/date.ts'
import { errorsOf, type FieldsProps, idOf, type Kind, missing } from '../model/kind.ts'

interface Noted {
  note: string
}

const empty = (): Noted => ({ note: '' })
/** Where words are there they are sent, else left out. */
const optional = (note: string) => (isBlank(note) ? {} : { note })

export const acknowledge: Kind<object> = {
  name: 'acknowledge',
  label: 'Take it on',
  title: 'Take it on',
  send: 'Take it on',
  done: 'Taken on',
  empty: () => ({}),
  read: () => ({ action: { do: 'acknowledge' } }),
}

export const inspect: Kind<Noted> = {
  name: 'inspect',
  label: 'Inspected',
  title: 'Say that it has been inspected',
  send: 'Save the inspection',
  done: 'Saved as inspected',
  empty,
  read: ({ note }) => ({ action: { do: 'inspect', ...optional(note) } }),
  Fields: ({ typed, change, errors, about }) => (
    <Words
      action="inspect"
      name="note"
      label="What the resident is to know (optional)"
      {...{ about }}
      value={typed.note}
      error={errors.note}
      onChange={(note) => change({ note })}
    />
  ),
}

interface Scheduled extends Noted {
  on: TypedDate
}

export const schedule: Kind<Scheduled> = {
  name: 'schedule',
  label: 'Plan the work',
  title: 'Plan the work',
  send: 'Save the plan',
  done: 'The work is planned',
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
      <DateQuestion
        id={idOf('on')}
        legend="When is the work planned? (optional)"
        hint="For example, 27 3 2027"
        isPageHeading={false}
        legendSize="s"
        value={typed.on}
        error={errors.on}
        errors={errorsOfDate(errors, 'on')}
        onChange={(on) => change({ on })}
      />
      <Words
        action="schedule"
        name="note"
        label="What the resident is to know (optional)"
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

const withPhotos = (label: string, hint: string, action: 'fix' | 'close') =>
  function Finish({ typed, change, errors, about, onBusy }: FieldsProps<Finished>) {
    return (
      <>
        <Words
          {...{ action, label, hint, about }}
          name="note"
          value={typed.note}
          error={errors.note}
          onChange={(note) => change({ note })}
        />
        {about.request && (
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

const finished = (action: 'fix' | 'close', message: string): Pick<Kind<Finished>, 'empty' | 'read'> => ({
  empty: () => ({ note: '', photos: [] }),
  read({ note, photos }) {
    const errors = errorsOf({ note: missing(note, message) })
    return errors ? { errors } : { action: { do: action, note, photos: photos.map(sent) } }
  },
})

export const fix: Kind<Finished> = {
  name: 'fix',
  label: 'Fixed',
  title: 'Say that it is fixed',
  send: 'Save as fixed',
  done: 'Saved as fixed. The resident sees what was done',
  ...finished('fix', 'Say what was done'),
  Fields: withPhotos('What was done', 'The resident reads this.', 'fix'),
}

export const close: Kind<Finished> = {
  name: 'close',
  label: 'Close without work',
  title: 'Close it without work',
  send: 'Close it',
  done: 'Closed. The resident sees why',
  ...finished('close', 'Say why nothing is done'),
  Fields: withPhotos(
    'Why nothing is done',
    'The resident reads this. Say which rule or finding it goes by, and what they can do.',
    'close',
  ),
}

export const reopen: Kind<Noted> = {
  name: 'reopen',
  label: 'Open it again',
  title: 'Open it again',
  send: 'Open it again',
  done: 'Open again',
  empty,
  read({ note }) {
    const errors = errorsOf({ note: missing(note, 'Say why it is opened again') })
    return errors ? { errors } : { action: { do: 'reopen', note } }
  },
  Fields: ({ typed, change, errors, about }) => (
    <Words
      action="reopen"
      name="note"
      label="Why it is opened again"
      hint="The resident reads this."
      {...{ about }}
      value={typed.note}
      error={errors.note}
      onChange={(note) => change({ note })}
    />
  ),
}
