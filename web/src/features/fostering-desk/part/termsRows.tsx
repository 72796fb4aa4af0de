import { dayInWords } from '#contract/calendar/words.ts'
import { TermsView } from '#contract/fostering/carers/terms.ts'
import { termsInWords } from '#fostering/parts/referral/words.ts'
import type { SummaryRow } from '#web/design/SummaryList.tsx'
import { Lines } from '#web/staff/words/Lines.tsx'

const stateWords: Readonly<Record<TermsView['state'], string>> = {
  offered: 'Waiting for the carers',
  agreed: 'Agreed',
  declined: 'Not agreed: refer a change of terms if it is still needed',
  withdrawn: 'Taken back',
  over: 'Over, because the approval has ended',
  'one-left':
    'Over, because one of the carers left before they signed. Offer the terms again if they are still right',
}

/** A change of terms by agreement: what is offered, with which support, and who has agreed. */
export function termsRows(values: Record<string, unknown>): SummaryRow[] {
  const { data } = TermsView.safeParse(values)
  if (!data) return []
  const { state, offered, terms, reasons, support, people, signed, declined, withdrawn, agreed } = data
  const words = termsInWords(terms)
  return [
    { key: 'How far it is', value: stateWords[state] },
    { key: 'Offered', value: `${dayInWords(offered.on)}, by ${offered.by}` },
    { key: 'New terms', value: words.length > 0 ? words.join(' ') : 'No terms' },
    { key: 'Why', value: <Lines text={reasons} /> },
    ...('why' in support
      ? [{ key: 'No more support needed', value: <Lines text={support.why} /> }]
      : [
          { key: 'Support needed', value: <Lines text={support.what} /> },
          { key: 'Who gives it', value: `${support.who}, from ${dayInWords(support.from)}` },
        ]),
    ...people.map(({ id, name }) => {
      const one = signed[id]
      return { key: name, value: one ? `Agreed on ${dayInWords(one.on)}, as ${one.name}` : 'Has not signed' }
    }),
    ...(agreed ? [{ key: 'The terms apply from', value: dayInWords(agreed) }] : []),
    ...(declined
      ? [
          {
            key: `Not agreed: ${declined.by}, ${dayInWords(declined.on)}`,
            value: <Lines text={declined.words} />,
          },
        ]
      : []),
    ...(withdrawn
      ? [
          {
            key: `Taken back: ${withdrawn.by}, ${dayInWords(withdrawn.on)}`,
            value: <Lines text={withdrawn.reasons} />,
          },
        ]
      : []),
  ]
}
