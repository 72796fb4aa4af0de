import type { ReactNode } from 'react'
import type { SeatView } from '#contract/admissions/seat.ts'
import { LinkButton } from '#web/design/form/LinkButton.tsx'
import { bornInWords } from '../children/born.ts'
import { WideTable } from '../parts/WideTable.tsx'
import { metresInWords } from '../words.ts'
import { type Mark, markNames } from './marking.tsx'

type Applicant = SeatView['applicants'][number]

interface Props {
  view: SeatView
  /** Opens the form by which the school says something of a child. */
  onMark(applicant: Applicant, mark: Mark): void
}

/** Everybody who applied, in the order of the school's own criteria or as its body put them. */
export function Applicants({ view: { applicants, asks, can, order }, onMark }: Props) {
  if (applicants.length === 0) return <p className="govuk-body">Nobody has applied yet.</p>
  const marksOf = (applicant: Applicant): ReactNode[] =>
    asks.map((mark) => {
      const value = applicant.marks[mark] ?? 'Not known'
      if (!can.includes('mark')) return value
      return (
        <LinkButton key={mark} onClick={() => onMark(applicant, mark)}>
          <span>{value}</span>
          <span className="govuk-visually-hidden">
            {`: change ${markNames[mark].toLowerCase()} of ${applicant.name}`}
          </span>
        </LinkButton>
      )
    })
  return (
    <WideTable
      caption={
        order
          ? 'Children in the order that the school put them in'
          : 'Children in the order of the school’s criteria'
      }
      head={[
        { text: 'Child' },
        { text: 'Position', numeric: true },
        { text: 'Criterion' },
        { text: 'Distance', numeric: true },
        ...asks.map((mark) => ({ text: markNames[mark], numeric: true })),
        { text: 'Born' },
        { text: 'In time' },
      ]}
      rows={applicants.map((applicant) => [
        `${applicant.name}, ${applicant.reference}`,
        applicant.position ?? 'None',
        applicant.criterion?.words ?? applicant.missing.join(' '),
        applicant.distanceMetres === null ? '' : metresInWords(applicant.distanceMetres),
        ...marksOf(applicant),
        bornInWords(applicant.born),
        applicant.inTime ? 'Yes' : 'Late',
      ])}
    />
  )
}
