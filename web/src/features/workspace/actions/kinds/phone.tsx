import { errorsOf } from '#web/staff/actions/form.ts'
import { TellDanger } from '../../words/TellDanger.tsx'
import { DangerNow, type Endangered, givenDanger, noDanger, wrongDanger } from '../fields/DangerNow.tsx'
import { Words } from '../fields/Words.tsx'
import { type Form, wrongWords } from '../model/kind.ts'

interface Said extends Endangered {
  text: string
}

/** Words that staff write down or note, with a tick for what is dangerous. */
const saying = (name: 'write-down' | 'note'): Form<Said> => ({
  empty: () => ({ text: '', ...noDanger }),
  read(typed, about) {
    const errors = errorsOf({ text: wrongWords(name, typed.text, about), danger: wrongDanger(typed, about) })
    return errors ? { errors } : { action: { do: name, text: typed.text, ...givenDanger(typed, about) } }
  },
  Fields: (props) => (
    <>
      {/* Who calls about a request may be in danger now: what they say would wait in a list. */}
      {name === 'write-down' && <TellDanger danger={props.about.service?.danger ?? 'person'} />}
      <Words
        {...{ action: name, about: props.about }}
        value={props.typed.text}
        error={props.errors.text}
        onChange={(text) => props.change({ text })}
      />
      <DangerNow {...props} />
    </>
  ),
})

export const sayingForms = { 'write-down': saying('write-down'), note: saying('note') }
