import { useRef } from 'react'
import { Button } from '#web/design/form/Button.tsx'
import { ButtonGroup } from '#web/design/form/ButtonGroup.tsx'

/**
 * What is offered where photos are chosen: some choosers count HEIC among photos by its own name or ending alone. The
 * camera is asked for photos as such, and gives what this browser can open.
 */
export const photoFiles = 'image/*,image/heic,image/heif,.heic,.heif'

interface Props {
  /** Id of the button that chooses photos, where the error summary leads. */
  id: string
  describedBy: string
  onFiles(files: readonly File[]): void
  /** Kinds of file that can be chosen; photos when left out. */
  accept?: string
  /** What is chosen: "photos", "files". */
  what?: string
  /** Which camera takes the photo. */
  capture?: 'environment' | 'user'
  /** One at a time. */
  single?: boolean
}

/** Ways to add photos: the camera, on devices that are held in the hand, and those there are already. */
export function AddPhotos({
  id,
  describedBy,
  onFiles,
  accept = photoFiles,
  what = 'photos',
  ...rest
}: Props) {
  const { capture = 'environment', single = false } = rest
  return (
    <ButtonGroup>
      <FileButton id={`${id}-camera`} className="app-photos__camera" onFiles={onFiles} capture={capture}>
        Take a photo
      </FileButton>
      <FileButton id={id} describedBy={describedBy} onFiles={onFiles} accept={accept} multiple={!single}>
        {`Choose ${what}`}
      </FileButton>
    </ButtonGroup>
  )
}

interface FileButtonProps {
  id: string
  describedBy?: string
  className?: string
  onFiles(files: readonly File[]): void
  accept?: string | undefined
  capture?: 'environment' | 'user'
  multiple?: boolean
  children: string
}

/** A button that opens the browser's own chooser; the chooser's input is out of sight and out of the way. */
function FileButton(props: FileButtonProps) {
  const { id, describedBy, className, onFiles, accept = 'image/*', capture, multiple, children } = props
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button
        type="button"
        variant="secondary"
        id={id}
        aria-describedby={describedBy}
        className={className}
        onClick={() => input.current?.click()}
      >
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        data-photos={id}
        accept={accept}
        capture={capture}
        multiple={multiple}
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])])
          // Else the same file could not be chosen again.
          target.value = ''
        }}
      />
    </>
  )
}
