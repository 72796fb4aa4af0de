import type { MouseEventHandler, ReactNode } from 'react'
import { classes } from './classes.ts'
import { Link } from './Link.tsx'
import { SummaryCard, type SummaryCardProps } from './SummaryCard.tsx'

export interface SummaryAction {
  text: string
  href: string
  /** Says what the link changes, for people who listen to links one by one. */
  hiddenText?: string
  onClick?: MouseEventHandler<HTMLAnchorElement>
}

export interface SummaryRow {
  key: ReactNode
  value: ReactNode
  actions?: readonly SummaryAction[]
  className?: string
}

export interface SummaryListProps {
  rows: readonly SummaryRow[]
  className?: string
  /** Puts the list in a card with a heading. */
  card?: Omit<SummaryCardProps, 'children'>
}

/** Questions and the answers given. */
export function SummaryList({ rows, className, card }: SummaryListProps) {
  const anyActions = rows.some((row) => row.actions?.length)
  const list = (
    <dl className={classes('govuk-summary-list', className)}>
      {rows.map((row, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: keys of rows are not always text
          key={index}
          className={classes(
            'govuk-summary-list__row',
            anyActions && !row.actions?.length && 'govuk-summary-list__row--no-actions',
            row.className,
          )}
        >
          <dt className="govuk-summary-list__key">{row.key}</dt>
          <dd className="govuk-summary-list__value">{row.value}</dd>
          {row.actions?.length ? <Actions actions={row.actions} /> : null}
        </div>
      ))}
    </dl>
  )
  return card ? <SummaryCard {...card}>{list}</SummaryCard> : list
}

function Actions({ actions }: { actions: readonly SummaryAction[] }) {
  const [only, ...others] = actions
  return (
    <dd className="govuk-summary-list__actions">
      {only && others.length === 0 ? (
        <ActionLink {...only} />
      ) : (
        <ul className="govuk-summary-list__actions-list">
          {actions.map((action) => (
            <li key={action.text} className="govuk-summary-list__actions-list-item">
              <ActionLink {...action} />
            </li>
          ))}
        </ul>
      )}
    </dd>
  )
}

export function ActionLink({ text, hiddenText, ...rest }: SummaryAction) {
  return (
    <Link {...rest}>
      <span>{text}</span>
      {hiddenText && <span className="govuk-visually-hidden">{` ${hiddenText}`}</span>}
    </Link>
  )
}
