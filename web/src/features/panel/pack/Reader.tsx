import { useMemo } from 'react'
import { clockInWords } from '#contract/calendar/times.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { useTitle } from '#web/app/title.ts'
import { BackLink } from '#web/design/BackLink.tsx'
import type { Elements } from '#web/design/elements.ts'
import { Link } from '#web/design/Link.tsx'
import { addresses } from '../addresses.ts'
import { Contents } from './Contents.tsx'
import type { Leaf } from './manifest.ts'
import { TextSize } from './TextSize.tsx'
import type { Along } from './useAlong.ts'
import type { Reading } from './usePack.ts'
import { watermark } from './watermark.ts'

/** What every page of a pack stands in. */
export interface Frame {
  reading: Reading
  leaves: readonly Leaf[]
  along: Along
}

interface Props extends Frame {
  title: string
  /** The page of the pack that this is. */
  page?: string
  /** Something to be put right. */
  wrong?: boolean
  /** Above the heading. */
  before?: Elements
  /** What the reader is asked before they read on. */
  form?: Elements
  children?: Elements
}

/** A page of a pack: its contents at hand, the ways around it, and across it whose copy it is. */
export function Reader({ reading, leaves, along, title, page, wrong, before, form, children }: Props) {
  const { here, mine } = reading
  const { manifest, reader, questions } = here.view
  const about = manifest.people.join(' and ') || manifest.title
  useTitle(`${wrong ? 'Error: ' : ''}${title}`)
  const mark = useMemo(() => watermark(reader.mark), [reader.mark])
  const may = mine === 'free' || mine === null
  return (
    <div className="govuk-width-container pan-reader">
      <BackLink href={reading.decision ?? addresses.home}>
        {reading.decision ? 'Recommendation and decision' : 'Your panel meetings'}
      </BackLink>
      <section className="pan-reader__tools app-noprint" aria-label="These papers">
        <p className="govuk-body pan-reader__about">
          <strong>{about}</strong>
        </p>
        {may && (
          <nav aria-label="Pages of these papers">
            <ul className="pan-reader__ways">
              <Way href={addresses.page(here.place, 'search')} current={page === 'search'} text="Search" />
              {mine === 'free' && (
                <Way
                  href={addresses.page(here.place, 'questions')}
                  current={page === 'questions'}
                  text={questions === 0 ? 'Questions' : `Questions (${questions})`}
                />
              )}
              <Way
                href={addresses.page(here.place, 'about')}
                current={page === 'about'}
                text="About these papers"
              />
            </ul>
          </nav>
        )}
        <TextSize />
      </section>
      <div className="pan-reader__columns">
        <Contents here={here} leaves={leaves} page={page} />
        <main
          className="govuk-main-wrapper pan-paper"
          id="main-content"
          tabIndex={-1}
          style={{ backgroundImage: mark }}
        >
          {before}
          <h1 className="govuk-heading-l">{title}</h1>
          {form}
          {children}
          {may && <KeptLine reading={reading} along={along} />}
        </main>
      </div>
    </div>
  )
}

function Way({ href, text, current }: { href: string; text: string; current: boolean }) {
  return (
    <li>
      <Link href={href} aria-current={current ? 'page' : undefined} noVisitedState>
        {text}
      </Link>
    </li>
  )
}

/** Says what lies on this device, and until when. Spoken once, when all is here. */
function KeptLine({ reading: { here, from }, along }: { reading: Reading; along: Along }) {
  const { until } = here
  if (until === null)
    return (
      <p className="govuk-body-s pan-kept">
        Nothing of these papers is kept on this device. You need to be online to read them.
      </p>
    )
  const day = `${dayInWords(until)} at ${clockInWords(until)}`
  const ready = along.have >= along.of
  return (
    <div className="pan-kept" role="status">
      {from === 'device' && (
        <p className="govuk-body-s">
          You are reading the copy on this device, because we cannot reach our service.
        </p>
      )}
      {!along.kept && (
        <p className="govuk-body-s">
          This device has no room to keep the papers. You can read them as long as you are online.
        </p>
      )}
      {along.kept && !ready && along.have > 0 && (
        <p className="govuk-body-s" aria-hidden="true">
          {`Getting the papers ready to read without the internet: ${along.have} of ${along.of}`}
        </p>
      )}
      {along.kept && ready && along.opensAgain && (
        <p className="govuk-body-s">
          {`The papers are locked on this device, for you alone. You can read them without the internet, as long as you do not close this tab or sign out. They are deleted on ${day}.`}
        </p>
      )}
    </div>
  )
}
