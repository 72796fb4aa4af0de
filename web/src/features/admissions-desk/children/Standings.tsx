import type { ChildView } from '#contract/admissions/staff.ts'
import { WideTable } from '../parts/WideTable.tsx'
import { metresInWords } from '../words.ts'

/** How the run would take a child at each school that the family named, as things stand. */
export function Standings({ preferences }: Pick<ChildView, 'preferences'>) {
  return (
    <WideTable
      caption="At each school"
      head={[{ text: 'Preference' }, { text: 'Criterion' }, { text: 'Distance', numeric: true }]}
      rows={preferences.map(({ school, criterion, distanceMetres, missing }, at) => [
        `${at + 1}. ${school.name}`,
        criterion?.words ?? missing.join('. '),
        distanceInWords(distanceMetres, criterion !== null),
      ])}
    />
  )
}

/** A school that ranks a child without a distance uses none, as one that draws lots. */
function distanceInWords(metres: number | null, ranked: boolean): string {
  if (metres !== null) return metresInWords(metres)
  return ranked ? 'Not used' : 'Not known'
}
