import { Button } from '#web/design/form/Button.tsx'
import { ErrorMessage } from '#web/design/form/ErrorMessage.tsx'
import { Input } from '#web/design/form/Input.tsx'
import { ProgressBar } from '#web/design/ProgressBar.tsx'
import { Tag } from '#web/design/Tag.tsx'
import { VisuallyHidden } from '#web/design/VisuallyHidden.tsx'
import type { Photo } from './photo.ts'
import {
  descriptionLimit,
  reportPhotos,
  sizeInWords,
  stateWords,
  unseenWords,
  type Wanted,
  wordsFor,
} from './words.ts'

interface Props {
  /** Begins the ids of everything on the card. */
  id: string
  photo: Photo
  /** As the resident counts, from 1. */
  number: number
  /** What the question takes; photos when left out. */
  wanted?: Wanted
  /** Photos alone have a description: a document has a name. */
  onDescribe?(description: string): void
  /** What is asked for with it. */
  describes?: string
  onRemove(): void
  onTryAgain(): void
}

/** One photo: what it looks like, how far it has come, its description, and how to be rid of it. */
export function PhotoCard(props: Props) {
  const { id, photo, number, wanted = reportPhotos, onDescribe, onRemove, onTryAgain } = props
  const { state } = photo
  const title = wordsFor(wanted).title(number)
  const name = title.toLowerCase()
  const { describes = `Describe ${name} (optional)` } = props
  return (
    <li className="app-photo">
      <Thumbnail source={photo.thumbnail} />
      <div className="app-photo__facts">
        <p className="app-photo__title" id={`${id}-title`} tabIndex={-1}>
          {title}
        </p>
        {photo.name && (
          <p className="app-photo__name">
            <span>{photo.name}</span>
            <span>{photo.size !== undefined && `, ${sizeInWords(photo.size)}`}</span>
          </p>
        )}
        <Progress id={id} photo={photo} name={name} />
        {photo.unseen && state.kind === 'added' && (
          <p className="app-photo__name app-photo__unseen">{unseenWords}</p>
        )}
      </div>
      <div className="app-photo__more">
        {state.kind === 'failed' ? (
          <Button type="button" variant="secondary" className="app-photo__button" onClick={onTryAgain}>
            Try again<VisuallyHidden>{` to send ${name}`}</VisuallyHidden>
          </Button>
        ) : (
          onDescribe && (
            <Input
              id={`${id}-description`}
              label={describes}
              formGroupClassName="app-photo__description"
              maxLength={descriptionLimit}
              autoComplete="off"
              value={photo.description}
              onChange={({ target }) => onDescribe(target.value)}
            />
          )
        )}
        <Button type="button" variant="secondary" className="app-photo__button" onClick={onRemove}>
          Remove<VisuallyHidden>{` ${name}`}</VisuallyHidden>
        </Button>
      </div>
    </li>
  )
}

/** The title of the photo says what it is; the picture adds nothing for somebody who can't see it. */
function Thumbnail({ source }: { source: string | undefined }) {
  if (source) return <img className="app-photo__picture" src={source} alt="" />
  return (
    <svg className="app-photo__picture" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <path d="M17 14l2-4h10l2 4h7v22H10V14zm7 5a6 6 0 1 0 0 12 6 6 0 0 0 0-12z" fill="currentColor" />
    </svg>
  )
}

function Progress({ id, photo: { state }, name }: Pick<Props, 'id' | 'photo'> & { name: string }) {
  const bar = `${id}-progress`
  switch (state.kind) {
    case 'sending':
      return <ProgressBar id={bar} label={`Sending ${name}`} percent={state.percent} />
    case 'checking':
      return <ProgressBar id={bar} label={`Checking ${name}`} />
    case 'failed':
      return <ErrorMessage>{state.message}</ErrorMessage>
    case 'added':
      return <Tag colour="green">{stateWords.added}</Tag>
    default:
      return <p className="app-photo__name">{stateWords[state.kind]}</p>
  }
}
