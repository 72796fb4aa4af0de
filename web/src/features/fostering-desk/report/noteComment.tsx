import { noDate, readDate, type TypedDate } from '#contract/core/typed/typed-date.ts'
import { type ReportView, toldBy } from '#contract/fostering/report.ts'
import { Radios } from '#web/design/form/Radios.tsx'
import { Textarea } from '#web/design/form/Textarea.tsx'
import { DateField } from '#web/staff/actions/DateField.tsx'
import { dateErrors } from '#web/staff/actions/date.ts'
import { errorsOf, type FieldsProps, idOf, type Kind } from '#web/staff/actions/form.ts'

interface Typed {
  person: string
  how: string
  on: TypedDate
  text: string
  finished: string
}

const longest = 20_000

function Fields({ typed, change, errors, about: { people } }: FieldsProps<Typed, ReportView>) {
  return (
    <>
      <p className="govuk-body">
        What they wrote on their own page stays as it is. They see what you write down here, and that you did.
      </p>
      {people.length > 1 && (
        <Radios
          id={idOf('person')}
          name="person"
          legend="Whose comments are they?"
          legendSize="s"
          value={typed.person}
          error={errors.person}
          items={people.map(({ id, name }) => ({ value: id, text: name }))}
          onChange={({ target }) => change({ person: target.value })}
        />
      )}
      <Radios
        id={idOf('how')}
        name="how"
        legend="How did you get them?"
        legendSize="s"
        value={typed.how}
        error={errors.how}
        items={Object.entries(toldBy).map(([value, text]) => ({ value, text }))}
        onChange={({ target }) => change({ how: target.value })}
      />
      <DateField
        name="on"
        legend="On which day did they come?"
        hint="This day decides whether they came in time"
        value={typed.on}
        errors={errors}
        onChange={(on) => change({ on })}
      />
      <Textarea
        id={idOf('text')}
        name="text"
        label="What did they say?"
        hint="In their own words, as far as you can"
        value={typed.text}
        error={errors.text}
        onChange={({ target }) => change({ text: target.value })}
      />
      <Radios
        id={idOf('finished')}
        name="finished"
        legend="Have they said all they want to say?"
        legendSize="s"
        value={typed.finished}
        error={errors.finished}
        items={[
          { value: 'no', text: 'No, or we do not know' },
          { value: 'yes', text: 'Yes' },
        ]}
        onChange={({ target }) => change({ finished: target.value })}
      />
    </>
  )
}

/** What somebody said to the report in a letter or in words, as staff write it down. */
export const noteComment: Kind<Typed, ReportView, object> = {
  title: 'Add comments that came another way',
  send: 'Save the comments',
  isGrave: () => false,
  empty: ({ people }) => ({
    person: people.length === 1 ? (people[0]?.id ?? '') : '',
    how: '',
    on: noDate,
    text: '',
    finished: '',
  }),
  read({ person, how, on, text, finished }) {
    const read = readDate(on)
    const said = text.trim()
    const errors = errorsOf({
      person: person ? undefined : 'Select whose comments they are',
      how: how ? undefined : 'Select how you got them',
      on: read.kind === 'none' ? 'Enter the day on which they came' : undefined,
      ...dateErrors('on', read),
      text: !said
        ? 'Enter what they said'
        : said.length > longest
          ? `What they said must be ${longest.toLocaleString('en-GB')} characters or fewer`
          : undefined,
      finished: finished ? undefined : 'Select yes if they have said all they want to say',
    })
    if (errors || read.kind !== 'date') return { errors: errors ?? {} }
    return { action: { person, how, on: read.date, text: said, finished: finished === 'yes' } }
  },
  Fields,
}
