import { useQuery } from '@tanstack/react-query'
import { clockInWords } from '#contract/calendar/times.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { announcedDraw } from './published.ts'

const momentOf = (at: string): string => `${dayInWords(at)} at ${clockInWords(at)}`

/** What is announced of the lots of a round, before anybody can know how they fall. */
export function AnnouncedLots({ round }: { round: string }) {
  const { data: draw, error } = useQuery(announcedDraw(round))
  if (error) return <p className="govuk-body">We cannot show how lots are drawn at the moment.</p>
  if (!draw) return null
  const code = (text: string) => <code className="offer-fingerprint">{text}</code>
  return (
    <section aria-labelledby="lots">
      <h2 className="govuk-heading-m" id="lots">
        How lots are drawn
      </h2>
      <p className="govuk-body">
        Where nothing else tells two children apart, a lot does. The list of children was closed first, and we
        said where the seed would come from before anybody could know it. Keep this, and compare it with the
        file later.
      </p>
      <SummaryList
        rows={[
          { key: 'Announced', value: momentOf(draw.announced) },
          { key: 'Where the seed comes from', value: draw.from },
          ...(draw.comes ? [{ key: 'When', value: momentOf(draw.comes) }] : []),
          { key: 'Watched over by', value: draw.supervisor },
          { key: 'Fingerprint of the list of children', value: code(draw.roster) },
          ...(draw.drawn ? [{ key: 'What was drawn', value: draw.drawn }] : []),
          { key: 'Seed', value: draw.seed ? code(draw.seed) : 'Not known yet' },
        ]}
      />
    </section>
  )
}
