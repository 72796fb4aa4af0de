import { dayInWords } from '#contract/calendar/words.ts'
import { authoritiesOf, authorityGroups, reportsTo } from '#contract/council/department.ts'
import type { Jurisdiction } from '#contract/geo/areas.ts'
import type { passedByHand } from '#contract/requests/passed.ts'
import { acts } from '#contract/workspace/acts/acts.ts'
import type { WorkRequest } from '#contract/workspace/workspace.ts'
import { council } from '#council'
import { Details } from '#web/design/Details.tsx'
import { Radios } from '#web/design/form/Radios.tsx'
import { Select } from '#web/design/form/Select.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { WarningText } from '#web/design/WarningText.tsx'
import { useJurisdiction } from '#web/questions/location/useGeodata.ts'
import { errorsOf, idOf } from '#web/staff/actions/form.ts'
import { Lines } from '#web/staff/words/Lines.tsx'
import { Words } from '../fields/Words.tsx'
import { type About, type FieldsProps, type Form, wrongWords } from '../model/kind.ts'

type ByHand = (typeof passedByHand)[number]

interface Referred {
  kind: '' | 'department' | 'authority'
  department: string
  authority: string
  passed: '' | ByHand
  note: string
}

const authorities = authoritiesOf(council)
const authorityItems = authorityGroups(council).map(({ heading, authorities: some }) => ({
  heading,
  items: some.map(({ code, name }) => ({ value: code, text: name })),
}))

const councils = new Set(
  authorityGroups(council)
    .filter(({ heading }) => heading.endsWith('councils'))
    .flatMap(({ authorities: some }) => some.map(({ code }) => code)),
)

/** The council whose area the place is in by our own map, where another one was chosen; undefined where it may be right. */
export function liesElsewhere(at: Jurisdiction | undefined, authority: string): string | undefined {
  if (!at || at.kind === 'outside' || !councils.has(authority)) return undefined
  const code = at.kind === 'county' ? at.district : at.code
  if (code === authority) return undefined
  return authorities.find((one) => one.code === code)?.name ?? council.name
}

/** What goes out is read before: words of the resident may name somebody. */
function WhatGoes({ request }: { request: WorkRequest }) {
  const added = request.conversation.filter(({ from, other }) => from === 'resident' && !other)
  return (
    <Details summary="Read what we will send">
      <SummaryList
        rows={[
          ...request.readable.map(({ question, answer }) => ({
            key: question,
            value: <Lines text={answer} />,
          })),
          ...added.map(({ at, text }) => ({
            key: `Added on ${dayInWords(at)}`,
            value: <Lines text={text} />,
          })),
        ]}
      />
      <p className="govuk-body">
        If it names somebody, select ‘Cancel’ and erase those words first: select ‘{acts.redact.label}’.
      </p>
    </Details>
  )
}

/** Whether we send it: with several at once, unless one of them turns out to be private. */
const isSent = ({ service, request }: About, authority: string): boolean =>
  reportsTo(council, request ? service : { sensitive: false }, authority) !== undefined

const tellWays = (name: string): { value: ByHand; text: string; hint: string }[] => [
  { value: 'called', text: 'I called them', hint: `We will tell the resident that we called ${name}.` },
  {
    value: 'form',
    text: 'I reported it to them, for example on their website',
    hint: `We will tell the resident that we reported it to ${name}.`,
  },
  {
    value: 'resident',
    text: 'I did not: the resident has to report it',
    hint: `We will tell the resident that we cannot pass it on, and how to reach ${name}.`,
  },
]

/** How the authority comes to know of it: nothing else tells it. */
export function Told({ typed, change, errors, about }: FieldsProps<Referred>) {
  const name = authorities.find(({ code }) => code === typed.authority)?.name
  if (!name) return null
  if (isSent(about, typed.authority))
    return (
      <>
        <p className="govuk-inset-text">
          {`We will email this to ${name}: what was reported, what the resident has added, where it is and why you are referring it. They will read it as the resident wrote it. We will not send them the resident’s name or contact details.`}
        </p>
        {about.request && <WhatGoes request={about.request} />}
      </>
    )
  return (
    <Radios
      id={idOf('passed')}
      name="passed"
      legend={`How did you tell ${name}?`}
      hint="We cannot send it to them from here. Tell them first, then refer it."
      error={errors.passed}
      value={typed.passed}
      onChange={({ target }) => change({ passed: target.value as ByHand })}
      items={tellWays(name)}
    />
  )
}

function ReferFields(props: FieldsProps<Referred>) {
  const { typed, change, errors, about } = props
  const choice = (
    name: 'department' | 'authority',
    label: string,
    items: readonly { value: string; text: string }[],
    groups: typeof authorityItems = [],
  ) => (
    <Select
      id={idOf(name)}
      label={label}
      error={errors[name]}
      value={typed[name]}
      onChange={({ target }) => change({ [name]: target.value })}
      items={[{ value: '', text: 'Choose one' }, ...items]}
      groups={groups}
    />
  )
  const elsewhere = liesElsewhere(useJurisdiction(about.request?.location), typed.authority)
  const departments = council.departments
    .filter(({ id }) => id !== about.department)
    .map(({ id, name }) => ({ value: id, text: name }))
  return (
    <>
      <Radios
        id={idOf('to')}
        name="kind"
        legend="Who does it belong to?"
        error={errors.to}
        value={typed.kind}
        onChange={({ target }) => change({ kind: target.value as Referred['kind'] })}
        items={[
          {
            value: 'department',
            text: 'Another department of ours',
            hint: 'It gets everything. The resident does not start again.',
            conditional: choice('department', 'Department', departments),
          },
          {
            value: 'authority',
            text: 'Another authority or company',
            hint: 'For example, another council, or a water company. The resident is told who it is and how to reach them.',
            conditional: choice('authority', 'Authority', [], authorityItems),
          },
        ]}
      />
      {typed.kind === 'authority' && elsewhere && (
        <WarningText>{`Our map says that this place is in the area of ${elsewhere}. Check the place before you refer it.`}</WarningText>
      )}
      {typed.kind === 'authority' && <Told {...props} />}
      <Words
        action="refer"
        {...{ about }}
        value={typed.note}
        error={errors.note}
        onChange={(note) => change({ note })}
      />
    </>
  )
}

export const refer: Form<Referred> = {
  empty: () => ({ kind: '', department: '', authority: '', passed: '', note: '' }),
  read({ kind, department, authority, passed, note }, about) {
    const id = kind === 'department' ? department : authority
    const byHand = kind === 'authority' && id !== '' && !isSent(about, id)
    const errors = errorsOf({
      to: kind === '' ? 'Select who it belongs to' : undefined,
      ...(kind && !id && { [kind]: `Choose the ${kind}` }),
      passed: byHand && !passed ? 'Select how you told them, or that you did not' : undefined,
      note: wrongWords('refer', note, about),
    })
    if (errors || kind === '') return { errors: errors ?? {} }
    return { action: { do: 'refer', to: { kind, id }, note, ...(byHand && passed && { passed }) } }
  },
  Fields: ReferFields,
}

/** Of an authority whose email was refused: how somebody told it instead. */
export const passOn: Form<{ passed: '' | ByHand }> = {
  empty: () => ({ passed: '' }),
  read({ passed }) {
    if (passed === '') return { errors: { passed: 'Select how you told them, or that you did not' } }
    return { action: { do: 'pass-on', passed } }
  },
  Fields: ({ typed, change, errors, about }) => {
    const name = about.request?.history.findLast(({ type }) => type === 'referred')?.to?.name ?? 'them'
    return (
      <Radios
        id={idOf('passed')}
        name="passed"
        legend={`How did you tell ${name}?`}
        hint={`Our email to ${name} was refused.`}
        error={errors.passed}
        value={typed.passed}
        onChange={({ target }) => change({ passed: target.value as ByHand })}
        items={tellWays(name)}
      />
    )
  },
}
