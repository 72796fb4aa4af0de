import './address.scss'
import { useEffect, useRef, useState } from 'react'
import { council } from '#council'
import { ErrorMessage } from '#web/design/ErrorMessage.tsx'
import { describedBy } from '#web/design/Field.tsx'
import { Fieldset } from '#web/design/Fieldset.tsx'
import { FormGroup } from '#web/design/FormGroup.tsx'
import { Hint } from '#web/design/Hint.tsx'
import { LinkButton } from '#web/design/LinkButton.tsx'
import type { GroupProps } from '../options.tsx'
import { ByHand } from './ByHand.tsx'
import { ByPostcode } from './ByPostcode.tsx'
import {
  type AddressPart,
  addressFrom,
  addressParts,
  chosenAddress,
  type TypedAddress,
  typedAddress,
} from './typed.ts'

export interface AddressQuestionProps extends GroupProps {
  readonly value: TypedAddress | undefined
  onChange(value: TypedAddress): void
  /** What to put right, by part. */
  readonly errors?: Readonly<Partial<Record<AddressPart, string>>>
  /** Whether addresses can be looked up by postcode; what the council profile says when left out. */
  readonly canLookUp?: boolean
}

/** A postal address: found by its postcode where the council has a provider, and always by hand. */
export function AddressQuestion(props: AddressQuestionProps) {
  const { id, legend, legendSize, isPageHeading, hint, error, onChange, errors = {} } = props
  const { canLookUp = council.addressLookup !== null } = props
  const value = props.value ?? typedAddress(undefined, canLookUp)
  const mode = canLookUp ? value.mode : 'hand'
  const [failed, setFailed] = useState(false)
  // Chosen before this page was opened: the list that it came from is gone.
  const [chosenBefore, setChosenBefore] = useState(mode === 'find' && value.parts.line1 !== '')
  const shows = mode === 'find' && chosenBefore ? 'chosen' : mode
  const moveFocus = useFocusAfterDrawing()

  function enterByHand() {
    const { search, parts } = value
    moveFocus(id)
    onChange({ mode: 'hand', search, parts: { ...parts, postcode: parts.postcode || search } })
  }

  function lookUp() {
    setFailed(false)
    setChosenBefore(false)
    moveFocus(id)
    onChange({ ...typedAddress(undefined, true), search: value.parts.postcode || value.search })
  }

  return (
    <FormGroup hasError={Boolean(error) || Object.keys(errors).length > 0}>
      <Fieldset
        {...{ legend, legendSize, isPageHeading }}
        role="group"
        describedBy={describedBy(`${id}-address`, { hint, error: shows === 'find' ? undefined : error })}
      >
        {hint && <Hint id={`${id}-address-hint`}>{hint}</Hint>}
        {error && shows !== 'find' && <ErrorMessage id={`${id}-address-error`}>{error}</ErrorMessage>}
        <p className="govuk-body app-address__status" role="status">
          {failed && 'We cannot look up addresses at the moment. Enter the address here.'}
        </p>
        {shows === 'hand' && (
          <ByHand
            id={id}
            parts={value.parts}
            errors={errors}
            onChange={(parts) => onChange({ mode: 'hand', search: value.search, parts })}
          />
        )}
        {shows === 'chosen' && (
          <p className="govuk-body app-address" id={id} tabIndex={-1}>
            {addressParts.map((part) => value.parts[part] && <span key={part}>{value.parts[part]}</span>)}
          </p>
        )}
        {shows === 'find' && (
          <ByPostcode
            id={id}
            search={value.search}
            uprn={value.uprn}
            error={error}
            onSearch={(search) => onChange({ ...typedAddress(undefined, true), search })}
            onChoose={(address) =>
              onChange({
                ...(address ? chosenAddress(address) : typedAddress(undefined, true)),
                search: value.search,
              })
            }
            onFailed={() => {
              setFailed(true)
              enterByHand()
            }}
          />
        )}
        {canLookUp && (
          <ul className="govuk-list">
            {shows !== 'find' && (
              <li>
                <LinkButton onClick={lookUp}>
                  {shows === 'chosen' ? 'Find another address' : 'Find the address by its postcode'}
                </LinkButton>
              </li>
            )}
            {shows !== 'hand' && (
              <li>
                <LinkButton onClick={enterByHand}>
                  {addressFrom(value) ? 'Change this address by hand' : 'Enter address by hand'}
                </LinkButton>
              </li>
            )}
          </ul>
        )}
      </Fieldset>
    </FormGroup>
  )
}

/** Moves focus to a field once the next drawing is done: what had it is gone by then. */
function useFocusAfterDrawing(): (id: string) => void {
  const wanted = useRef<string>(undefined)
  useEffect(() => {
    if (wanted.current) document.getElementById(wanted.current)?.focus()
    wanted.current = undefined
  })
  return (id) => {
    wanted.current = id
  }
}
