import { Suspense } from 'react'
import { isBlank } from '#contract/core/blank.ts'
import { noDate, readDate, type TypedDate } from '#contract/core/typed/typed-date.ts'
import type { EvidenceAnswer } from '#contract/requests/evidence.ts'
import { PhotosQuestion } from '#web/questions/load.ts'
import { DateField } from '#web/staff/actions/DateField.tsx'
import { dateErrors } from '#web/staff/actions/date.ts'
import { errorsOf, idOf } from '#web/staff/actions/form.ts'
import { Words } from '../fields/Words.tsx'
import { type Form, wrongWords } from '../model/kind.ts'

interface Noted {
  note: string
}

/** Where words are there they are sent, else left out. */
const optional = (note: string) => (isBlank(note) ? {} : { note })

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
        legend="When is the work planned? (optional)"
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

/** A form with which the work ends. */
const ending = (action: 'fix' | 'close'): Form<Finished> => ({
  empty: () => ({ note: '', photos: [] }),
  read({ note, photos }) {
    const errors = errorsOf({ note: wrongWords(action, note) })
    return errors ? { errors } : { action: { do: action, note, photos: photos.map(sent) } }
  },
  Fields: ({ typed, change, errors, about, onBusy }) => (
    <>
      <Words
        {...{ action, about }}
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
  ),
})

export const workForms = { schedule, fix: ending('fix'), close: ending('close') }
