import { useEffect, useRef, useState } from 'react'
import { Button } from '#web/design/form/Button.tsx'
import { ButtonGroup } from '#web/design/form/ButtonGroup.tsx'
import { VisuallyHidden } from '#web/design/VisuallyHidden.tsx'
import { type Picture, sizeOf } from '../photos/prepare.ts'
import { type Crop, firstCrop, type Move, mayMove, moved } from './crop.ts'
import { cut } from './cut.ts'

interface Props {
  readonly id: string
  readonly picture: Picture
  onUse(crop: Crop): void
  onDiscard(): void
}

const previewSize = { width: 280, height: 360 }

const buttons: readonly {
  readonly move: Move
  readonly text: string
  readonly done: string
  readonly end: string
}[] = [
  { move: 'closer', text: 'Closer', done: 'Closer', end: 'It is as close as it can be' },
  { move: 'wider', text: 'Wider', done: 'Wider', end: 'It is as wide as the photo' },
  { move: 'up', text: 'Up', done: 'Moved up', end: 'You have reached the top of the photo' },
  { move: 'down', text: 'Down', done: 'Moved down', end: 'You have reached the bottom of the photo' },
  { move: 'left', text: 'Left', done: 'Moved left', end: 'You have reached the left edge of the photo' },
  { move: 'right', text: 'Right', done: 'Moved right', end: 'You have reached the right edge of the photo' },
]

/** The photo as it will be cut, with buttons to cut it another way. Works without dragging. */
export function Cropper({ id, picture, onUse, onDiscard }: Props) {
  const size = sizeOf(picture)
  const [crop, setCrop] = useState(() => firstCrop(size))
  const [said, setSaid] = useState('')
  const title = useRef<HTMLHeadingElement>(null)
  const preview = useRef<HTMLCanvasElement>(null)

  useEffect(() => title.current?.focus(), [])
  useEffect(() => {
    const drawn = cut(picture, crop, previewSize)
    preview.current?.getContext('2d')?.drawImage(drawn, 0, 0)
  }, [picture, crop])

  return (
    <div className="app-crop">
      <h2 className="govuk-heading-m" ref={title} tabIndex={-1} id={`${id}-crop`}>
        Check how your photo is cropped
      </h2>
      <p className="govuk-body" id={`${id}-crop-hint`}>
        Your whole face and the top of your shoulders should be in the picture. We crop out the rest.
      </p>
      <canvas
        ref={preview}
        className="app-crop__preview"
        {...previewSize}
        role="img"
        aria-label="Your photo as it will be sent"
      />
      <fieldset className="app-crop__buttons" aria-describedby={`${id}-crop-hint`}>
        <legend className="govuk-visually-hidden">Crop it differently</legend>
        {buttons.map(({ move, text, done, end }) => (
          <Button
            key={move}
            type="button"
            variant="secondary"
            className="app-crop__button"
            onClick={() => {
              const may = mayMove(size, crop, move)
              if (may) setCrop(moved(size, crop, move))
              // A space at the end makes the same words news again.
              setSaid((before) => {
                const words = may ? done : end
                return before === words ? `${words} ` : words
              })
            }}
          >
            <span>{text}</span>
            <VisuallyHidden>
              : show <span>{inWords[move]}</span>
            </VisuallyHidden>
          </Button>
        ))}
      </fieldset>
      <p className="govuk-body-s app-crop__said" role="status">
        {said}
      </p>
      <ButtonGroup>
        {/* Where an error summary leads. */}
        <Button type="button" id={id} onClick={() => onUse(crop)}>
          Use this photo
        </Button>
        <Button type="button" variant="secondary" onClick={onDiscard}>
          Choose another photo
        </Button>
      </ButtonGroup>
    </div>
  )
}

const inWords: Readonly<Record<Move, string>> = {
  closer: 'less of the photo',
  wider: 'more of the photo',
  up: 'more of the top',
  down: 'more of the bottom',
  left: 'more of the left',
  right: 'more of the right',
}
