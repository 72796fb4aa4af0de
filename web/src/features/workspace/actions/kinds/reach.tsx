import { addressError, tidyAddress } from '#contract/requests/message-address.ts'
import { council } from '#council'
import { askable } from '#services/define/whom.ts'
import { Checkboxes } from '#web/design/form/Checkboxes.tsx'
import { Input } from '#web/design/form/Input.tsx'
import { Radios } from '#web/design/form/Radios.tsx'
import { errorsOf, idOf } from '#web/staff/actions/form.ts'
import type { About, FieldsProps, Form } from '../model/kind.ts'
import { plain } from './plain.tsx'

interface Way {
  way: '' | 'email' | 'text'
  email: string
  phone: string
}

/** Email or text, and the address there. */
function WayFields({
  typed,
  change,
  errors,
  legend,
}: Pick<FieldsProps<Way>, 'typed' | 'errors'> & { legend: string; change(more: Partial<Way>): void }) {
  return (
    <Radios
      id={idOf('way')}
      name="way"
      legend={legend}
      error={errors.way}
      value={typed.way}
      onChange={({ target }) => change({ way: target.value as Way['way'] })}
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
  )
}

const noWay: Way = { way: '', email: '', phone: '' }

/** The address as it is sent, and what is wrong with it. */
function readWay({ way, email, phone }: Way) {
  const to = way === 'email' ? tidyAddress(way, email) : tidyAddress('text', phone)
  const wrongWith = (of: 'email' | 'text', missing: string) =>
    of === way ? (to === '' ? missing : addressError(of, to, council.messages)) : undefined
  const errors = {
    email: wrongWith('email', 'Enter their email address'),
    phone: wrongWith('text', 'Enter their mobile number'),
  }
  return { to, errors }
}

/** What can be asked of a caller about this request; all of it where its answers are not shown. */
function askedOf({ request, service }: About) {
  const { checks } = council.lostLink
  const isShown = request && Object.keys(request.answers).length > 0
  return isShown ? askable(checks, request, service) : checks
}

interface Checked {
  checks: readonly string[]
}

type Readdressed = Way & Checked

/** What has to be asked of a caller before they get a way in. */
function Checks({
  typed,
  change,
  errors,
  about,
}: Pick<FieldsProps<Checked>, 'typed' | 'errors' | 'about'> & { change(more: Checked): void }) {
  return (
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
      items={askedOf(about).map(({ id, label }) => ({ value: id, text: label }))}
    />
  )
}

const wrongChecks = (checks: readonly string[], about: About): string | undefined =>
  askedOf(about).every(({ id }) => checks.includes(id))
    ? undefined
    : 'Do every check, and tick each when you have done it'

function ReaddressFields({ typed, change, errors, about }: FieldsProps<Readdressed>) {
  return (
    <>
      <p className="govuk-body">
        Use this only for somebody who is talking to you now, after every check. We tell the old address that
        news now goes somewhere else.
      </p>
      <Checks {...{ typed, change, errors, about }} />
      <WayFields {...{ typed, change, errors }} legend="How do they want to hear from us?" />
    </>
  )
}

const readdress: Form<Readdressed> = {
  empty: () => ({ ...noWay, checks: [] }),
  read(typed, about) {
    const { way, checks } = typed
    const { to, errors: wrong } = readWay(typed)
    const errors = errorsOf({
      checks: wrongChecks(checks, about),
      way: way === '' ? 'Choose how they want to hear from us' : undefined,
      ...wrong,
    })
    if (errors || way === '') return { errors: errors ?? {} }
    return { action: { do: 'readdress', way, to, checks: [...checks] } }
  },
  Fields: ReaddressFields,
}

const newCode: Form<Checked> = {
  empty: () => ({ checks: [] }),
  read({ checks }, about) {
    const errors = errorsOf({ checks: wrongChecks(checks, about) })
    return errors ? { errors } : { action: { do: 'new-code', checks: [...checks] } }
  },
  Fields: ({ typed, change, errors, about }) => (
    <>
      <p className="govuk-body">
        Use this for somebody who is talking to you now and has lost their code, or has no email or mobile
        number that the link could go to. We show the new code once, for you to read out. The code that they
        had before stops working.
      </p>
      <Checks {...{ typed, change, errors, about }} />
    </>
  ),
}

const sendLink: Form<Readonly<Record<string, string>>> = {
  ...plain('send-link'),
  Fields: ({ about: { request } }) => (
    <p className="govuk-body">
      <span>The link goes to the address that we have. Do not read the address out to the caller. </span>
      <span>
        {request?.contact
          ? 'If the resident says that the address is old or wrong, change where it goes instead.'
          : 'If the resident says that the address is old or wrong, the department has to change it.'}
      </span>
    </p>
  ),
}

const sendFollowerLink: Form<Way> = {
  empty: () => noWay,
  read(typed) {
    const { way } = typed
    const { to, errors: wrong } = readWay(typed)
    const errors = errorsOf({ way: way === '' ? 'Choose where they get their news' : undefined, ...wrong })
    if (errors || way === '') return { errors: errors ?? {} }
    return { action: { do: 'send-follower-link', way, to } }
  },
  Fields: ({ typed, change, errors }) => (
    <>
      <p className="govuk-body">
        Ask the caller which address they follow with. The link goes there only if somebody follows with it.
        You are not told whether they do: do not promise that it will come.
      </p>
      <WayFields {...{ typed, change, errors }} legend="Where do they get their news?" />
    </>
  ),
}

export const reachForms = {
  readdress,
  'new-code': newCode,
  'send-link': sendLink,
  'send-follower-link': sendFollowerLink,
}
