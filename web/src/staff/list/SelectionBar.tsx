import { Button } from '#web/design/form/Button.tsx'
import { LinkButton } from '#web/design/form/LinkButton.tsx'

interface Props {
  count: number
  onAct(): void
  onClear(): void
}

/** Stays in view while something is selected. */
export function SelectionBar({ count, onAct, onClear }: Props) {
  return (
    <div className={count > 0 ? 'ws-selected' : undefined}>
      <span role="status" className={count > 0 ? 'ws-selected__count' : 'govuk-visually-hidden'}>
        {count > 0 ? `${count} selected` : ''}
      </span>
      {count > 0 && (
        <>
          <Button type="button" className="govuk-!-margin-bottom-0" onClick={onAct}>
            Do something with <span>{count === 1 ? 'it' : 'them'}</span>
          </Button>
          <LinkButton onClick={onClear}>Select none</LinkButton>
        </>
      )}
    </div>
  )
}
