import type { SupportView } from '#contract/fostering/carers/support.ts'
import type { About, ActRows, Field } from '../row.ts'

const stateOf = ({ part }: About) => (part?.values as Partial<SupportView> | undefined)?.state
const isOpen = (about: About): boolean => stateOf(about) === 'waiting' || stateOf(about) === 'answered'
const waits = (about: About): boolean => stateOf(about) === 'waiting'

const words = (label: string): Field => ({
  name: 'words',
  kind: 'words',
  label,
  hint: 'The person who asked can read this on their page',
})

/** What staff do with something that somebody who is approved asked for. */
export const support: ActRows = {
  take: {
    title: 'Take it on',
    send: 'Take it on',
    done: 'You have taken it on. The person who asked can see your name.',
    when: isOpen,
    fields: [],
  },
  called: {
    title: 'I called them and we talked',
    send: 'Save the call',
    done: 'Saved. They can read what you agreed.',
    when: isOpen,
    fields: [words('What did you agree?')],
  },
  'not-reached': {
    title: 'I called them and could not reach them',
    send: 'Save that you tried',
    done: 'Saved. They can see that you tried. We still have to answer in time, so try again.',
    when: waits,
    fields: [],
  },
  answer: {
    title: 'Write an answer',
    send: 'Send the answer',
    done: 'Sent. If they asked us to tell them, we send them a message.',
    when: isOpen,
    fields: [words('Your answer')],
  },
  done: {
    title: 'It is done',
    send: 'Close the request',
    done: 'Closed. They can open it again.',
    when: isOpen,
    fields: [words('What was done?')],
  },
}
