import type { Place } from '../addresses.ts'
import { Opening } from '../InPanel.tsx'
import { ContentsPage } from './ContentsPage.tsx'
import { Closed, Conflict, NotReached, Over } from './closed.tsx'
import { Declare } from './Declare.tsx'
import { leavesOf } from './manifest.ts'
import { useNotesSent } from './notes/useNotes.ts'
import { QuestionsPage } from './QuestionsPage.tsx'
import type { PackHere } from './queries.ts'
import { Reader } from './Reader.tsx'
import { SearchPage } from './SearchPage.tsx'
import { SectionPage } from './SectionPage.tsx'
import { useAlong } from './useAlong.ts'
import { type Reading, usePack } from './usePack.ts'

interface Props {
  staff: string
  place: Place
  /** The last part of the address: a section, a page beside them, or nothing for the first page. */
  page: string
}

/** A pack, or why there is none to read. */
export function Pack({ staff, place, page }: Props) {
  const pack = usePack(staff, place)
  switch (pack.is) {
    case 'open':
      return <Open {...pack} page={page} />
    case 'waiting':
      return <Opening />
    case 'conflict':
      return <Conflict />
    case 'closed':
      return <Closed />
    case 'over':
      return <Over />
    case 'failed':
      return <NotReached failure={pack.failure} onAgain={pack.again} />
  }
}

/** Stands on every page of a pack whose reader may write notes. */
function NotesSent({ here }: { here: PackHere }) {
  useNotesSent(here)
  return null
}

function Open({ page, ...reading }: Reading & { page: string }) {
  return (
    <>
      {reading.mine === 'free' && <NotesSent here={reading.here} />}
      <Page page={page} {...reading} />
    </>
  )
}

function Page({ page, ...reading }: Reading & { page: string }) {
  const { here, mine } = reading
  const leaves = leavesOf(here.view)
  const along = useAlong(here, mine === 'free' || mine === null)
  const at = page === '' ? 0 : leaves.findIndex((leaf) => leaf.page === page)
  const leaf = leaves[at]
  // The first page says whose papers these are: whoever reads on has said whether they may.
  const asks = mine === 'undeclared'
  const frame = { reading, leaves, along }
  if (asks && at !== 0) return <Reader {...frame} title="Before you read on" form={<Declare here={here} />} />
  if (leaf)
    return (
      <SectionPage
        key={leaf.sha256}
        {...frame}
        leaf={leaf}
        at={at}
        form={asks ? <Declare here={here} /> : undefined}
      />
    )
  if (page === 'search') return <SearchPage {...frame} />
  if (page === 'questions') return <QuestionsPage {...frame} />
  return <ContentsPage {...frame} />
}
