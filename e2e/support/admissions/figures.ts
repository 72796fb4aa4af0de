import { yearFigures } from '#admissions/figures/count-year.ts'
import type { CountedFact } from '#admissions/figures/facts.ts'
import { countedYearItems } from '#aws/admissions/counted/tables.ts'
import { figuresItems } from '#aws/admissions/figures-table.ts'
import type { SchoolFigures } from '#contract/admissions/figures.ts'
import { fairAccessTerms } from '#council/admissions/fair-access.ts'
import { operatorClients, outputs } from '#infra/operate/clients.ts'
import { writeAll } from '#infra/operate/seed/write.ts'

const applied = { all: 74, first: 41, second: 21, third: 12, other: 0, onTime: null, late: null }
const offered = { all: 30, first: 22, second: null, third: null, other: 0, onTime: null, late: null }
const criteria = [
  { words: 'Children whose plan names the school', given: null },
  { words: 'Children who are in care, or used to be.', given: null },
  { words: 'Children who live in the catchment area.', given: 25 },
]
const last = { words: 'Children who live in the catchment area.', metres: 1042 }

/** Keeps made-up figures of one school in a round of the shared installation, as a published run would have left them. */
export async function seedFigures(round: string, school: string, name: string): Promise<void> {
  const { AdmissionsTableName: table = '' } = await outputs()
  const shown = '2026-11-20T09:00:00.000Z'
  const source = { round, run: 'c0ffee00'.repeat(8), shown, computed: shown }
  const figures: SchoolFigures = {
    ...{ school, name, places: 30, applied, offered, found: 0 },
    pools: [{ number: 30, given: 30, refused: 44, criteria, last }],
  }
  const county = {
    ...{ schools: 1, places: 30, children: 74, applied, offered },
    ...{ found: 12, elsewhere: 0, none: 32, groups: { care: 5, careFirst: 5, plans: 0 } },
  }
  await writeAll(operatorClients().documents, table, [
    ...figuresItems(source, { schools: [figures], county }),
  ])
}

const some = <T>(count: number, of: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => of(at))

/** Made-up cases of one school year, as they are counted. */
function factsOf(year: number, school: string, more: number): CountedFact[] {
  const head = (at: number) => ({ id: String(at), year, version: 1 })
  const refused = (at: number) => (at % 3 === 0 ? 'infant-class' : 'full')
  return [
    ...some(
      30 + more,
      (at): CountedFact => ({
        ...{ ...head(at), kind: 'in-year', state: at < 16 ? 'offered' : 'refused' },
        answered: at < 20 ? 'aim' : at < 28 ? 'most' : 'later',
        schools: [{ school, outcome: at < 16 ? 'offered' : refused(at) }],
      }),
    ),
    ...some(
      14,
      (at): CountedFact => ({
        ...{ ...head(at), kind: 'fair-access', group: at < 9 ? 'out' : 'homeless', state: 'placed' },
        ...{ at: at < 8 ? 'maintained' : 'academy', time: at < 11 ? 'inTime' : 'later' },
      }),
    ),
    ...some(
      18 + more,
      (at): CountedFact => ({
        ...{ ...head(at), kind: 'appeal', school, of: at < 12 ? 'reception' : 'in-year' },
        ...{ ground: at < 9 ? 'infant-class' : 'ordinary', days: 30 + (at % 9) },
        state: at % 3 === 0 ? 'upheld' : 'dismissed',
      }),
    ),
  ]
}

/** Keeps made-up figures of two school years of one school, as they would have been counted. */
export async function seedSchoolYears(year: number, school: string): Promise<void> {
  const { AdmissionsTableName: table = '' } = await outputs()
  const items = [year, year - 1].flatMap((one) =>
    countedYearItems(
      yearFigures(factsOf(one, school, one === year ? 6 : 0), {
        ...{ year: one, counted: '2026-11-20T06:00:00.000Z', groups: fairAccessTerms.groups },
      }),
    ),
  )
  await writeAll(operatorClients().documents, table, items)
}
