import { useRef } from 'react'
import { Button } from '#web/design/Button.tsx'
import { ButtonGroup } from '#web/design/ButtonGroup.tsx'

interface Props {
  /** Id of the button that chooses photos, where the error summary leads. */
  id: string
  describedBy: string
  onFiles(files: readonly File[]): void
}

/** Ways to add photos: the camera, on devices that are held in the hand, and those there are already. */
export function AddPhotos({ id, describedBy, onFiles }: Props) {
  return (
    <ButtonGroup>
      <FileButton id={`${id}-camera`} className="app-photos__camera" onFiles={onFiles} capture="environment">
        Take a photo
      </FileButton>
      <FileButton id={id} describedBy={describedBy} onFiles={onFiles} multiple>
        Choose photos
      </FileButton>
    </ButtonGroup>
  )
}

interface FileButtonProps {
  id: string
  describedBy?: string
  className?: string
  onFiles(files: readonly File[]): void
  capture?: 'environment'
  multiple?: boolean
  children: string
}

/** A button that opens the browser's own chooser; the chooser's input is out of sight and out of the way. */
function FileButton({ id, describedBy, className, onFiles, capture, multiple, children }: FileButtonProps) {
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
        accept="image/*"
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
