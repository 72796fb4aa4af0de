import { type SeatAnswers as Answers, SeatAnswers } from '#contract/admissions/answer.ts'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { asks } from '../api/desk.ts'
import { bornInWords } from '../children/born.ts'
import { WideTable } from '../parts/WideTable.tsx'

const names: Readonly<Record<Answers['children'][number]['answer'], string>> = {
  waiting: 'Not answered yet',
  accepted: 'Accepted',
  declined: 'Declined',
  withdrawn: 'Withdrawn by the council',
}

/** Who is offered a place at the school, and what their families answered. Nothing before offers are shown. */
export function Places({ school, round }: { school: string; round: string }) {
  return (
    <Asked query={asks(SeatAnswers, ['seats', school, round, 'answers'])} waiting="Looking for offers…">
      {({ children }) => (
        <WideTable
          caption="Places offered, and the families’ answers"
          head={[{ text: 'Child' }, { text: 'Born' }, { text: 'Answer' }]}
          rows={children.map(({ reference, name, born, answer }) => [
            `${name}, ${reference}`,
            bornInWords(born),
            names[answer],
          ])}
        />
      )}
    </Asked>
  )
}
