import type { EvidenceAnswer } from '#contract/requests/evidence.ts'
import type { TextSize } from '#web/design/form/Label.tsx'
import { AddPhotos } from './AddPhotos.tsx'
import type { Position } from './exifPosition.ts'
import { UploadField } from './UploadField.tsx'
import { reportPhotos, wordsFor } from './words.ts'

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
  const { id, label, labelSize = 'l', isPageHeading = false, hint, error, onChange, ...rest } = props
  return (
    <UploadField
      {...{ id, isPageHeading, hint, error, ...rest }}
      legend={label}
      legendSize={labelSize}
      wanted={reportPhotos}
      rules={wordsFor(reportPhotos).limitsHint}
      describes
      onChange={(next) => next !== 'later' && onChange(next)}
    >
      {(tray, describedBy) => (
        <AddPhotos id={id} describedBy={describedBy} onFiles={(files) => tray.add(files)} />
      )}
    </UploadField>
  )
}
