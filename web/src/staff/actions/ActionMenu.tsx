import { Link } from 'react-router'

/** Moves focus to what opened a form, once the form is left. */
export const focusAction = (name: string): void =>
  document.querySelector<HTMLElement>(`.ws-actions__link[href$="?do=${name}"]`)?.focus()

interface Props {
  groups: readonly { readonly title: string; readonly names: readonly string[] }[]
  labelOf(name: string): string
  can: readonly string[]
  /** Name of the action whose form is open. */
  open: string | null
  /** What tells it from other menus of the page. */
  label?: string
}

/** What can be done with something as it stands, by whoever looks. */
export function ActionMenu({ groups, labelOf, can, open, label = 'What you can do' }: Props) {
  const shown = groups
    .map(({ title, names }) => ({ title, names: names.filter((name) => can.includes(name)) }))
    .filter(({ names }) => names.length > 0)
  if (shown.length === 0)
    return <p className="govuk-body">There is nothing that you can do with it at the moment.</p>
  return (
    <nav aria-label={label} className="ws-actions app-noprint">
      {shown.map(({ title, names }) => (
        <div key={title} className="ws-actions__group">
          <h2 className="ws-actions__title">{title}</h2>
          <ul className="ws-actions__list">
            {names.map((name) => (
              <li key={name}>
                <Link
                  to={`?do=${name}`}
                  discover="none"
                  replace={open !== null}
                  preventScrollReset
                  className="ws-actions__link"
                  aria-current={open === name ? 'true' : undefined}
                >
                  {labelOf(name)}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}
