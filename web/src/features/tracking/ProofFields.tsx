import type { EvidenceAnswer } from '#contract/requests/evidence.ts'
import type { Wanted } from '#contract/requests/tracking.ts'
import { questionOf } from '#web/questions/later/questionOf.ts'
import { QuestionField } from '#web/questions/QuestionField.tsx'

interface Props {
  wanted: readonly Wanted[]
  files: Readonly<Record<string, readonly EvidenceAnswer[]>>
  /** What the fields are called by, where the page has others for the same questions. */
  named?: string
  onChange(question: string, files: readonly EvidenceAnswer[]): void
  onBusy(question: string, busy: boolean): void
}

/** A field for each question that takes more proof. What was added stays in it. */
export default function ProofFields({ wanted, files, named, onChange, onBusy }: Props) {
  return wanted.map((one) => (
    <QuestionField
      key={one.question}
      question={{
        ...questionOf(one),
        ...(named && { key: `${named}-${one.question}` }),
        // What is asked for by name is no afterthought.
        ...(one.again === undefined && { optional: true }),
      }}
      value={files[one.question]}
      labelSize="s"
      onChange={(next) => onChange(one.question, Array.isArray(next) ? (next as EvidenceAnswer[]) : [])}
      onBusy={(busy) => onBusy(one.question, busy)}
      isPageHeading={false}
    />
  ))
}
