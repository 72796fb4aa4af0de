import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import {
  type Eligibility,
  type EligibilityQuestion,
  eligibilityAnswers,
  eligibilityOf,
} from '#contract/fostering/eligibility.ts'
import { isUnchecked } from '#contract/fostering/sourced.ts'
import { type Guide, sourcedIn } from '#fostering/before/guide/guide.ts'

const folder = 'api/fostering/before/guide/pages'

/** What “Could I foster or adopt?” says, whatever is answered, each once. */
function saidToAnswers(): string[] {
  const names = Object.keys(eligibilityAnswers) as EligibilityQuestion[]
  const all = names.reduce<Partial<Record<EligibilityQuestion, string>>[]>(
    (some, name) =>
      some.flatMap((one) => eligibilityAnswers[name].map((answer) => ({ ...one, [name]: answer }))),
    [{}],
  )
  const notes = all.flatMap((given) => eligibilityOf(given as Eligibility).notes)
  const unchecked = notes.filter(isUnchecked)
  return unchecked.map(
    ({ why, source, sure }) => `api/contract/fostering/eligibility.ts: ${why} (${source}; ${sure})`,
  )
}

/** Facts of the guide that somebody of the council still has to check, a line each: the file, what it says, its source. */
export async function factsToCheck(): Promise<string[]> {
  const root = join(import.meta.dirname, '../..', folder)
  const files = readdirSync(root).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  const found = files.map(async (file) => {
    const { default: guide } = (await import(join(root, file))) as { default: Guide }
    return sourcedIn(guide)
      .filter(isUnchecked)
      .map(({ says, source, sure }) => `${folder}/${file}: ${says} (${source}; ${sure})`)
  })
  return [...(await Promise.all(found)).flat(), ...new Set(saidToAnswers())]
}
