import type { FilesQuestion, PhotosQuestion, PortraitQuestion } from '#contract/core/question.ts'
import type { Wanted } from '#contract/requests/tracking.ts'

const missing = {
  files: 'Add a file, then send it',
  portrait: 'Add a photo, then send it',
  photos: 'Add a photo, then send it',
}

/** The question as a field asks it, with nothing to put off any more. */
export function questionOf({
  question,
  kind,
  label,
  hint,
  atMost,
  again,
}: Wanted): FilesQuestion | PhotosQuestion | PortraitQuestion {
  const help = [again, hint].filter(Boolean).join(' ')
  const words = {
    key: `send-${question}`,
    label,
    ...(help && { hint: help }),
    errors: { missing: missing[kind] },
  }
  if (kind === 'photos') return { kind, optional: true, ...words }
  return kind === 'portrait' ? { kind, ...words } : { kind, atMost, ...words }
}
