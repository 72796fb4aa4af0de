import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { mayPass } from '#web/app/api.ts'
import { Anchor } from '#web/design/Anchor.tsx'
import type { Elements } from '#web/design/elements.ts'
import { Button } from '#web/design/form/Button.tsx'
import { Tag } from '#web/design/Tag.tsx'
import { Waiting } from '#web/staff/desk/States.tsx'
import { addresses } from '../addresses.ts'
import { Blocks } from './Blocks.tsx'
import type { Leaf } from './manifest.ts'
import { Notes } from './Notes.tsx'
import { sectionQuery } from './queries.ts'
import { type Frame, Reader } from './Reader.tsx'
import { useMarkRead, useRead } from './useRead.ts'

interface Props extends Frame {
  leaf: Leaf
  /** Its place among all. */
  at: number
  form?: Elements
}

/** One section, with the ways to the one before and the one after. */
export function SectionPage({ leaf, at, form, ...frame }: Props) {
  const { here, mine } = frame.reading
  const { first } = here.view
  // Came with the contents, so that the first page waits for nothing else.
  const { data, error, isFetching, refetch } = useQuery({
    ...sectionQuery(here, leaf.sha256),
    ...(at === 0 && { initialData: first }),
  })
  const read = useRead(here)
  const isNew = leaf.supplement > 0 && !read.has(leaf.sha256)
  const mark = useMarkRead(here)
  useEffect(() => {
    // Whoever goes past has not read it.
    const timer = data && setTimeout(() => mark([leaf.sha256]), 3000)
    return () => clearTimeout(timer)
  }, [data, mark, leaf.sha256])
  return (
    <Reader {...frame} title={leaf.title} page={leaf.page} form={form}>
      {leaf.supplement > 0 && (
        <p className="govuk-body">
          {isNew && (
            <>
              <Tag colour="blue">New</Tag>{' '}
            </>
          )}
          <span>{`Added after the papers were first sent out (supplement ${leaf.supplement})`}</span>
        </p>
      )}
      {data && <Blocks here={here} blocks={data.blocks} />}
      {!data && (isFetching || !error) && <Waiting words="Opening this section…" />}
      {!data && error && !isFetching && (
        <div role="alert">
          <p className="govuk-body">
            {mayPass(error)
              ? 'This section is not on this device yet, and we cannot reach our service. Check that you are online, then try again.'
              : error.message}
          </p>
          <Button type="button" onClick={() => void refetch()}>
            Try again
          </Button>
        </div>
      )}
      {data && mine === 'free' && <Notes here={here} leaf={leaf} />}
      {!form && <Beside frame={frame} at={at} />}
    </Reader>
  )
}

function Beside({ frame: { reading, leaves }, at }: { frame: Frame; at: number }) {
  const { place } = reading.here
  const [before, after] = [leaves[at - 1], leaves[at + 1]]
  return (
    <nav className="pan-beside app-noprint" aria-label="Sections before and after">
      {before && (
        <Turn
          rel="prev"
          words="Previous section"
          href={addresses.page(place, before.page)}
          to={before.title}
        />
      )}
      {after && (
        <Turn rel="next" words="Next section" href={addresses.page(place, after.page)} to={after.title} />
      )}
    </nav>
  )
}

function Turn({ rel, words, href, to }: { rel: 'prev' | 'next'; words: string; href: string; to: string }) {
  return (
    <Anchor
      className={`pan-beside__way pan-beside__way--${rel} govuk-link--no-visited-state`}
      rel={rel}
      href={href}
    >
      <span className="pan-beside__words">{words}</span>
      <span className="pan-beside__to">{to}</span>
    </Anchor>
  )
}
