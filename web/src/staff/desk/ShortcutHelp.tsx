import { useRef } from 'react'
import { Button } from '#web/design/form/Button.tsx'
import { Checkbox } from '#web/design/form/Checkbox.tsx'
import { LinkButton } from '#web/design/form/LinkButton.tsx'
import { searchBox } from './DeskSearch.tsx'
import { turnShortcuts, useShortcuts, useShortcutsOn } from './shortcuts.ts'

const onLists = [
  ['j', 'Next request'],
  ['k', 'Request before'],
  ['Enter', 'Open the request'],
  ['x', 'Select the request, or take it out of the selection'],
  ['a', 'Assign what is selected, or the request that has focus'],
] as const
const onRequests = [
  ['a', 'Assign'],
  ['n', 'Write a note'],
  ['q', 'Ask the resident a question'],
  ['u', 'Back to the list'],
] as const
const everywhere = [
  ['/', 'Search'],
  ['?', 'Show these shortcuts'],
] as const

/** What the keys do, and the way to turn them off. Everything they do can be done without them. */
export function ShortcutHelp() {
  const dialog = useRef<HTMLDialogElement>(null)
  const on = useShortcutsOn()
  const show = () => dialog.current?.showModal()
  useShortcuts({
    '?': show,
    '/': () => document.getElementById(searchBox)?.focus(),
  })
  return (
    <>
      <LinkButton onClick={show}>Keyboard shortcuts</LinkButton>
      <dialog ref={dialog} className="ws-dialog" aria-labelledby="shortcuts-heading">
        <h2 className="govuk-heading-m" id="shortcuts-heading">
          Keyboard shortcuts
        </h2>
        <Keys title="In a list" keys={onLists} />
        <Keys title="On a request" keys={onRequests} />
        <Keys title="Everywhere" keys={everywhere} />
        <Checkbox
          id="shortcuts-on"
          label="Use single-key shortcuts"
          hint="Turn them off if you use speech input, or press keys by mistake."
          checked={on}
          onChange={({ target }) => turnShortcuts(target.checked)}
        />
        <Button type="button" variant="secondary" onClick={() => dialog.current?.close()}>
          Close
        </Button>
      </dialog>
    </>
  )
}

function Keys({ title, keys }: { title: string; keys: readonly (readonly [string, string])[] }) {
  return (
    <>
      <h3 className="govuk-heading-s govuk-!-margin-bottom-2">{title}</h3>
      <dl className="ws-keys">
        {keys.map(([key, words]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
