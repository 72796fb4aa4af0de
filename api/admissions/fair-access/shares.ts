import type { RoomSchool, Standing } from '#admissions/vacancies/ports.ts'
import { roomIn } from '#admissions/vacancies/room.ts'
import type { Share } from '#contract/admissions/fair-access.ts'

/** How many pupils a school has, as it has reported them; null where it has not. */
const rollOf = (standing: Standing | undefined): number | null =>
  standing?.report?.years.reduce((sum, { onRoll }) => sum + onRoll, 0) ?? null

const times = (count: number) => (count === 0 ? 'no children' : count === 1 ? '1 child' : `${count} children`)

function whyOf(taken: number, share: number | null): string {
  const had = `Has taken ${times(taken)}.`
  if (share === null) return `${had} Its size is not known, as it has not reported its pupils.`
  const left = share - taken
  const fair = `${had} By its size its share is ${share.toFixed(1)}, so it`
  if (left >= 0.05) return `${fair} is ${left.toFixed(1)} below.`
  return left > -0.05 ? `${fair} has taken its share.` : `${fair} has taken more than its share.`
}

/**
 * Which school's turn it is: those that have the year group, the furthest below its share first. The share is by size of
 * all places given this school year, with the child who is to be placed.
 */
export function sharesOf(
  schools: readonly RoomSchool[],
  standings: readonly Standing[],
  taken: ReadonlyMap<string, number>,
  year: number,
): Share[] {
  const of = new Map(standings.map((one) => [one.school, one]))
  const own = schools.filter(({ years }) => years.some((one) => one.year === year))
  const rows = own.map((school) => ({
    school,
    onRoll: rollOf(of.get(school.id)),
    taken: taken.get(school.id) ?? 0,
  }))
  const sized = rows.filter(({ onRoll }) => onRoll !== null)
  const pupils = sized.reduce((sum, { onRoll }) => sum + (onRoll ?? 0), 0)
  const places = sized.reduce((sum, row) => sum + row.taken, 0) + 1
  const shareOf = (onRoll: number | null) =>
    onRoll === null || pupils === 0 ? null : (places * onRoll) / pupils
  const left = ({ share, taken: had }: { share: number | null; taken: number }) =>
    share === null ? Number.NEGATIVE_INFINITY : share - had
  return rows
    .map((row) => ({ ...row, share: shareOf(row.onRoll) }))
    .sort((a, b) => left(b) - left(a) || a.school.name.localeCompare(b.school.name, 'en'))
    .map(({ school, onRoll, taken: had, share }) => {
      const room = roomIn(of.get(school.id), year)
      return {
        school: { id: school.id, name: school.name },
        ...{ onRoll, taken: had, share },
        vacancies: room?.vacancies ?? null,
        asOf: room?.asOf ?? null,
        why: whyOf(had, share),
      }
    })
}
