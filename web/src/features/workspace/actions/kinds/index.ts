import type { WorkKind } from '#contract/core/kinds/work-kind.ts'
import { type ActionName, type ActWithForm, actionNames, acts } from '#contract/workspace/acts/acts.ts'
import { actFor } from '#contract/workspace/acts/by-kind.ts'
import type { Form, Kind } from '../model/kind.ts'
import { unlessOpen } from '../model/open.ts'
import { askForms } from './ask.tsx'
import { callForms } from './call.tsx'
import { decideForms } from './decide.tsx'
import { documentForms } from './document.tsx'
import { feeForms } from './fee.tsx'
import { meetForms } from './meet.tsx'
import { peopleForms } from './people.tsx'
import { sayingForms } from './phone.tsx'
import { photoForms } from './photos.tsx'
import { plain } from './plain.tsx'
import { publishForms } from './publish.tsx'
import { reachForms } from './reach.tsx'
import { redactForms } from './redact.tsx'
import { sameForms } from './same.tsx'
import { workForms } from './work.tsx'

/** A form, or a kind, whose fields are its own affair. */
// biome-ignore lint/suspicious/noExplicitAny: what is typed goes from a form to the same form alone
type AnyForm = Form<any>
// biome-ignore lint/suspicious/noExplicitAny: as above
export type AnyKind = Kind<any>

/** The forms of acts that ask for more than words. */
const forms: Readonly<Record<ActWithForm, AnyForm>> = {
  ...workForms,
  ...meetForms,
  ...callForms,
  ...decideForms,
  ...askForms,
  ...documentForms,
  ...feeForms,
  ...peopleForms,
  ...sameForms,
  ...redactForms,
  ...photoForms,
  ...publishForms,
  ...reachForms,
  ...sayingForms,
}
const own: Readonly<Partial<Record<ActionName, AnyForm>>> = forms

function kindOf(name: ActionName): AnyKind {
  const { grave, ...form } = own[name] ?? plain(name)
  return {
    ...{ ...acts[name], ...form, name },
    read: (typed, about) => unlessOpen(form.read(typed, about), about),
    isGrave: grave ?? (() => acts[name].grave === true),
  }
}

/** Every act with its form, by its name. */
export const kinds = Object.fromEntries(actionNames.map((name) => [name, kindOf(name)])) as Readonly<
  Record<ActionName, AnyKind>
>

/** An act with its form, as it is called for this kind of work. */
export function kindFor(name: ActionName, work: WorkKind): AnyKind {
  const { label, title, send, done, words } = actFor(name, work)
  return { ...kinds[name], ...{ label, title, send, done }, ...(words && { words }) }
}
