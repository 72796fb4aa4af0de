import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { NotificationBanner } from '#web/design/NotificationBanner.tsx'
import { ActionForm, type Ahead } from '#web/staff/actions/ActionForm.tsx'
import { ActionMenu, focusAction } from '#web/staff/actions/ActionMenu.tsx'
import { kindOf } from './kind.tsx'
import type { Row } from './row.ts'

interface Props<About> {
  /** By name, in the order of the menu. */
  rows: Readonly<Record<string, Row<About>>>
  /** What is offered now. A form that is open stays open, so that nothing that was typed is lost. */
  can: readonly string[]
  about: About
  /** Of what was typed, for the tab to keep. */
  form: string
  /** What tells its menu from others of the page. */
  label?: string
  /** What was said of the last act is no longer so. */
  isOutdated?: boolean
  /** Says of an act what it would do, to be looked at before it is done; undefined: it is done at once. */
  lookAhead?(act: string): ((body: object) => Promise<Ahead>) | undefined
  /** Takes an act; may give words that are said instead of the row's own. Throws ApiProblem. */
  // biome-ignore lint/suspicious/noConfusingVoidType: most say nothing of their own
  onSend(act: string, body: object): Promise<string | void>
}

/** What can be done with something, each act as a form that opens from a menu. The menu stands in the address. */
export function RowActs<About>({
  rows,
  can,
  about,
  form,
  label,
  isOutdated = false,
  lookAhead,
  onSend,
}: Props<About>) {
  const [search] = useSearchParams()
  const navigate = useNavigate()
  const [done, setDone] = useState<string>()
  const open = search.get('do')
  const row = open !== null && Object.hasOwn(rows, open) ? rows[open] : undefined
  const names = Object.keys(rows).filter((act) => can.includes(act))
  const close = () => navigate('?', { replace: true, preventScrollReset: true })
  if (names.length === 0 && !row && !done) return null
  return (
    <>
      {done && !row && !isOutdated && <NotificationBanner type="success">{done}</NotificationBanner>}
      {names.length > 0 && (
        <ActionMenu
          groups={[{ title: 'What you can do', names }]}
          labelOf={(act) => rows[act]?.title ?? act}
          can={names}
          open={open}
          {...(label && { label })}
        />
      )}
      {row && open && (
        <ActionForm
          key={open}
          kind={row.form ?? kindOf(row)}
          about={about}
          form={`${form}-${open}`}
          lookAhead={lookAhead?.(open)}
          onSend={async (body: object) => {
            setDone((await onSend(open, body)) || row.done)
            close()
          }}
          onClose={() => {
            close()
            setTimeout(() => focusAction(open))
          }}
        />
      )}
    </>
  )
}
