import './address.scss'
import { useState } from 'react'
import { council } from '#council'
import { ErrorMessage } from '#web/design/form/ErrorMessage.tsx'
import { describedBy } from '#web/design/form/Field.tsx'
import { Fieldset } from '#web/design/form/Fieldset.tsx'
import { FormGroup } from '#web/design/form/FormGroup.tsx'
import { Hint } from '#web/design/form/Hint.tsx'
import { LinkButton } from '#web/design/form/LinkButton.tsx'
import type { GroupProps } from '../options.tsx'
import { useFocusAfterDrawing } from '../useFocusAfterDrawing.ts'
import { Abroad } from './Abroad.tsx'
import { ByHand } from './ByHand.tsx'
import { ByPostcode } from './ByPostcode.tsx'
import {
  type AbroadParts,
  type AddressPart,
  type AddressParts,
  addressFrom,
  addressParts,
  chosenAddress,
  noAbroad,
  type TypedAddress,
  typedAddress,
} from './typed.ts'

export interface AddressQuestionProps extends GroupProps {
  readonly value: TypedAddress | undefined
  onChange(value: TypedAddress): void
  /** What to put right, by part. */
  readonly errors?: Readonly<Partial<Record<AddressPart | keyof AbroadParts, string>>>
  /** Takes an address outside the United Kingdom too. */
  readonly abroad?: true | undefined
  /** Whether addresses can be looked up by postcode; what the council profile says when left out. */
  readonly canLookUp?: boolean
}

/** A postal address: found by its postcode where the council has a provider, and always by hand. */
export function AddressQuestion(props: AddressQuestionProps) {
  const { id, legend, legendSize, isPageHeading, hint, error, onChange, errors = {} } = props
  const { canLookUp = council.addressLookup !== null, abroad } = props
  const value = props.value ?? typedAddress(undefined, canLookUp)
  const typedMode = value.mode === 'abroad' && !abroad ? 'find' : value.mode
  const mode = typedMode === 'find' && !canLookUp ? 'hand' : typedMode
  const [failed, setFailed] = useState(false)
  // Chosen before this page was opened: the list that it came from is gone.
  const [chosenBefore, setChosenBefore] = useState(mode === 'find' && value.parts.line1 !== '')
  const shows = mode === 'find' && chosenBefore ? 'chosen' : mode
  const moveFocus = useFocusAfterDrawing()

  const fresh: TypedAddress = {
    ...typedAddress(undefined, true),
    ...(value.abroad && { abroad: value.abroad }),
  }

  function typeByHand(parts: AddressParts) {
    // What is typed may be another address than the one that was chosen.
    const { uprn: _, ...typed } = value
    onChange({ ...typed, mode: 'hand', parts })
  }

  function enterByHand() {
    const { search, parts } = value
    moveFocus(id)
    typeByHand({ ...parts, postcode: parts.postcode || search })
  }

  function enterAbroad() {
    moveFocus(id)
    onChange({ ...value, mode: 'abroad' })
  }

  function leaveAbroad() {
    moveFocus(id)
    onChange({ ...value, mode: canLookUp && value.parts.line1 === '' ? 'find' : 'hand' })
  }

  function lookUp() {
    setFailed(false)
    setChosenBefore(false)
    moveFocus(id)
    onChange({ ...fresh, search: value.parts.postcode || value.search })
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
          {failed && shows === 'hand' && 'We cannot look up addresses at the moment. Enter the address here.'}
        </p>
        {shows === 'hand' && <ByHand id={id} parts={value.parts} errors={errors} onChange={typeByHand} />}
        {shows === 'abroad' && (
          <Abroad
            id={id}
            parts={value.abroad ?? noAbroad}
            errors={errors}
            onChange={(parts) => onChange({ ...value, abroad: parts })}
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
            onSearch={(search) => onChange({ ...fresh, search })}
            onChoose={(address) =>
              onChange({
                ...fresh,
                ...(address && chosenAddress(address)),
                search: value.search,
              })
            }
            onFailed={() => {
              setFailed(true)
              enterByHand()
            }}
          />
        )}
        {(canLookUp || abroad) && (
          <ul className="govuk-list app-address__ways">
            {canLookUp && shows !== 'find' && shows !== 'abroad' && (
              <li>
                <LinkButton onClick={lookUp}>
                  {shows === 'chosen' ? 'Find another address' : 'Find the address by its postcode'}
                </LinkButton>
              </li>
            )}
            {shows !== 'hand' && shows !== 'abroad' && (
              <li>
                <LinkButton onClick={enterByHand}>
                  {addressFrom(value) ? 'Change this address by hand' : 'Enter address by hand'}
                </LinkButton>
              </li>
            )}
            {abroad && (
              <li>
                <LinkButton onClick={shows === 'abroad' ? leaveAbroad : enterAbroad}>
                  {shows === 'abroad' ? 'Enter a UK address' : 'Enter an address outside the UK'}
                </LinkButton>
              </li>
            )}
          </ul>
        )}
      </Fieldset>
    </FormGroup>
  )
}
