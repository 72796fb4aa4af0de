import type { EvidenceAnswer } from '#contract/requests/evidence.ts'
import type { Wanted } from '#contract/requests/tracking.ts'
import { questionOf } from '#web/questions/later/questionOf.ts'
import { QuestionField } from '#web/questions/QuestionField.tsx'

interface Props {
  wanted: readonly Wanted[]
  files: Readonly<Record<string, readonly EvidenceAnswer[]>>
  onChange(question: string, files: readonly EvidenceAnswer[]): void
  onBusy(question: string, busy: boolean): void
}

/** A field for each question that takes more proof. What was added stays in it. */
export default function ProofFields({ wanted, files, onChange, onBusy }: Props) {
  return wanted.map((one) => (
    <QuestionField
      key={one.question}
      question={{ ...questionOf(one), optional: true }}
      value={files[one.question]}
      labelSize="s"
      onChange={(next) => onChange(one.question, Array.isArray(next) ? (next as EvidenceAnswer[]) : [])}
      onBusy={(busy) => onBusy(one.question, busy)}
      isPageHeading={false}
    />
  ))
}
