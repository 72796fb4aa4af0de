import { type ComponentPropsWithRef, type ReactNode, useEffect, useRef, useState } from 'react'
import { classes } from '../classes.ts'
import { ErrorMessage } from './ErrorMessage.tsx'
import { describedBy } from './Field.tsx'
import { Fieldset } from './Fieldset.tsx'
import { FormGroup } from './FormGroup.tsx'
import { Hint } from './Hint.tsx'
import { Label, type TextSize } from './Label.tsx'

/** One thing to choose, or words between two of them. */
export type Choice =
  | { divider: string }
  | {
      value: string
      text: ReactNode
      hint?: ReactNode
      /** A drawing above the text; decorative, so the text has to say it all. */
      picture?: ReactNode
      /** Shown while this is chosen. */
      conditional?: ReactNode
      disabled?: boolean
      /** Checkboxes only: choosing this clears the others, as "none of these" does. */
      exclusive?: boolean
    }

export interface ChoicesProps {
  /** Id of the first control, which the error summary links to; the others are `id-2`, `id-3`, … Default: `name`. */
  id?: string | undefined
  name: string
  legend: ReactNode
  legendSize?: TextSize | undefined
  /** The legend is the page's one heading. */
  isPageHeading?: boolean | undefined
  hint?: ReactNode
  error?: string | undefined
  items: readonly Choice[]
  className?: string | undefined
}

type ControlProps = Omit<ComponentPropsWithRef<'input'>, 'id' | 'name' | 'type' | 'value' | 'className'>

interface Props extends ChoicesProps {
  kind: 'radios' | 'checkboxes'
  /** Props of the control for one value: checked or defaultChecked, and what all controls share. */
  control: (value: string) => ControlProps
  initial: readonly string[]
}

/** What radios and checkboxes share: a fieldset, its words, and one line for each choice. */
export function Choices({ kind, id: givenId, name, items, className, control, initial, ...words }: Props) {
  const { legend, legendSize, isPageHeading, hint, error } = words
  const id = givenId ?? name
  const [root, chosen, readChosen] = useChosen(name, initial)
  const pictures = items.some((item) => 'picture' in item && item.picture)
  return (
    <FormGroup hasError={Boolean(error)}>
      <Fieldset
        legend={legend}
        legendSize={legendSize}
        isPageHeading={isPageHeading}
        describedBy={describedBy(id, { hint, error })}
      >
        {Boolean(hint) && <Hint id={`${id}-hint`}>{hint}</Hint>}
        {error && <ErrorMessage id={`${id}-error`}>{error}</ErrorMessage>}
        <div
          ref={root}
          className={classes(`govuk-${kind}`, className, pictures && 'app-pictures')}
          onChange={readChosen}
        >
          {items.map((item, index) =>
            'divider' in item ? (
              <div key={item.divider} className={`govuk-${kind}__divider`}>
                {item.divider}
              </div>
            ) : (
              <Line
                key={item.value}
                kind={kind}
                id={index ? `${id}-${index + 1}` : id}
                name={name}
                item={item}
                open={chosen.includes(item.value)}
                control={control(item.value)}
              />
            ),
          )}
        </div>
      </Fieldset>
    </FormGroup>
  )
}

interface LineProps extends Pick<Props, 'kind' | 'name'> {
  id: string
  item: Exclude<Choice, { divider: string }>
  open: boolean
  control: ControlProps
}

function Line({ kind, id, name, item, open, control }: LineProps) {
  const hintId = item.hint ? `${id}-item-hint` : undefined
  const reveal = item.conditional ? `conditional-${id}` : undefined
  return (
    <>
      <div className={`govuk-${kind}__item`}>
        <input
          {...control}
          className={`govuk-${kind}__input`}
          id={id}
          name={name}
          type={kind === 'radios' ? 'radio' : 'checkbox'}
          value={item.value}
          disabled={item.disabled ?? control.disabled}
          data-behaviour={item.exclusive ? 'exclusive' : undefined}
          aria-controls={reveal}
          aria-describedby={hintId}
        />
        <Label htmlFor={id} className={`govuk-${kind}__label`}>
          {item.picture && (
            <span className="app-pictures__picture" aria-hidden="true">
              {item.picture}
            </span>
          )}
          <span>{item.text}</span>
        </Label>
        {hintId && (
          <Hint id={hintId} className={`govuk-${kind}__hint`}>
            {item.hint}
          </Hint>
        )}
      </div>
      {reveal && (
        <div
          className={classes(`govuk-${kind}__conditional`, !open && `govuk-${kind}__conditional--hidden`)}
          id={reveal}
        >
          {item.conditional}
        </div>
      )}
    </>
  )
}

/** The chosen values as the controls have them, because a form library may set them without an event. */
function useChosen(name: string, initial: readonly string[]) {
  const root = useRef<HTMLDivElement>(null)
  const [chosen, setChosen] = useState(initial)
  const read = () => {
    const controls = root.current?.querySelectorAll<HTMLInputElement>(
      `input[name="${CSS.escape(name)}"]:checked`,
    )
    setChosen(Array.from(controls ?? [], (control) => control.value))
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, after a form library has filled the controls
  useEffect(read, [])
  return [root, chosen, read] as const
}
