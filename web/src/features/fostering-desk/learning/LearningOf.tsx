import { dayAndClock } from '#contract/calendar/times.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { LearningView, type Session } from '#contract/fostering/carers/learning.ts'
import { courseSorts } from '#contract/fostering/courses.ts'
import type { DeskPart } from '#contract/fostering/desk.ts'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { FileOpener } from '#web/questions/files/FileOpener.tsx'
import { loadFile } from '../files.ts'

const isInWords: Readonly<Record<Session['is'], string>> = {
  booked: 'Booked',
  came: 'Came',
  missed: 'Did not come',
  cancelled: 'Cancelled by the carer',
  off: 'Called off by us',
}

const countsInWords = (counts: boolean | null): string =>
  counts === null ? 'Nobody has looked at it yet' : counts ? 'Yes' : 'No'

interface Props {
  part: DeskPart
  /** Left out where it was opened with a reason. */
  household: string | undefined
}

/** A year of training and groups of one carer, as staff see it. */
export function LearningOf({ part, household }: Props) {
  const read = LearningView.safeParse(part.values)
  if (!read.success) return null
  const { sessions, elsewhere } = read.data
  if (sessions.length + elsewhere.length === 0)
    return <p className="govuk-body">There is nothing for this year yet.</p>
  return (
    <>
      {sessions.map(({ id, kind, title, starts, where, counts, is }) => (
        <SummaryList
          key={id}
          card={{ title, headingLevel: 2 }}
          rows={[
            { key: 'What', value: courseSorts[kind].title },
            { key: 'When', value: dayAndClock(starts) },
            { key: 'Where', value: where },
            { key: 'Status', value: isInWords[is] },
            ...(courseSorts[kind].outcome
              ? [{ key: 'Counts towards the standards', value: countsInWords(counts) }]
              : []),
          ]}
        />
      ))}
      {elsewhere.map(({ id, title, on, hours, by, counts, checked, file }) => (
        <SummaryList
          key={id}
          card={{ title, headingLevel: 2 }}
          rows={[
            { key: 'What', value: 'Training elsewhere' },
            { key: 'When', value: dayInWords(on) },
            ...(hours === undefined ? [] : [{ key: 'Hours', value: String(hours) }]),
            { key: 'Added by', value: by },
            { key: 'Counts towards the standards', value: countsInWords(counts) },
            ...(checked ? [{ key: 'Looked at by', value: `${checked.by}, ${dayInWords(checked.on)}` }] : []),
            ...(file && household
              ? [
                  {
                    key: 'Certificate',
                    value: (
                      <FileOpener
                        file={file}
                        title="Certificate"
                        load={() => loadFile(household, part.name, file.id)}
                      />
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
