import type { SeatView, SetMark, seatMarks } from '#contract/admissions/seat.ts'
import { Input } from '#web/design/form/Input.tsx'
import { errorsOf, type FieldsProps, idOf, type Kind } from '#web/staff/actions/form.ts'

export type Mark = (typeof seatMarks)[number]
type Applicant = SeatView['applicants'][number]

/** What a school itself says of a child, as a question. */
const questions: Readonly<Record<Mark, string>> = {
  faith: 'Points of the faith form',
  score: 'Score of the test',
  aptitude: 'Score of the aptitude test',
}
export const markNames: Readonly<Record<Mark, string>> = {
  faith: 'Faith points',
  score: 'Score',
  aptitude: 'Aptitude',
}

interface Typed {
  value: string
}

type Set = Omit<SetMark, 'seen'>

/** The form by which a school says one thing of one applicant. */
export const markKind = (mark: Mark, { name, reference }: Applicant): Kind<Typed, unknown, Set> => ({
  title: `${name}, ${reference}`,
  send: 'Set it',
  isGrave: () => false,
  empty: () => ({ value: '' }),
  read({ value: typed }) {
    const value = typed.trim() === '' ? null : Number(typed)
    const wrong = value !== null && !(value >= 0 && value <= 100_000)
    const errors = errorsOf({ value: wrong ? 'Enter a number, such as 120, or leave it empty' : undefined })
    return errors ? { errors } : { action: { reference, mark, value } }
  },
  Fields: ({ typed, change, errors }: FieldsProps<Typed, unknown>) => (
    <Input
      id={idOf('value')}
      name="value"
      label={questions[mark]}
      hint="Leave it empty to take it back"
      inputMode="decimal"
      width={10}
      error={errors.value}
      value={typed.value}
      onChange={({ target }) => change({ value: target.value })}
    />
  ),
})
