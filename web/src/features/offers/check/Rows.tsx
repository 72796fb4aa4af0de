import { anyWithRoom, type PublishedRound, type PublishedRow } from '#contract/admissions/published.ts'
import { SummaryCard } from '#web/design/SummaryCard.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import type { FoundRows } from './question.ts'

interface Props {
  rows: FoundRows
  published: PublishedRound
  /** Fingerprint of the file as the family's offer gives it. */
  told: string | undefined
}

/** What the file has of one child: the schools that had no place, where it stood in each order, and where the place is. */
export function Rows({ rows, published, told }: Props) {
  if (rows.length === 0)
    return (
      <p className="govuk-body">
        There is no row with this code. Check that you have all of it. A child who got a place that was on
        nobody’s list has none.
      </p>
    )
  return (
    <>
      {rows.length > 1 && (
        <p className="govuk-body">
          {`So that nobody can tell whose it is, your list is in the file in ${rows.length} pieces.`}
        </p>
      )}
      {rows.map(({ proof, holds }) => (
        <SummaryCard key={proof.row.id} title={numberOf(proof.row, published)} headingLevel={3}>
          <SummaryList
            rows={[
              ...linesOf(proof.row, published),
              {
                key: 'Belongs to the file',
                value: holds
                  ? `Yes. ${proof.beside.length} fingerprints lead from this row to that of the whole file${told === proof.root ? ', which is the one that your offer gives' : ''}.`
                  : 'No. Tell School admissions.',
              },
            ]}
          />
        </SummaryCard>
      ))}
    </>
  )
}

/** Among the rows: the tree of fingerprints has what stands above them as a leaf too. */
const numberOf = ({ id }: PublishedRow, { rows }: PublishedRound): string =>
  `Row ${number(rows.findIndex((row) => row.id === id) + 1)} of ${number(rows.length)}`

const number = (value: number): string => value.toLocaleString('en-GB')

function linesOf({ refused, offered }: PublishedRow, published: PublishedRound) {
  return [
    ...refused.map(({ pool, rank }) => ({
      key: nameOfPool(pool, published),
      value: `No place: number ${number(rank)} in its order`,
    })),
    ...(offered === null ? [] : [{ key: 'Place at', value: nameOfOffer(offered, published) }]),
  ]
}

function nameOfPool(id: string, { pools, schools }: PublishedRound): string {
  const pool = pools.find((one) => one.id === id)
  const school = schools.find((one) => one.id === (pool?.school ?? id))
  return [school?.name ?? id, pool?.part].filter(Boolean).join(', ')
}

const nameOfOffer = (offered: string, published: PublishedRound): string =>
  offered === anyWithRoom ? 'A school that had room for everybody who asked' : nameOfPool(offered, published)
