import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import type { DeskPart } from '#contract/fostering/desk.ts'
import { kindOfPart } from '#contract/fostering/parts.ts'
import { NotificationBanner } from '#web/design/NotificationBanner.tsx'
import { ActionForm } from '#web/staff/actions/ActionForm.tsx'
import { ActionMenu, focusAction } from '#web/staff/actions/ActionMenu.tsx'
import { kindOf } from '#web/staff/rows/kind.tsx'
import { addresses } from '../addresses.ts'
import { useAct } from '../api.ts'
import { useMay } from '../useMay.ts'
import type { About, ActRow } from './row.ts'
import { actRows } from './words/parts.ts'

interface Props {
  about: About
  /** The part that is acted on, its acts and its last event. */
  name: string
  can: readonly string[]
  seen: number
}

/** What can be done with a part, each as a form that opens from a menu. */
export function Acts({ about, name, can, seen }: Props) {
  const rows = actRows[kindOfPart(name)] ?? {}
  const [search] = useSearchParams()
  const navigate = useNavigate()
  const send = useAct(PartAfter)
  const staysInSight = useMay()('closed')
  const [done, setDone] = useState<string>()
  const open = search.get('do')
  const row = open !== null && can.includes(open) && Object.hasOwn(rows, open) ? rows[open] : undefined
  const ready = new Set(about.view.gates.filter((gate) => gate.ready).map(({ gate }) => gate))
  const { kind, phase } = about.view
  const means = ({ gates, kinds, whenClosed, when }: ActRow) =>
    (gates?.some((gate) => ready.has(gate)) ?? true) &&
    (kinds?.includes(kind) ?? true) &&
    (phase !== 'closed' || whenClosed === true) &&
    (when?.(about) ?? true)
  const names = Object.entries(rows).flatMap(([act, one]) => (can.includes(act) && means(one) ? [act] : []))
  if (names.length === 0 && !row && !done) return null
  const titles = [...new Set(names.map((act) => rows[act]?.group ?? 'What you can do'))]
  const leave = () => {
    navigate('?', { replace: true, preventScrollReset: true })
    if (open) setTimeout(() => focusAction(open))
  }
  async function act(act: string, { done: words, closes }: ActRow, body: object) {
    const { household } = about.view
    await send(['households', household, 'parts', name, 'acts', act], { seen, with: body })
    if (closes && !staysInSight) return navigate(addresses.day, { state: { done: words } })
    setDone(words)
    navigate('?', { replace: true, preventScrollReset: true })
  }
  return (
    <>
      {done && !row && <NotificationBanner type="success">{done}</NotificationBanner>}
      {names.length > 0 && (
        <ActionMenu
          groups={titles.map((title) => ({
            title,
            names: names.filter((act) => (rows[act]?.group ?? 'What you can do') === title),
          }))}
          labelOf={(act) => rows[act]?.title ?? act}
          can={names}
          open={open}
        />
      )}
      {row && open && (
        <ActionForm
          key={open}
          kind={kindOf(row)}
          about={about}
          form={`fostering-${about.view.household}-${name}-${open}`}
          onSend={(body: object) => act(open, row, body)}
          onClose={leave}
        />
      )}
    </>
  )
}

/** The answer to an act is looked at again with all that the page shows. */
const PartAfter = { parse: (json: unknown) => json as DeskPart }
