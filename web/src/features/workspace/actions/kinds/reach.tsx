import { addressError, tidyAddress } from '#contract/requests/message-address.ts'
import { council } from '#council'
import { Checkboxes } from '#web/design/form/Checkboxes.tsx'
import { Input } from '#web/design/form/Input.tsx'
import { Radios } from '#web/design/form/Radios.tsx'
import { errorsOf, idOf } from '#web/staff/actions/form.ts'
import type { FieldsProps, Form } from '../model/kind.ts'
import { plain } from './plain.tsx'

interface Readdressed {
  way: '' | 'email' | 'text'
  email: string
  phone: string
  checks: readonly string[]
}

const { checks: asked } = council.lostLink

function ReaddressFields({ typed, change, errors }: FieldsProps<Readdressed>) {
  return (
    <>
      <p className="govuk-body">
        Use this only for somebody who is talking to you now, after every check. We tell the old address that
        news now goes somewhere else.
      </p>
      <Checkboxes
        id={idOf('checks')}
        name="checks"
        legend="What have you checked?"
        hint="Ask them. Do not read anything out."
        error={errors.checks}
        values={typed.checks}
        onChange={({ target }) =>
          change({
            checks: target.checked
              ? [...typed.checks, target.value]
              : typed.checks.filter((one) => one !== target.value),
          })
        }
        items={asked.map(({ id, label }) => ({ value: id, text: label }))}
      />
      <Radios
        id={idOf('way')}
        name="way"
        legend="How do they want to hear from us?"
        error={errors.way}
        value={typed.way}
        onChange={({ target }) => change({ way: target.value as Readdressed['way'] })}
        items={[
          {
            value: 'email',
            text: 'By email',
            conditional: (
              <Input
                id={idOf('email')}
                type="email"
                label="Email address"
                autoComplete="off"
                spellCheck={false}
                error={errors.email}
                value={typed.email}
                onChange={({ target }) => change({ email: target.value })}
              />
            ),
          },
          {
            value: 'text',
            text: 'By text message',
            conditional: (
              <Input
                id={idOf('phone')}
                type="tel"
                width={20}
                label="Mobile number"
                autoComplete="off"
                error={errors.phone}
                value={typed.phone}
                onChange={({ target }) => change({ phone: target.value })}
              />
            ),
          },
        ]}
      />
    </>
  )
}

const readdress: Form<Readdressed> = {
  empty: () => ({ way: '', email: '', phone: '', checks: [] }),
  read({ way, email, phone, checks }) {
    const to = way === 'email' ? tidyAddress(way, email) : tidyAddress('text', phone)
    const wrongWith = (of: 'email' | 'text', missing: string) =>
      of === way ? (to === '' ? missing : addressError(of, to, council.messages)) : undefined
    const errors = errorsOf({
      checks: asked.every(({ id }) => checks.includes(id))
        ? undefined
        : 'Do every check, and tick each when you have done it',
      way: way === '' ? 'Choose how they want to hear from us' : undefined,
      email: wrongWith('email', 'Enter their email address'),
      phone: wrongWith('text', 'Enter their mobile number'),
    })
    if (errors || way === '') return { errors: errors ?? {} }
    return { action: { do: 'readdress', way, to, checks: [...checks] } }
  },
  Fields: ReaddressFields,
}

const sendLink: Form<Readonly<Record<string, string>>> = {
  ...plain('send-link'),
  Fields: ({ about: { request } }) => (
    <p className="govuk-body">
      <span>The link goes to the address that we have. You do not see it, and it is not read out. </span>
      <span>
        {request?.contact
          ? 'If the resident says that the address is old or wrong, change where it goes instead.'
          : 'If the resident says that the address is old or wrong, the department has to change it.'}
      </span>
    </p>
  ),
}

export const reachForms = { readdress, 'send-link': sendLink }
