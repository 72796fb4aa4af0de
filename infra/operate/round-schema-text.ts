import { fileURLToPath } from 'node:url'
import * as z from 'zod/mini'
import { Applicant, Preference } from '#contract/admissions/facts.ts'
import { CatchmentArea, GridPlace, SchoolId } from '#contract/admissions/grid-place.ts'
import { Bands, Criterion, Policy, Rounding, TieBreak } from '#contract/admissions/policy.ts'
import { Atom, Predicate } from '#contract/admissions/predicate.ts'
import { Draw, RoundFile, RoundSchool } from '#contract/admissions/round.ts'
import { Day, Id } from '#contract/admissions/shapes.ts'

/** Where it stands, for whoever writes such a file in another language. */
export const roundSchemaFile = fileURLToPath(
  new URL('../../api/contract/admissions/round.schema.json', import.meta.url),
)

const named = {
  Applicant,
  Atom,
  Bands,
  CatchmentArea,
  Criterion,
  Day,
  Draw,
  GridPlace,
  Id,
  Policy,
  Predicate,
}
const alsoNamed = { Preference, RoundSchool, Rounding, SchoolId, TieBreak }

/** JSON Schema (2020-12) of {@link RoundFile}, its parts by their names in the code. */
export function roundSchemaText(): string {
  const names = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries({ ...named, ...alsoNamed })) names.add(schema, { id })
  const { $schema, ...schema } = z.toJSONSchema(RoundFile, { io: 'input', metadata: names })
  return `${JSON.stringify({ $schema, title: 'A round of school admissions', ...schema }, null, 1)}\n`
}
