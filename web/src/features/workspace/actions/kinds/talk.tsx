import { Words } from '../fields/Words.tsx'
import { errorsOf, type Kind, missing } from '../model/kind.ts'

interface Said {
  text: string
}

const said = (
  action: 'ask' | 'note',
  label: string,
  hint: string,
  message: string,
): Pick<Kind<Said>, 'empty' | 'read' | 'Fields'> => ({
  empty: () => ({ text: '' }),
  read({ text }) {
    const errors = errorsOf({ text: missing(text, message) })
    return errors ? { errors } : { action: { do: action, text } }
  },
  Fields: ({ typed, change, errors, about }) => (
    <Words
      {...{ action, label, hint, about }}
      name="text"
      value={typed.text}
      error={errors.text}
      onChange={(text) => change({ text })}
    />
  ),
})

export const ask: Kind<Said> = {
  name: 'ask',
  label: 'Ask the resident',
  title: 'Ask the resident a question',
  send: 'Send the question',
  done: 'The question is on the resident’s private page. You see the answer here',
  ...said(
    'ask',
    'Your question',
    'The resident reads it on the private page, and answers there.',
    'Write the question',
  ),
}

export const note: Kind<Said> = {
  name: 'note',
  label: 'Write a note',
  title: 'Write a note',
  send: 'Save the note',
  done: 'The note is saved',
  ...said(
    'note',
    'Note',
    'Only staff read it. A person may ask to see what is held about them.',
    'Write the note',
  ),
}
