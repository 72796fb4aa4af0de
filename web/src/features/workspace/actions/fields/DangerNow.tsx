import { isBlank } from '#contract/core/blank.ts'
import { theDepartment } from '#contract/core/words/in-text.ts'
import { departmentOf } from '#contract/council/department.ts'
import { isOpen } from '#contract/requests/lifecycle.ts'
import { council } from '#council'
import { Checkboxes } from '#web/design/form/Checkboxes.tsx'
import { Textarea } from '#web/design/form/Textarea.tsx'
import { idOf } from '#web/staff/actions/form.ts'
import { type About, type FieldsProps, workIn } from '../model/kind.ts'

/** Whether it is dangerous now, beside what somebody says or notes, and in which way. */
export interface Endangered {
  isDangerous: boolean
  danger: string
}

export const noDanger: Endangered = { isDangerous: false, danger: '' }

/** Of one thing that somebody still has to mend, and that is not marked already. */
const isAsked = (about: About): boolean =>
  about.request !== undefined &&
  isOpen(about.request.state) &&
  !about.request.danger &&
  workIn(about) === 'repair'

const most = 500

export function wrongDanger({ isDangerous, danger }: Endangered, about: About): string | undefined {
  if (!isAsked(about) || !isDangerous) return undefined
  if (isBlank(danger)) return 'Enter what the danger is'
  return danger.length > most ? `What the danger is must be ${most} characters or fewer` : undefined
}

export const givenDanger = ({ isDangerous, danger }: Endangered, about: About) =>
  isAsked(about) && isDangerous ? { danger: danger.trim() } : {}

/** The tick, with what it does and what it does not do. */
export function DangerNow({ typed, change, errors, about }: FieldsProps<Endangered>) {
  if (about.request?.danger)
    return <p className="govuk-body">It is already marked as dangerous, and stands first in the lists.</p>
  if (!isAsked(about)) return null
  const { name, phone } = departmentOf(council, about.department)
  const who = theDepartment(name)
  return (
    <Checkboxes
      id={idOf('isDangerous')}
      name="isDangerous"
      legend="Is anybody in danger?"
      legendSize="s"
      values={typed.isDangerous ? ['yes'] : []}
      onChange={({ target }) => change({ isDangerous: target.checked })}
      items={[
        {
          value: 'yes',
          text: 'This is dangerous now',
          hint: `It goes to the top of the lists of ${who}. It calls nobody out: if it cannot wait until somebody looks at the list, call ${who} on ${phone} as well.`,
          conditional: (
            <Textarea
              id={idOf('danger')}
              name="danger"
              label="What is the danger?"
              hint="Only staff read it. For example, the lamp hangs off the post and sparks"
              rows={2}
              error={errors.danger}
              value={typed.danger}
              onChange={({ target }) => change({ danger: target.value })}
            />
          ),
        },
      ]}
    />
  )
}
