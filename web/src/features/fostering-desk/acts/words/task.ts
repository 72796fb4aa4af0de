import { itemsFrom } from '#web/staff/rows/row.ts'
import { whoseInWords } from '../../words.ts'
import type { ActRow } from '../row.ts'

/** Whose task something leaves, to choose from. */
export const tasks = [
  ...itemsFrom(whoseInWords),
  { value: 'nobody', text: 'Nobody’s: there is nothing to do' },
]

export const withTask: NonNullable<ActRow['body']> = ({ whose, ...said }) => ({
  ...said,
  whose: whose === 'nobody' ? null : whose,
})
