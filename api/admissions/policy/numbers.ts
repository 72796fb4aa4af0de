import type { AdmissionNumber } from '#contract/admissions/round.ts'

/** The version of an admission number that holds on a day; undefined before the first one does. */
export function numberOn(versions: readonly AdmissionNumber[], day: string): AdmissionNumber | undefined {
  let held: AdmissionNumber | undefined
  for (const version of versions) if (version.from <= day && (!held || isAfter(version, held))) held = version
  return held
}

/** Of two that hold from the same day, the one that was decided later; decided on the same day, the later in the list. */
const isAfter = (a: AdmissionNumber, b: AdmissionNumber): boolean =>
  a.from > b.from || (a.from === b.from && a.decided >= b.decided)

/** What a new version of a number would do. */
export interface NumberChange {
  readonly from: number | null
  readonly to: number
  /**
   * It takes places away from a round that has closed: whoever agrees to it must have seen who would lose a place.
   */
  readonly needsLosers: boolean
  readonly problems: readonly string[]
}

/** Looks at a new version beside those that there are. `closedOn`: the day on which the round closed, null before that. */
export function numberChange(
  versions: readonly AdmissionNumber[],
  next: AdmissionNumber,
  closedOn: string | null,
): NumberChange {
  const held = numberOn(versions, next.from)
  const lower = held !== undefined && next.value < held.value
  return {
    from: held?.value ?? null,
    to: next.value,
    needsLosers: lower && closedOn !== null,
    problems: [
      ...(held?.value === next.value ? [`The number is ${next.value} already`] : []),
      ...(next.decided > next.from ? ['It can’t hold before the day on which it was decided'] : []),
      ...(versions.some(({ from }) => from > next.from)
        ? ['A later version is there already: this one would hold for part of the time only']
        : []),
    ],
  }
}
