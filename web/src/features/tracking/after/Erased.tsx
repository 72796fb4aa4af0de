import type { Tracked } from '#contract/requests/tracking.ts'
import { paths } from '#web/app/paths.ts'
import { InsetText } from '#web/design/InsetText.tsx'
import { Link } from '#web/design/Link.tsx'

/** Why nothing is left of what the resident sent. */
export function Erased({ tracked }: { tracked: Tracked }) {
  if (tracked.history.at(-1)?.type !== 'erased') return null
  return (
    <InsetText>
      This was finished long ago. We have erased what was sent with it, and everybody’s contact details, as{' '}
      <Link href={paths.privacy}>we promised</Link>. Nobody can bring it back.
    </InsetText>
  )
}
