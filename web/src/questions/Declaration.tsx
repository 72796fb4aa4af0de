import type { DeclarationQuestion } from '#contract/core/question.ts'
import { Checkboxes } from '#web/design/form/Checkboxes.tsx'
import type { GroupProps } from './options.tsx'

interface Props extends GroupProps {
  readonly question: DeclarationQuestion
  /** `agreed`, or nothing. */
  readonly value: string
  onChange(value: string): void
}

/** What the resident declares, and one box to agree to all of it. The statements describe the box. */
export function Declaration({ question, value, onChange, hint, ...group }: Props) {
  const { statements, agree } = question
  return (
    <Checkboxes
      {...group}
      name={group.id}
      hint={
        <>
          {hint && <span>{hint}</span>}
          <ul className="govuk-list govuk-list--bullet app-statements">
            {statements.map((statement) => (
              <li key={statement}>{statement}</li>
            ))}
          </ul>
        </>
      }
      items={[{ value: 'agreed', text: agree }]}
      values={value === 'agreed' ? ['agreed'] : []}
      onChange={({ target }) => onChange(target.checked ? 'agreed' : '')}
    />
  )
}
