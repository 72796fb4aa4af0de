import './photos.scss'
import type { ReactNode } from 'react'
import { flushSync } from 'react-dom'
import type { EvidenceAnswer } from '#contract/requests/evidence.ts'
import type { Elements } from '#web/design/elements.ts'
import { Checkbox } from '#web/design/form/Checkbox.tsx'
import { ErrorMessage } from '#web/design/form/ErrorMessage.tsx'
import { describedBy } from '#web/design/form/Field.tsx'
import { Fieldset } from '#web/design/form/Fieldset.tsx'
import { FormGroup } from '#web/design/form/FormGroup.tsx'
import { Hint } from '#web/design/form/Hint.tsx'
import type { GroupProps } from '../options.tsx'
import type { Position } from './exifPosition.ts'
import { PhotoCard } from './PhotoCard.tsx'
import { answersOf, isBusy } from './photo.ts'
import { browserTools } from './tools.ts'
import type { Tray, TrayTools } from './tray.ts'
import { usePhotos } from './usePhotos.ts'
import type { Wanted } from './words.ts'

export interface UploadFieldProps extends GroupProps {
  readonly wanted: Wanted
  /** What is said below the hint of what may be added. */
  readonly rules: ReactNode
  /** Photos are described; documents go by their names. Words: what it is called instead of a description. */
  readonly describes?: boolean | string
  /** Offers to send it later, with these words about what that means. */
  readonly later?: string | undefined
  /** What to begin with; from then on the field keeps the files and tells of changes. */
  readonly value: readonly EvidenceAnswer[] | 'later' | undefined
  /** The files that the server has accepted, whenever they or their descriptions change. */
  onChange(next: EvidenceAnswer[] | 'later'): void
  /** True while a file is on its way or has failed: going on would leave it behind. */
  onBusy?: ((busy: boolean) => void) | undefined
  onPosition?: ((position: Position) => void) | undefined
  readonly tools?: TrayTools
  /** Ways to add one more, given the ids of what describes them, and how many there are. */
  readonly children: (tray: Tray, describedBy: string, count: number) => Elements
}

/** Files on their way: what was added, how far each has come, ways to add more, and to send them later. */
export function UploadField(props: UploadFieldProps) {
  const { id, legend, legendSize, isPageHeading, hint, error, wanted, rules, later, value, children } = props
  const { onChange, onBusy, onPosition, tools = browserTools } = props
  const isLater = value === 'later'
  const { tray, snapshot, words } = usePhotos(
    isLater ? [] : value,
    {
      onChange: (next) => !isLater && onChange(next),
      onBusy: (busy) => onBusy?.(busy && !isLater),
      onPosition,
    },
    wanted,
    tools,
  )
  const { photos, problems } = snapshot
  const errors = [...new Set([...(error ? [error] : []), ...(isLater ? [] : problems)])]
  const described = describedBy(id, { hint: rules, error: errors[0] })
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

  function setLater(chosen: boolean): void {
    onChange(chosen ? 'later' : answersOf(photos, wanted.kind === 'file'))
    onBusy?.(!chosen && isBusy(photos))
  }

  return (
    <FormGroup hasError={errors.length > 0} className="app-photos">
      <Fieldset {...{ legend, legendSize, isPageHeading }} describedBy={described}>
        <Hint id={`${id}-hint`}>
          {hint && <p className="app-photos__hint">{hint}</p>}
          {typeof rules === 'string' ? <p className="app-photos__hint">{rules}</p> : <div>{rules}</div>}
        </Hint>
        {errors.length > 0 && (
          <div id={`${id}-error`}>
            {errors.map((one) => (
              <ErrorMessage key={one}>{one}</ErrorMessage>
            ))}
          </div>
        )}
        {!isLater && photos.length > 0 && (
          <ul className="app-photos__list" aria-label={`Your ${wanted.kind}s`}>
            {photos.map((photo, index) => (
              <PhotoCard
                key={photo.key}
                id={cardId(photo.key)}
                photo={photo}
                number={index + 1}
                wanted={wanted}
                {...(typeof props.describes === 'string' && { describes: props.describes })}
                {...(props.describes && {
                  onDescribe: (description: string) => tray.describe(photo.key, description),
                })}
                onRemove={() => remove(photo.key)}
                onTryAgain={() => tryAgain(photo.key)}
              />
            ))}
          </ul>
        )}
        <span>{!isLater && children(tray, described ?? '', photos.length)}</span>
        {later && (
          <>
            {!isLater && <p className="govuk-body">or</p>}
            <Checkbox
              // With nothing else to lead to, the error summary leads here.
              id={isLater ? id : `${id}-later`}
              key="later"
              label={wanted.atMost === 1 ? 'I’ll send it later' : 'I’ll send them later'}
              hint={later}
              checked={isLater}
              onChange={({ target }) => setLater(target.checked)}
            />
          </>
        )}
      </Fieldset>
      <div className="govuk-visually-hidden" aria-live="polite" aria-relevant="additions">
        {words.map(({ id: key, text }) => (
          <p key={key}>{text}</p>
        ))}
      </div>
    </FormGroup>
  )
}
