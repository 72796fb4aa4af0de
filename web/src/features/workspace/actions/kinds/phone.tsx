import { TellDanger } from '../../words/TellDanger.tsx'
import type { Form } from '../model/kind.ts'
import { plain } from './plain.tsx'

const asked = plain('write-down')

/** Who calls about a request may be in danger now: what they say would wait in a list. */
export const writeDown: Form<Readonly<Record<string, string>>> = {
  ...asked,
  Fields: (props) => (
    <>
      <TellDanger danger={props.about.service?.danger ?? 'person'} />
      {asked.Fields && <asked.Fields {...props} />}
    </>
  ),
}
