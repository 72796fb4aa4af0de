import { momentInWords } from '#contract/calendar/times.ts'
import { feeInWords } from '#contract/core/fee.ts'
import type { Fee } from '#contract/core/service.ts'
import { departmentWith, whatNext } from '#contract/council/department.ts'
import type { SettingKind, SettingValue } from '#contract/council/setting.ts'
import type { SettingView } from '#contract/workspace/settings.ts'
import { council } from '#council'
import { NotificationBanner } from '#web/design/NotificationBanner.tsx'

interface Props<K extends SettingKind> {
  readonly value: SettingValue<K>
  readonly view: SettingView
  /** It stands in the history: what looks like the page itself would be taken for it. */
  readonly past: boolean
}

/** As the page has it, with what it does not say in a line below. */
function Notice({ value: { text, closed, until }, past }: Props<'notice'>) {
  const isOver = until !== null && Date.parse(until) <= Date.now()
  const plain = past || isOver
  return (
    <>
      {plain ? <p className="govuk-body">{text}</p> : <NotificationBanner>{text}</NotificationBanner>}
      <p className="govuk-body">
        <span>{closed && !isOver ? 'Nobody can start the form meanwhile. ' : ''}</span>
        <span>{endOf(until, isOver)}</span>
      </p>
    </>
  )
}

function endOf(until: string | null, isOver: boolean): string {
  if (until === null) return 'It stays until somebody takes it down.'
  return isOver
    ? `It ended by itself on ${momentInWords(until)}.`
    : `It ends by itself on ${momentInWords(until)}.`
}

const Hours = ({ value: { hours } }: Props<'hours'>) => <p className="govuk-body">{hours}</p>

function Addresses({ value: { ways, provider }, view: { names = [] } }: Props<'addresses'>) {
  const lines = [
    ...ways.map((way, at) => ({ name: names[at] ?? `Way ${at + 1}`, ...way })),
    { name: 'Who provides it', ...provider },
  ].flatMap(({ name, url, phone }) =>
    url || phone ? [{ name, address: [url, phone].filter(Boolean).join(', ') }] : [],
  )
  return (
    <ul className="govuk-list govuk-list--bullet">
      {lines.map(({ name, address }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two ways may read the same
        <li key={at}>
          <span>{`${name}: `}</span>
          <span className="app-break">{address}</span>
        </li>
      ))}
    </ul>
  )
}

const Charge = ({ value }: Props<'fee'>) => (
  <p className="govuk-body">{`${feeInWords(value as Pick<Fee, 'pence' | 'changes'>)}.`}</p>
)

const dueIn = ({ within }: SettingValue<'commitment'>): string =>
  within
    ? `It is due within ${within.amount} ${within.amount === 1 ? within.unit.replace(/s$/, '') : within.unit}.`
    : 'No day is worked out by which it is due.'

const Commitment = ({ value }: Props<'commitment'>) => (
  <>
    <p className="govuk-body">{value.text}</p>
    <p className="govuk-body govuk-hint">{dueIn(value)}</p>
  </>
)

function Words({ value: { before, next }, view: { department } }: Props<'words'>) {
  const named = department === undefined ? undefined : departmentWith(council, department)
  return (
    <>
      <p className="govuk-body govuk-!-font-weight-bold">Before you start</p>
      {before.map((line) => (
        <p key={line} className="govuk-body">
          {line}
        </p>
      ))}
      <p className="govuk-body govuk-!-font-weight-bold">What happens next</p>
      <ol className="govuk-list govuk-list--number">
        {whatNext(next, { name: named?.name ?? council.name }).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
    </>
  )
}

const shownAs: { readonly [K in SettingKind]: (props: Props<K>) => React.ReactNode } = {
  notice: Notice,
  hours: Hours,
  addresses: Addresses,
  fee: Charge,
  commitment: Commitment,
  words: Words,
}

/** A value as residents read it; null: that nothing is said. */
export function Shown({
  view,
  value,
  none,
  past = false,
}: {
  view: SettingView
  value: unknown
  none: string
  past?: boolean
}) {
  if (value === null) return <p className="govuk-body">{none}</p>
  const As = shownAs[view.kind] as (props: Props<SettingKind>) => React.ReactNode
  return <As view={view} value={value as SettingValue<SettingKind>} past={past} />
}
