import { dayInWords } from '#contract/calendar/words.ts'
import type { DeskReferral } from '#contract/fostering/panel/referral.ts'
import { outcomeInWords } from '#contract/fostering/panel/words.ts'
import { Link } from '#web/design/Link.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { between, readsDecided } from '#web/staff/desk/fostering.ts'
import { useStaff } from '#web/staff/useStaff.ts'
import { Lines } from '#web/staff/words/Lines.tsx'
import { fromInWords, termsText } from './words.ts'

interface Props {
  referral: DeskReferral
  title: string
}

/** Each recommendation with its reasons, and whether the minutes that it stands in are final. */
export function Recommended({ referral: { recommendations }, title }: Props) {
  const may = readsDecided(useStaff())
  if (recommendations.length === 0) return null
  return (
    <>
      <h2 className="govuk-heading-m">{title}</h2>
      {recommendations.map(({ from, outcome, terms, reasons, doubts, on, minutesFinal, meeting, item }) => (
        <SummaryList
          key={`${from} ${on}`}
          className="fos-values"
          card={{ title: `${fromInWords[from]}: ${outcomeInWords[outcome].toLowerCase()}`, headingLevel: 3 }}
          rows={[
            { key: 'When', value: dayInWords(on) },
            { key: 'Terms', value: <Lines text={termsText(terms)} /> },
            { key: 'Reasons', value: <Lines text={reasons} /> },
            ...(doubts ? [{ key: 'Serious doubts', value: <Lines text={doubts} /> }] : []),
            ...(from === 'panel'
              ? [
                  {
                    key: 'Minutes',
                    value: minutesFinal ? (
                      may && meeting && item ? (
                        <Link href={between.minutes(meeting, item)}>
                          {`Read the final minutes, agreed on ${dayInWords(minutesFinal)}`}
                        </Link>
                      ) : (
                        `Final on ${dayInWords(minutesFinal)}`
                      )
                    ) : (
                      'Not final yet'
                    ),
                  },
                ]
              : []),
            ...(may && minutesFinal && meeting && item
              ? [
                  {
                    key: 'Papers',
                    value: (
                      <Link
                        href={between.pack(meeting, item)}
                      >{`Read the papers of the panel on ${dayInWords(on)}`}</Link>
                    ),
                  },
                ]
              : []),
          ]}
        />
      ))}
    </>
  )
}
