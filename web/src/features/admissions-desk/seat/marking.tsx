import type { SeatView, SetMark, seatMarks } from '#contract/admissions/seat.ts'
import { Input } from '#web/design/form/Input.tsx'
import { errorsOf, type FieldsProps, type Kind } from '#web/staff/actions/form.ts'
import { textOf } from '#web/staff/actions/textOf.ts'

export type Mark = (typeof seatMarks)[number]
type Applicant = SeatView['applicants'][number]

/** What a school itself says of a child, as a question. */
const questions: Readonly<Record<Mark, string>> = {
  faith: 'Points from the faith form',
  score: 'Score in the test',
  aptitude: 'Score in the aptitude test',
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
  send: 'Save',
  isGrave: () => false,
  empty: () => ({ value: '' }),
  read({ value: typed }) {
    const value = typed.trim() === '' ? null : Number(typed)
    const wrong = value !== null && !(value >= 0 && value <= 100_000)
    const errors = errorsOf({ value: wrong ? 'Enter a number, such as 120, or leave it empty' : undefined })
    return errors ? { errors } : { action: { reference, mark, value } }
  },
  Fields: (props: FieldsProps<Typed, unknown>) => (
    <Input
      {...textOf(props)('value')}
      label={questions[mark]}
      hint="Leave it empty to remove it"
      inputMode="decimal"
      width={10}
    />
  ),
})
