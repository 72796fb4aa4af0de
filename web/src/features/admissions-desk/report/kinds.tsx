import { isBlank } from '#contract/core/blank.ts'
import { Textarea } from '#web/design/form/Textarea.tsx'
import { errorsOf, type FieldsProps, type Kind } from '#web/staff/actions/form.ts'
import { textOf } from '#web/staff/actions/textOf.ts'
import { wordsKind } from '../parts/wordsKind.tsx'

/** The section that is written. */
export interface AboutSection {
  readonly id: string
  readonly heading: string
  readonly hint: string
  readonly text: string
}

interface Typed {
  text: string
}

const most = 20_000

/** What is wrong with the text of a section. */
export function wrongText(text: string): string | undefined {
  if (isBlank(text))
    return 'Write the text of this section. If there is nothing to say, write “Nothing to report”'
  return text.length > most ? 'Use 20,000 characters or fewer' : undefined
}

/** One section of a report, as it is written. */
export const sectionKind = ({ heading, hint }: AboutSection): Kind<Typed, AboutSection, object> => ({
  title: `Change the text: ${heading}`,
  send: 'Save the text',
  isGrave: () => false,
  empty: ({ text }) => ({ text }),
  read(typed, { id }) {
    const errors = errorsOf({ text: wrongText(typed.text) })
    return errors ? { errors } : { action: { do: 'write', section: id, text: typed.text } }
  },
  Fields: (props: FieldsProps<Typed, AboutSection>) => (
    <Textarea {...textOf(props)('text')} label={heading} hint={hint} rows={10} />
  ),
})

/** Something that is done with one press, once it was read what it does. */
const plainKind = (
  title: string,
  send: string,
  act: string,
  words: string,
): Kind<object, unknown, object> => ({
  ...{ title, send },
  isGrave: () => false,
  empty: () => ({}),
  read: () => ({ action: { do: act } }),
  Fields: () => <p className="govuk-body">{words}</p>,
})

export const figuresKind = plainKind(
  'Take the figures again',
  'Take the figures',
  'take-figures',
  'We count the figures of the record again and keep them with the report. They replace the figures that are there now.',
)
export const finishKind = plainKind(
  'Finish the report',
  'Finish the report',
  'finish',
  'Anybody can read and download a finished report. To change it later, you have to open it again and say why.',
)
export const reopenKind = wordsKind({
  name: 'why',
  title: 'Open the report again',
  send: 'Open it again',
  label: 'Why does it have to change?',
  missing: 'Say why the report has to change',
})
