import { problemFrom } from '#admissions/allocate/allocation-file.ts'
import { fieldOf } from '#admissions/allocate/problem.ts'
import { isRound } from '#admissions/allocate/round-allocation.ts'
import { type Claimed, claimOf } from '#admissions/verify/claim.ts'
import { verify } from '#admissions/verify/verify.ts'
import { answering, jsonIn, Refused } from './json-file.ts'

const usage = `npm run -s check-allocation -- FILE RESULT
FILE is what npm run allocate reads, with priorities; RESULT is what it prints, from there or from anywhere else:
{"assignment": {"child": "school" or null}, "cutoffs": {"school": position of the last admitted, or null}}.
Says what is wrong with RESULT, by another computation than the one that makes it. Exit code 0: nothing; 1: something; 2: wrong use.`

/** The part of a result with this name. Throws {@link Refused} where it isn't an object of such values. */
function part<Value>(file: string, json: unknown, name: string, is: (value: unknown) => value is Value) {
  const found = (json as Record<string, unknown> | null)?.[name]
  if (typeof found !== 'object' || found === null || Array.isArray(found))
    throw new Refused(1, `${file}: ${name} must be an object`)
  const entries = Object.entries(found).map(([key, value]) => {
    if (is(value)) return [key, value] as const
    throw new Refused(1, `${file}: ${name} says of “${key}” what can’t be: ${JSON.stringify(value)}`)
  })
  return new Map(entries)
}

const isSchool = (value: unknown): value is string | null => value === null || typeof value === 'string'
const isPosition = (value: unknown): value is number | null =>
  value === null || (typeof value === 'number' && Number.isInteger(value) && value >= 0)

function claimedIn(file: string): Claimed {
  const json = jsonIn(file)
  return {
    assignment: part(file, json, 'assignment', isSchool),
    cutOffs: part(file, json, 'cutoffs', isPosition),
  }
}

await answering(([file, result, ...more]) => {
  if (file === undefined || result === undefined || more.length > 0)
    throw new Refused(2, `Use it as: ${usage}`)
  const json = jsonIn(file)
  if (isRound(json))
    throw new Refused(
      1,
      `${file} is a round’s own file, with policies in place of priorities. Its result is checked as it is made; a published round is checked by npm run verify-round`,
    )
  const asked = problemFrom(json)
  // Refuses a file that no result could be right for.
  fieldOf(asked)
  const faults = verify(claimOf(asked, claimedIn(result)))
  for (const { kind, words, schools, children } of faults)
    console.log([`${kind}: ${words}`, ...schools, ...children].filter(Boolean).join(' · '))
  console.log(
    faults.length === 0
      ? 'Nothing is wrong with it.'
      : faults.length === 1
        ? '1 fault.'
        : `${faults.length} faults.`,
  )
  process.exitCode = faults.length === 0 ? 0 : 1
})
