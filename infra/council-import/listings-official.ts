import { readTable } from './table.ts'
import type { TextFile } from './text-file.ts'

const tiers = ['county/unitary', 'district/unitary', 'all'] as const
/** Which councils provide a service, as GOV.UK says it. `all`: both of two tiers. */
export type Tier = (typeof tiers)[number]

/** What the two official lists say of a service of local government, by its LGSL id. */
export interface Official {
  readonly name: string
  /** Left out where GOV.UK does not list the service. */
  readonly tier?: Tier
}
/**
 * Reads the Local Government Service List (columns `lgsl_id`, `name`) and GOV.UK's list of local services (`lgsl_id`,
 * `providing_tier`, and `description` for services newer than the first list).
 * Throws ImportError that names file, line and column of everything that is wrong.
 */
type Table = Pick<TextFile, 'file' | 'text'>

export function readOfficial(lgsl: Table, govuk: Table): ReadonlyMap<number, Official> {
  const official = new Map<number, Official>(
    readTable(lgsl.file, lgsl.text, ['lgsl_id', 'name'], (row) => [
      idOf(row),
      { name: row.required('name') },
    ]),
  )
  const listed = readTable(govuk.file, govuk.text, ['lgsl_id', 'providing_tier'], (row) => {
    const tier = tiers.find((one) => one === row.text('providing_tier'))
    if (!tier)
      row.wrong(
        'providing_tier',
        `"${row.text('providing_tier')}" is no tier. Give one of ${tiers.join(', ')}`,
      )
    return { id: idOf(row), tier: tier ?? 'all', description: row.text('description') }
  })
  for (const { id, tier, description } of listed)
    official.set(id, { name: official.get(id)?.name ?? description, tier })
  return official
}

function idOf(row: { text(column: string): string; wrong(column: string, how: string): void }): number {
  const text = row.text('lgsl_id')
  if (!/^[1-9]\d*$/.test(text)) row.wrong('lgsl_id', `"${text}" is no LGSL id, like 437`)
  return Number(text)
}
