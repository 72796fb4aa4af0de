import { useMemo } from 'react'
import { toWgs84 } from '#contract/geo/grid.ts'
import type { LocationAnswer } from '#contract/geo/location.ts'
import { paths } from '#web/app/paths.ts'
import { ListedMap } from '#web/questions/location/map/ListedMap.tsx'
import type { FoundSchool } from './found.ts'
import type { Home } from './home.ts'

/** Where the schools are, and the home. The list below says all of it in words. */
export default function SchoolMap({
  found,
  home,
}: {
  found: readonly FoundSchool[]
  home: Home | undefined
}) {
  const placed = useMemo(
    () => found.flatMap(({ school }) => (school.point ? [markOf(school, school.point)] : [])),
    [found],
  )
  const value = useMemo(() => home && pinOf(home), [home])
  const without = found.length - placed.length
  return (
    <ListedMap
      {...{ value, placed }}
      fits={!home}
      className="govuk-!-margin-bottom-6"
      label="Map of the schools. They are all in the list below"
      failure="We could not load the map. The list has every school."
      without={without === 0 ? undefined : without === 1 ? '1 school has' : `${without} schools have`}
    />
  )
}

type School = FoundSchool['school']

const markOf = ({ id, name, town }: School, point: NonNullable<School['point']>) => ({
  reference: id,
  title: name,
  words: `${name}, ${town}`,
  linkText: 'See this school',
  mark: 'S',
  href: paths.school(id),
  ...toWgs84(point),
})

/** Looked at from as far as a village is, so that the schools around it are seen. */
const pinOf = ({ place }: Home): LocationAnswer => ({
  ...toWgs84(place),
  found: 'postcode',
  precision: 'place',
})
