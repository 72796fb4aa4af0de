import { parseArgs } from 'node:util'
import { faultsOfRound } from '#admissions/policy/check-round.ts'
import type { GridPlace } from '#contract/admissions/grid-place.ts'
import { toGrid } from '#contract/geo/grid.ts'
import { council } from '#council'
import { readPostcodes } from '../council-import/postcodes.ts'
import { readTextFile } from '../council-import/text-file.ts'
import { answering, Refused } from './json-file.ts'
import { type Phase, phases, readFigures } from './seed/admissions/figures.ts'
import { madeRound } from './seed/admissions/round.ts'

const usage = `npm run -s make-round -- --schools FILE --figures FILE --year 2022 --phase primary [--postcodes FILE] [--seed WORDS]
Prints a round’s file (api/contract/admissions/round.schema.json) of made-up families, whose first, second and third preferences
are those of published figures, school by school. Try it with: npm run -s make-round -- … > round.json; npm run -s allocate -- round.json
--schools    the register of schools: urn, name, phase, age_low, religious_character, easting, northing
--figures    urn, phase, entry_year, places_offered, times_first_preference, times_second_preference, times_third_preference
--phase      primary (into Reception), junior or secondary
--postcodes  where people live; without it they live all around each school
--seed       the same words make the same round`

interface Asked {
  readonly schools: string
  readonly figures: string
  readonly year: number
  readonly phase: Phase
  readonly postcodes?: string | undefined
  readonly seed: string
}

/** Reads the command line. Throws, in words, when it will not do. */
export function askedFrom(args: readonly string[]): Asked {
  const text = { type: 'string' } as const
  const { values } = parseArgs({
    args: [...args],
    options: {
      ...{ schools: text, figures: text, year: text, phase: text, postcodes: text },
      seed: { ...text, default: 'a made-up round' },
    },
  })
  const { schools, figures, postcodes, seed } = values
  const year = Number(values.year)
  const phase = phases.find((one) => one === (values.phase === 'primary' ? 'reception' : values.phase))
  if (!schools || !figures || !phase || !Number.isInteger(year)) throw new Refused(2, `Use it as: ${usage}`)
  return { schools, figures, year, phase, postcodes, seed }
}

async function placesOf(file: string | undefined): Promise<GridPlace[]> {
  if (file === undefined) return []
  const { postcodes } = await readPostcodes(
    file,
    [...council.districts, ...council.neighbours].map(({ code }) => code),
  )
  return postcodes.map(toGrid)
}

const listed = (all: readonly string[]): string =>
  all.length > 10 ? `${all.slice(0, 10).join(', ')} and ${all.length - 10} more` : all.join(', ')

async function run(args: readonly string[]): Promise<void> {
  const { schools: register, figures, year, phase, postcodes, seed } = askedFrom(args)
  const { schools, unknown } = readFigures(readTextFile(register), readTextFile(figures), year, phase)
  if (unknown.length > 0) console.error(`Left out, as ${register} has no such school: ${listed(unknown)}`)
  const round = madeRound({ schools, year, phase, seed, places: await placesOf(postcodes) })
  const faults = faultsOfRound(round)
  if (faults.length > 0) throw new Error(faults.join('\n'))
  console.error(
    `${round.round}: ${round.schools.length} schools, ${round.applicants.length} children, made up by the figures of ${year}`,
  )
  process.stdout.write(`${JSON.stringify(round)}\n`)
}

if (import.meta.main) await answering(run)
