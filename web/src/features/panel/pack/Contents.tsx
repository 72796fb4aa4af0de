import { useEffect, useState } from 'react'
import { Anchor } from '#web/design/Anchor.tsx'
import { Tag } from '#web/design/Tag.tsx'
import { addresses } from '../addresses.ts'
import type { Leaf } from './manifest.ts'
import type { PackHere } from './queries.ts'
import { useRead } from './useRead.ts'

const wide = '(min-width: 64em)'

interface Props {
  here: PackHere
  leaves: readonly Leaf[]
  page: string | undefined
}

/** All sections: beside what is read where there is room, and behind one press where there is not. */
export function Contents({ here, leaves, page }: Props) {
  const [open, setOpen] = useState(() => matchMedia(wide).matches)
  const read = useRead(here)
  useEffect(() => {
    const asked = matchMedia(wide)
    const follow = () => setOpen(asked.matches)
    asked.addEventListener('change', follow)
    return () => asked.removeEventListener('change', follow)
  }, [])
  const close = () => matchMedia(wide).matches || setOpen(false)
  return (
    <nav className="pan-contents app-noprint" aria-label="Contents">
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className="pan-contents__summary">
          <span>{`Contents (${leaves.length} sections)`}</span>
        </summary>
        <ol className="pan-contents__list">
          {leaves.map((leaf) => (
            <li key={leaf.page} className="pan-contents__item">
              <Anchor
                className="govuk-link govuk-link--no-visited-state"
                href={addresses.page(here.place, leaf.page)}
                aria-current={leaf.page === page ? 'page' : undefined}
                onClick={close}
              >
                {leaf.title}
              </Anchor>
              {leaf.supplement > 0 && !read.has(leaf.sha256) && (
                <>
                  {' '}
                  <Tag colour="blue">New</Tag>
                </>
              )}
            </li>
          ))}
        </ol>
      </details>
    </nav>
  )
}
