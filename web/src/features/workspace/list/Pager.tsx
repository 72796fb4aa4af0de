import { useLocation } from 'react-router'
import * as z from 'zod/mini'
import { paths } from '#web/app/paths.ts'
import { Link } from '#web/design/Link.tsx'
import { LinkTo } from './LinkTo.tsx'
import { type ListFilter, queryOf, wholeList } from './model/listFilter.ts'

interface Props {
  department: string
  filter: ListFilter
  next: string | null
}

/** Where the pages before this one began; the first began at the beginning. */
const Trail = z.array(z.nullable(z.string()))

/** To the page after this one and back. */
export function Pager({ department, filter, next }: Props) {
  const { state } = useLocation()
  const read = Trail.safeParse(state)
  const trail = read.success ? read.data : []
  const address = (after: string | null) =>
    `${paths.workList(department)}?${queryOf({ ...wholeList(filter), ...(after && { after }) })}`
  if (!filter.after && !next) return null
  return (
    <nav aria-label="Pages of the list" className="ws-pager">
      {filter.after && trail.length > 0 && (
        <LinkTo href={address(trail.at(-1) ?? null)} state={trail.slice(0, -1)}>
          Page before
        </LinkTo>
      )}
      {filter.after && <Link href={address(null)}>First page</Link>}
      {next && (
        <LinkTo href={address(next)} state={[...trail, filter.after ?? null]}>
          Next page
        </LinkTo>
      )}
    </nav>
  )
}
