import type { ConfirmRanking, SeatView } from '#contract/admissions/seat.ts'
import type { FieldsProps, Kind } from '#web/staff/actions/form.ts'
import { type Decided, DecidedFields, decided, readDecided } from './decided.tsx'

const asks = { body: 'Which body confirmed it?', on: 'When did it confirm the list?' }

const ConfirmingFields = ({ typed, change, errors }: FieldsProps<Decided, SeatView>) => (
  <DecidedFields {...{ typed, change, errors, asks }} />
)

/** What a school's own body says of the list as it stands. */
export const confirming: Kind<Decided, SeatView, Omit<ConfirmRanking, 'seen' | 'list'>> = {
  title: 'Confirm the list',
  send: 'Confirm it',
  isGrave: () => false,
  empty: () => decided,
  read: (typed) =>
    readDecided(typed, 'Enter which body confirmed it', 'Enter the date when it confirmed the list'),
  Fields: ConfirmingFields,
}
