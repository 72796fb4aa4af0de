import type { FilesQuestion as Question } from '#contract/core/question.ts'
import type { EvidenceAnswer } from '#contract/requests/evidence.ts'
import type { GroupProps } from '../options.tsx'
import { AddPhotos, photoFiles } from '../photos/AddPhotos.tsx'
import { UploadField } from '../photos/UploadField.tsx'
import { wordsFor } from '../photos/words.ts'
import { documentTools } from './documentTools.ts'

export interface FilesQuestionProps extends GroupProps {
  readonly question: Question
  readonly value: readonly EvidenceAnswer[] | 'later' | undefined
  onChange(next: EvidenceAnswer[] | 'later'): void
  readonly onBusy?: ((busy: boolean) => void) | undefined
}

/** Documents: photos of them, or PDF. */
export function FilesQuestion({ question, ...rest }: FilesQuestionProps) {
  const wanted = { kind: 'file', atMost: question.atMost } as const
  return (
    <UploadField
      {...rest}
      wanted={wanted}
      rules={wordsFor(wanted).limitsHint}
      later={question.later}
      tools={documentTools}
    >
      {(tray, describedBy) => (
        <AddPhotos
          id={rest.id}
          describedBy={describedBy}
          accept={`${photoFiles},application/pdf,.pdf`}
          what={question.atMost === 1 ? 'a file' : 'files'}
          single={question.atMost === 1}
          onFiles={(files) => tray.add(files)}
        />
      )}
    </UploadField>
  )
}
