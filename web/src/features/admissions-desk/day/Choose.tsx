import type { BulkActName } from '#contract/admissions/day/day.ts'
import { Button } from '#web/design/form/Button.tsx'
import { ButtonGroup } from '#web/design/form/ButtonGroup.tsx'
import { LinkButton } from '#web/design/form/LinkButton.tsx'
import { bulkWords, countInWords } from './words.ts'

interface Props {
  can: readonly BulkActName[]
  total: number
  /** How many are ticked. */
  chosen: number
  onChoose(act: BulkActName, all: boolean): void
  onClear(): void
}

/** What can be done to those that are ticked, or to all. What happens to whom is looked at before anything does. */
export function Choose({ can, total, chosen, onChoose, onClear }: Props) {
  const all = chosen === 0
  return (
    <section aria-label="Several at once">
      <p className="govuk-body">
        Tick the ones you want, or leave them all unticked to include them all. You see what will happen
        before anything is sent or saved.
      </p>
      <ButtonGroup>
        {can.map((act) => (
          <Button key={act} type="button" onClick={() => onChoose(act, all)}>
            <span>{`${bulkWords[act].open}: ${all ? 'all ' : ''}${countInWords(all ? total : chosen, bulkWords[act])}`}</span>
          </Button>
        ))}
        {!all && <LinkButton onClick={onClear}>Untick all</LinkButton>}
      </ButtonGroup>
    </section>
  )
}
