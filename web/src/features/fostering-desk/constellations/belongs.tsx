import { dayInWords } from '#contract/calendar/words.ts'
import { Link } from '#web/design/Link.tsx'
import type { SummaryRow } from '#web/design/SummaryList.tsx'
import { addresses } from '../addresses.ts'

/** To which constellation a household belongs, with the way to it. */
export function belongsRows(values: Record<string, unknown>): SummaryRow[] {
  const belongs = values.belongs as { readonly constellation: string; readonly since: string } | undefined
  if (!belongs) return [{ key: 'Constellation', value: 'None at the moment' }]
  const { constellation, since } = belongs
  return [
    {
      key: 'Constellation',
      value: <Link href={addresses.constellation(constellation)}>{constellation}</Link>,
    },
    { key: 'Since', value: dayInWords(since) },
  ]
}
