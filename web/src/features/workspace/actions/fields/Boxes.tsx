import { useRef, useState } from 'react'
import { Button } from '#web/design/form/Button.tsx'
import { ErrorMessage } from '#web/design/form/ErrorMessage.tsx'
import { Input } from '#web/design/form/Input.tsx'
import { LinkButton } from '#web/design/form/LinkButton.tsx'
import { type Errors, idOf } from '#web/staff/actions/form.ts'
import { useEvidence } from '../../evidence/useEvidence.ts'
import { type BoxPart, boxField, boxParts, newBox, type TypedBox, wrongParts } from '../model/boxes.ts'
import { BoxCanvas } from './BoxCanvas.tsx'

interface Props {
  reference: string
  photo: string
  boxes: readonly TypedBox[]
  errors: Errors
  onChange(boxes: readonly TypedBox[]): void
}

const most = 20
const partWords: Record<BoxPart, string> = {
  x: 'From the left',
  y: 'From the top',
  width: 'Width',
  height: 'Height',
}

/** Boxes over a photo, drawn with the pointer or entered in numbers, with a preview of both. */
export function Boxes({ reference, photo, boxes, errors, onChange }: Props) {
  const { url, isPhoto, failed } = useEvidence(reference, photo)
  const add = useRef<HTMLButtonElement>(null)
  const [said, setSaid] = useState('')
  if (failed) return <p className="govuk-body">The photo cannot be shown at the moment.</p>
  if (!url) return <p className="govuk-body">Loading the photo…</p>
  if (!isPhoto)
    return <p className="govuk-body">This file is not a photo, so it cannot be blurred or made public.</p>
  const put = (box: TypedBox, words: string) => {
    if (boxes.length >= most) return
    onChange([...boxes, box])
    setSaid(words)
  }
  const remove = (at: number) => {
    onChange(boxes.filter((_, other) => other !== at))
    setSaid(`Box ${at + 1} removed`)
    add.current?.focus()
  }
  return (
    <div className="ws-boxes">
      <p className="govuk-body">
        Draw boxes over what is to be blurred, or add a box and enter where it is, in percent of the photo.
      </p>
      {errors.boxes && <ErrorMessage>{errors.boxes}</ErrorMessage>}
      <BoxCanvas url={url} boxes={boxes} onDrawn={(box) => put(box, `Box ${boxes.length + 1} drawn`)} />
      {boxes.map((box, at) => (
        <BoxFields
          // biome-ignore lint/suspicious/noArrayIndexKey: boxes have their number as their name
          key={at}
          {...{ box, at, errors }}
          onChange={(next) => onChange(boxes.map((one, other) => (other === at ? next : one)))}
          onRemove={() => remove(at)}
        />
      ))}
      <Button
        ref={add}
        id={idOf('boxes')}
        type="button"
        variant="secondary"
        onClick={() => put(newBox, `Box ${boxes.length + 1} added in the middle of the photo`)}
      >
        Add a box
      </Button>
      <span role="status" className="govuk-visually-hidden">
        {said}
      </span>
    </div>
  )
}

interface BoxProps {
  box: TypedBox
  at: number
  errors: Errors
  onChange(box: TypedBox): void
  onRemove(): void
}

export function BoxFields({ box, at, errors, onChange, onRemove }: BoxProps) {
  // One that was put right, or took the place of one that was removed, is not marked.
  const wrong = wrongParts(box)
  return (
    <fieldset className="govuk-fieldset ws-boxes__box">
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">{`Box ${at + 1}`}</legend>
      {boxParts.map((part) => (
        <Input
          key={part}
          id={idOf(boxField(at, part))}
          label={partWords[part]}
          type="number"
          min={0}
          max={100}
          step="any"
          suffix="%"
          width={4}
          error={wrong.includes(part) ? errors[boxField(at, part)] : undefined}
          value={box[part]}
          onChange={({ target }) => onChange({ ...box, [part]: target.value })}
        />
      ))}
      <LinkButton onClick={onRemove}>
        Remove<span className="govuk-visually-hidden">{` box ${at + 1}`}</span>
      </LinkButton>
    </fieldset>
  )
}
