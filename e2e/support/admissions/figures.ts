import { figuresItems } from '#aws/admissions/figures-table.ts'
import type { SchoolFigures } from '#contract/admissions/figures.ts'
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
