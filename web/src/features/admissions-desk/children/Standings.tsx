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
        distanceMetres === null ? 'Not known' : metresInWords(distanceMetres),
      ])}
    />
  )
}
