import { useLocation } from 'react-router'
import * as z from 'zod/mini'
import { Link } from '#web/design/Link.tsx'
import { LinkTo } from './LinkTo.tsx'

interface Props {
  /** Where this page begins; missing: at the beginning. */
  after?: string | undefined
  next: string | null
  /** Of the page that begins there; null: of the first. */
  address(after: string | null): string
}

/** Where the pages before this one began; the first began at the beginning. */
const Trail = z.array(z.nullable(z.string()))

/** To the page after this one and back. */
export function Pager({ after, next, address }: Props) {
  const { state } = useLocation()
  const read = Trail.safeParse(state)
  const trail = read.success ? read.data : []
  if (!after && !next) return null
  return (
    <nav aria-label="Pages of the list" className="ws-pager">
      {after && trail.length > 0 && (
        <LinkTo href={address(trail.at(-1) ?? null)} state={trail.slice(0, -1)}>
          Page before
        </LinkTo>
      )}
      {after && <Link href={address(null)}>First page</Link>}
      {next && (
        <LinkTo href={address(next)} state={[...trail, after ?? null]}>
          Next page
        </LinkTo>
      )}
    </nav>
  )
}
