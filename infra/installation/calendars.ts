import * as z from 'zod/mini'
import type { Installation } from './installation.ts'
import type { Problem } from './problem.ts'
import { shapeProblems } from './shape.ts'

const termDates = 'api/council/term-dates.json'

const Day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))
const Times = z.array(z.strictObject({ from: Day, until: Day }))
const Terms = z.object({
  schools: z.record(z.string().check(z.regex(/^\d{6}$/)), z.object({ terms: Times, closed: Times })),
})

/** Whether terms have their shape, and begin before they end. That bank holidays run out is a warning of its own, and stops nothing. */
export function calendarProblems({ terms }: Installation): Problem[] {
  const shape = shapeProblems(Terms, terms, termDates)
  return shape.length > 0 ? shape : turnedTerms(terms as z.infer<typeof Terms>)
}

const turnedTerms = ({ schools }: z.infer<typeof Terms>): Problem[] =>
  Object.entries(schools).flatMap(([urn, { terms, closed }]) =>
    [...terms, ...closed]
      .filter(({ from, until }) => from > until)
      .map(({ from, until }) => ({
        file: termDates,
        at: [`"${urn}"`, from],
        says: `The school ${urn} has a term or closure from ${from} until ${until}, which ends before it begins. Correct it in the file that you imported, and import it again.`,
      })),
  )
