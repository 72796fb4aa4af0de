import type { Alike, ClaimLine } from '#contract/fostering/carers/money.ts'
import type { ClaimValues } from './claim.ts'

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

/** Whether two lines may be one and the same: on one day, as far or from and to the same; or for the same money. */
function isAlike(a: ClaimLine, b: ClaimLine): boolean {
  if (a.on !== b.on) return false
  if (a.is === 'journey' || b.is === 'journey')
    return (
      a.is === 'journey' && b.is === 'journey' && (a.tenths === b.tenths || plain(a.where) === plain(b.where))
    )
  return a.pence === b.pence
}

/** Claims that count beside another: not what nobody has sent, what was refused or taken back. */
const counts = ({ step }: Pick<ClaimValues, 'step'>) =>
  step === 'sent' || step === 'asked' || step === 'checked'

/** Lines that may have been claimed already: here, or in another claim of the household. Nothing is dropped for it. */
export function alikeIn(
  name: string,
  lines: readonly ClaimLine[],
  others: Readonly<Record<string, Pick<ClaimValues, 'step' | 'lines'>>>,
): Alike[] {
  const here = lines.flatMap((line, at) =>
    lines
      .slice(0, at)
      .flatMap((one) => (isAlike(line, one) ? [{ line: line.id, claim: name, other: one.id }] : [])),
  )
  const elsewhere = Object.entries(others)
    .filter(([other, claim]) => other !== name && counts(claim))
    .flatMap(([claim, { lines: theirs }]) =>
      lines.flatMap((line) =>
        theirs.flatMap((one) => (isAlike(line, one) ? [{ line: line.id, claim, other: one.id }] : [])),
      ),
    )
  return [...here, ...elsewhere]
}
