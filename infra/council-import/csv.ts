import { CsvError, type Line, parseCsv as parse, type Separator } from '#contract/core/csv.ts'
import { ImportError } from './problems.ts'

export { type Line, type Separator, separatorOf } from '#contract/core/csv.ts'

/** Reads separated text as `parse` does. Throws ImportError where a quotation mark stands wrongly. */
export function parseCsv(text: string, separator?: Separator): Line[] {
  try {
    return parse(text, separator)
  } catch (error) {
    throw error instanceof CsvError ? new ImportError(error.message) : error
  }
}
