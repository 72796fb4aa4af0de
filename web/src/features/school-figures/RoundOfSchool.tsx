import type { OneSchoolFigures, SchoolFigures } from '#contract/admissions/figures.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { Table } from '#web/design/Table.tsx'
import { Wide } from './parts.tsx'
import { distanceInWords, number, roundOf, told } from './words.ts'

type Pool = SchoolFigures['pools'][number]

/** Where the places of one part ended. */
function lastOf({ last, refused }: Pool): string {
  if (!last) return refused === 0 ? 'Everybody who needed a place here got one' : 'Not shown'
  return last.metres === null ? last.words : `${last.words} They lived ${distanceInWords(last.metres)} away.`
}

/** One round that was held here: places by criterion, and where they ended. */
export function RoundOfSchool({ source, figures }: OneSchoolFigures['rounds'][number]) {
  const { year } = roundOf(source.round)
  return (
    <>
      <h3 className="govuk-heading-m">{`September ${year} in more detail`}</h3>
      {figures.pools.map((pool) => (
        <PoolOf key={pool.part ?? ''} pool={pool} year={year} />
      ))}
      <p className="govuk-body">{`Counted from the offers that were shown on ${dayInWords(source.shown)}.`}</p>
    </>
  )
}

function PoolOf({ pool, year }: { pool: Pool; year: number }) {
  const { part, criteria } = pool
  const given = criteria.filter(({ given }) => given !== 0)
  const caption = `Places given by criterion for September ${year}${part ? `: ${part}` : ''}`
  return (
    <>
      {given.length > 0 && (
        <Wide label={caption}>
          <Table
            caption={caption}
            captionSize="s"
            firstCellIsHeader
            head={[{ text: 'Criterion' }, { text: 'Places', numeric: true }]}
            rows={given.map(({ words, given }) => [words, told(given)])}
          />
        </Wide>
      )}
      <SummaryList
        rows={[
          { key: 'The last place went to', value: lastOf(pool) },
          { key: 'Could not be offered a place here', value: number(pool.refused) },
        ]}
      />
    </>
  )
}
