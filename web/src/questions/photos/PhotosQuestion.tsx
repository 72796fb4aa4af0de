import './photos.scss'
import { flushSync } from 'react-dom'
import type { EvidenceAnswer } from '#contract/evidence.ts'
import { ErrorMessage } from '#web/design/ErrorMessage.tsx'
import { describedBy } from '#web/design/Field.tsx'
import { Fieldset } from '#web/design/Fieldset.tsx'
import { FormGroup } from '#web/design/FormGroup.tsx'
import { Hint } from '#web/design/Hint.tsx'
import type { TextSize } from '#web/design/Label.tsx'
import { AddPhotos } from './AddPhotos.tsx'
import type { Position } from './exifPosition.ts'
import { PhotoCard } from './PhotoCard.tsx'
import { usePhotos } from './usePhotos.ts'
import { limitsHint } from './words.ts'

export { busyError } from './photo.ts'

export interface PhotosQuestionProps {
  /** Id of the button that chooses photos, where the error summary leads. */
  id: string
  label: string
  labelSize?: TextSize | undefined
  /** The label is the page's one heading. */
  isPageHeading?: boolean | undefined
  hint?: string | undefined
  /** What to begin with; from then on the question keeps the photos and tells of changes. */
  value: EvidenceAnswer[] | undefined
  /** The photos that the server has accepted, whenever they or their descriptions change. */
  onChange(next: EvidenceAnswer[]): void
  /** True while a photo is on its way or has failed: going on would leave it behind. Then show `busyError`. */
  onBusy?: ((busy: boolean) => void) | undefined
  error?: string | undefined
  /** Where a photo says that it was taken, to be offered as the place. */
  onPosition?: ((position: Position) => void) | undefined
}

/** Photos: taken or chosen, shrunk and freed of metadata here, sent and checked while the resident goes on writing. */
export function PhotosQuestion(props: PhotosQuestionProps) {
  const {
    id,
    label,
    labelSize = 'l',
    isPageHeading,
    hint,
    value,
    error,
    onChange,
    onBusy,
    onPosition,
  } = props
  const { tray, snapshot, words } = usePhotos(value, { onChange, onBusy, onPosition })
  const { photos, problems } = snapshot
  const errors = [...new Set([...(error ? [error] : []), ...problems])]
  const cardId = (key: number) => `${id}-${key}`

  function remove(key: number): void {
    const at = photos.findIndex((photo) => photo.key === key)
    flushSync(() => tray.remove(key))
    const neighbour = photos[at + 1] ?? photos[at - 1]
    document.getElementById(neighbour ? `${cardId(neighbour.key)}-title` : id)?.focus()
  }

  function tryAgain(key: number): void {
    flushSync(() => tray.tryAgain(key))
    document.getElementById(`${cardId(key)}-title`)?.focus()
  }

  return (
    <FormGroup hasError={errors.length > 0} className="app-photos">
      <Fieldset
        legend={label}
        legendSize={labelSize}
        isPageHeading={isPageHeading}
        describedBy={describedBy(id, { hint: limitsHint, error: errors[0] })}
      >
        <Hint id={`${id}-hint`}>
          {hint && <p className="app-photos__hint">{hint}</p>}
          <p className="app-photos__hint">{limitsHint}</p>
        </Hint>
        {errors.length > 0 && (
          <div id={`${id}-error`}>
            {errors.map((one) => (
              <ErrorMessage key={one}>{one}</ErrorMessage>
            ))}
          </div>
        )}
        {photos.length > 0 && (
          <ul className="app-photos__list" aria-label="Your photos">
            {photos.map((photo, index) => (
              <PhotoCard
                key={photo.key}
                id={cardId(photo.key)}
                photo={photo}
                number={index + 1}
                onDescribe={(description) => tray.describe(photo.key, description)}
                onRemove={() => remove(photo.key)}
                onTryAgain={() => tryAgain(photo.key)}
              />
            ))}
          </ul>
        )}
        <AddPhotos
          id={id}
          describedBy={describedBy(id, { hint: limitsHint, error: errors[0] }) ?? ''}
          onFiles={(files) => tray.add(files)}
        />
      </Fieldset>
      <div className="govuk-visually-hidden" aria-live="polite" aria-relevant="additions">
        {words.map(({ id: key, text }) => (
          <p key={key}>{text}</p>
        ))}
      </div>
    </FormGroup>
  )
}
