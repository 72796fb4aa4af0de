import type { WorkKind } from '#contract/core/kinds/work-kind.ts'
import type { ActionName } from './acts.ts'
import type { Act, ActWords } from './row.ts'

/** What an act is called where the words of its row are those of another kind of work. */
export type OwnWords = Partial<Pick<Act, 'label' | 'title' | 'send' | 'done'>> & {
  readonly words?: Partial<Pick<ActWords, 'label' | 'hint' | 'missing'>>
}
type KindActs = Readonly<Partial<Record<ActionName, OwnWords>>>

const read = 'The resident reads this.'

/** What is said meanwhile, of all that is neither mended nor met. */
const sayNext: OwnWords = {
  label: 'Say what happens next',
  title: 'Say what happens next',
  send: 'Tell the resident',
  done: 'Saved. The resident sees what happens next',
}

const closing = (how: string, why: string): OwnWords => ({
  label: `Close ${how}`,
  title: `Close it ${how}`,
  words: { label: why, hint: `${read} Say what they can do.`, missing: 'Say why it is closed' },
})

const ending = (label: string, title: string, what: string, missing: string): OwnWords => ({
  ...{ label, title },
  send: 'Save and tell the resident',
  done: 'Saved. The resident sees it',
  words: { label: what, hint: read, missing },
})

/** By kind of work. A repair has the words of the rows themselves. */
export const actWords: Readonly<Record<WorkKind, KindActs>> = {
  repair: {},
  task: {
    schedule: sayNext,
    fix: ending('Done', 'Say that it is done', 'What was done', 'Say what was done'),
    close: closing('without doing it', 'Why it will not be done'),
  },
  answer: {
    schedule: sayNext,
    fix: ending('Answer it', 'Answer it', 'Your answer', 'Write the answer'),
    close: closing('without an answer', 'Why it is closed without an answer'),
  },
  contact: {
    schedule: sayNext,
    fix: ending('Finish it', 'Say what came of it', 'What came of it', 'Say what came of it'),
    close: closing('without going further', 'Why we are not going further with it'),
  },
  application: {
    schedule: sayNext,
    fix: ending('Grant it', 'Grant it', 'What is granted, and what happens next', 'Say what is granted'),
    close: {
      ...closing('without granting it', 'Why it is not granted'),
      words: {
        label: 'Why it is not granted',
        hint: `${read} Say which rule this is based on, and what they can do.`,
        missing: 'Say why it is not granted',
      },
    },
  },
  order: {
    schedule: { ...sayNext, label: 'Say when it will be sent', title: 'Say when it will be sent' },
    fix: ending(
      'Sent it',
      'Say that it has been sent',
      'What was sent, and how',
      'Say what was sent, and how',
    ),
    close: {
      label: 'Cannot find or send it',
      title: 'Close it without sending anything',
      words: {
        label: 'Why it cannot be sent',
        hint: `${read} For example, that there is no such entry, which years were searched, and what happens to the fee.`,
        missing: 'Say why it cannot be sent',
      },
    },
  },
  call: { close: closing('without a call', 'Why we are not calling') },
  appointment: { close: closing('without an appointment', 'Why there is no appointment') },
  decision: { close: closing('without a decision', 'Why it is closed without a decision') },
  place: {
    fix: ending('Finished', 'Say that it is finished', 'What came of it', 'Say what came of it'),
    close: closing('without an outcome', 'Why it is closed without an outcome'),
  },
}
