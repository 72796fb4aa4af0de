import { useState } from 'react'
import { useParams, useSearchParams } from 'react-router'
import { type BulkActName, DayGroupName, DayGroupPage } from '#contract/admissions/day/day.ts'
import { keepFile } from '#web/app/keepFile.ts'
import NotFoundPage from '#web/app/pages/NotFoundPage.tsx'
import { ActButton } from '#web/staff/desk/ActButton.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { Pager } from '#web/staff/list/Pager.tsx'
import { useSelection } from '#web/staff/list/useSelection.ts'
import { staffFile } from '#web/staff/staffApi.ts'
import { addresses } from '../addresses.ts'
import { asks } from '../api/desk.ts'
import { Bulk } from './Bulk.tsx'
import { Choose } from './Choose.tsx'
import { Lines } from './Lines.tsx'
import { Narrow } from './Narrow.tsx'
import { groupWords } from './words.ts'

/** `/workspace/admissions/today/<group>`: all that waits for one reason, and the same done to many at once. */
export default function GroupPage() {
  const read = DayGroupName.safeParse(useParams().group)
  return read.success ? <OneGroup group={read.data} /> : <NotFoundPage />
}

function OneGroup({ group }: { group: DayGroupName }) {
  const [search] = useSearchParams()
  return (
    <DeskPage
      title={groupWords[group].title}
      back={{ href: addresses.day, text: 'Back to admissions today' }}
    >
      <Asked query={asks(DayGroupPage, ['day', group], String(search))} waiting="Opening the list…">
        {(page) => <Found page={page} />}
      </Asked>
    </DeskPage>
  )
}

function Found({ page }: { page: DayGroupPage }) {
  const { group, total, lines, next, can } = page
  const [search] = useSearchParams()
  const round = search.get('round') ?? ''
  const school = search.get('school') ?? ''
  const after = search.get('after') ?? undefined
  const selection = useSelection(String(search))
  const [doing, setDoing] = useState<{ act: BulkActName; ids: readonly string[] | null }>()
  const address = (place: string | null) => addresses.dayGroup(group, { round, school, after: place ?? '' })

  if (doing)
    return (
      <Bulk
        {...{ group, round, school, ...doing }}
        onClose={() => {
          setDoing(undefined)
          selection.clear()
        }}
      />
    )
  return (
    <>
      <Narrow {...{ page, round, school }} />
      <p className="govuk-body" role="status">
        {total === 0 ? 'Nothing is waiting here.' : countOf(total, lines.length)}
      </p>
      {can.length > 0 && total > 0 && (
        <Choose
          {...{ can, total }}
          chosen={selection.chosen.size}
          onChoose={(act, all) => setDoing({ act, ids: all ? null : [...selection.chosen] })}
          onClear={selection.clear}
        />
      )}
      <Lines {...{ group, lines }} {...(can.length > 0 && { selection })} />
      <Pager {...{ after, next, address }} />
      {total > 0 && (
        <ActButton
          variant="secondary"
          words="Download this list (CSV)"
          onAct={async () => {
            const query = new URLSearchParams({ ...(round && { round }), ...(school && { school }) })
            const file = await staffFile(`/api/workspace/admissions/day/${group}/lines.csv?${query}`)
            keepFile(file, `${group}.csv`)
          }}
        />
      )}
    </>
  )
}

const countOf = (total: number, shown: number): string =>
  shown < total
    ? `${shown} of ${total.toLocaleString('en-GB')} are on this page.`
    : total === 1
      ? 'There is one.'
      : `There are ${total}.`
