import type { PublishedPool, PublishedRound } from '#contract/admissions/published.ts'
import { Details } from '#web/design/Details.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { Table } from '#web/design/Table.tsx'

/** What the file says of the round: fingerprints, the draw, and how the places of each school ended. */
export function Facts({ round }: { round: PublishedRound }) {
  const { draw, run, root, pools, schools } = round
  const nameOf = new Map(schools.map(({ id, name }) => [id, name]))
  const code = (text: string) => <code className="offer-fingerprint">{text}</code>
  return (
    <>
      <h2 className="govuk-heading-m">About this round</h2>
      <SummaryList
        rows={[
          { key: 'Fingerprint of the file', value: code(root) },
          { key: 'Fingerprint of the council’s own record', value: code(run) },
          ...(draw
            ? [
                { key: 'Draw', value: upperFirst(`${draw.from}, watched over by ${draw.supervisor}`) },
                { key: 'Fingerprint of the list before the draw', value: code(draw.roster) },
                ...(draw.drawn ? [{ key: 'What was drawn', value: draw.drawn }] : []),
                { key: 'Seed', value: code(draw.seed) },
              ]
            : []),
        ]}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      <section className="offer-wide" aria-label="How places were given" tabIndex={0}>
        <Table
          caption="How places were given"
          captionSize="m"
          firstCellIsHeader
          head={[
            { text: 'School' },
            { text: 'Places', numeric: true },
            { text: 'Given', numeric: true },
            { text: 'Without a place', numeric: true },
            { text: 'Last child offered a place' },
          ]}
          rows={pools.map((pool) => [
            [nameOf.get(pool.school) ?? pool.school, pool.part].filter(Boolean).join(', '),
            pool.number,
            pool.given ?? 'Fewer than 5',
            pool.refused,
            lastInWords(pool),
          ])}
        />
      </section>
      {schools.map(({ id, name, policy }) => (
        <Details key={id} summary={`${name}: ${policy.title}`}>
          <ul className="govuk-list">
            {policy.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Details>
      ))}
    </>
  )
}

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

function lastInWords({ last, refused }: PublishedPool): string {
  if (refused === 0) return 'Everybody who asked'
  if (!last) return 'Not published'
  return last.metres === null ? last.words : `${last.words}, ${last.metres.toLocaleString('en-GB')} metres`
}
