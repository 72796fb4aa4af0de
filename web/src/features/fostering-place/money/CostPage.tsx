import { type FormEvent, useState } from 'react'
import { useParams } from 'react-router'
import { readDate, typedDateOf } from '#contract/core/typed/typed-date.ts'
import {
  type ClaimLine,
  type CostKind,
  costKinds,
  readAmount,
  type SentLine,
} from '#contract/fostering/carers/money.ts'
import type { EvidenceAnswer } from '#contract/requests/evidence.ts'
import { Button } from '#web/design/form/Button.tsx'
import { DateInput } from '#web/design/form/DateInput.tsx'
import { Input } from '#web/design/form/Input.tsx'
import { Radios } from '#web/design/form/Radios.tsx'
import { InsetText } from '#web/design/InsetText.tsx'
import { dayInputs } from '#web/questions/dayInputs.ts'
import { AttachFiles } from '#web/questions/files/AttachFiles.tsx'
import { wayOf } from '../api.ts'
import { InPlace, type Place } from '../enter/InPlace.tsx'
import { PlacePage } from '../enter/PlacePage.tsx'
import { NotYet } from '../section/NotYet.tsx'
import { summaries } from '../summaries.ts'
import { today } from './shown.ts'
import { type FoundClaim, useClaim } from './useClaim.ts'
import { useLine } from './useLine.ts'

/** `/fostering/place/…/money/<claim>/cost/<line>`: one cost of a claim, or something that a child needs. */
export default function CostPage() {
  return <InPlace Page={Found} />
}

function Found({ of }: Place) {
  const { claim: name = '', line = '' } = useParams()
  const { found, query } = useClaim(of, name)
  return found ? <Cost of={of} found={found} line={line} /> : <NotYet of={of} query={query} />
}

const kinds: Readonly<Record<CostKind, { readonly text: string; readonly hint: string }>> = {
  expense: { text: 'Something I paid for', hint: 'For example, a school trip or parking at the hospital' },
  equipment: {
    text: 'Equipment that a child needs',
    hint: 'For example, a cot or a car seat. You can ask before you buy it',
  },
  allowance: { text: 'An allowance', hint: 'For example, for a birthday, a holiday or a religious festival' },
}

type Kept = Extract<ClaimLine, { is: CostKind }>

function typedOf(line: Kept | undefined) {
  return {
    is: (line?.is ?? '') as CostKind | '',
    on: typedDateOf(line?.on ?? today()),
    what: line?.what ?? '',
    pounds: line ? (line.pence / 100).toFixed(2) : '',
    noReceipt: line?.noReceipt ?? '',
  }
}

type Typed = ReturnType<typeof typedOf>
type Receipt = Pick<Extract<SentLine, { is: CostKind }>, 'receipt' | 'keeps'>

/** The cost as it is sent, or what is wrong with it by field. */
function readCost({ is, on, what, pounds, noReceipt }: Typed, receipt: Receipt, isBusy: boolean) {
  const day = readDate(on)
  const pence = readAmount(pounds, 100)
  const why = noReceipt.trim()
  const bare = is === 'expense' && !receipt.receipt && !receipt.keeps && why === ''
  const wrong: Record<string, string> = {
    ...(is === '' && { is: 'Select what it is' }),
    ...(day.kind === 'none' && { on: 'Enter the day' }),
    ...(day.kind === 'wrong' && { on: day.message }),
    ...(day.kind === 'date' &&
      is !== 'allowance' &&
      day.date > today() && { on: 'The day must be today or in the past' }),
    ...(what.trim() === '' && { what: 'Say what it is for' }),
    ...(what.trim().length > 200 && { what: 'Use 200 characters or fewer to say what it is for' }),
    ...((pence === undefined || pence === 0) && { pounds: 'Enter the amount in pounds, such as 12.50' }),
    ...(pence !== undefined && pence > 1_000_000 && { pounds: 'Enter an amount of £10,000 or less' }),
    ...(isBusy && { receipt: 'Wait until your photo has been sent, or remove it' }),
    ...(!isBusy && bare && { receipt: 'Add a photo of the receipt, or tell us why you do not have one' }),
  }
  if (Object.keys(wrong).length > 0 || day.kind !== 'date' || is === '' || pence === undefined)
    return { wrong, made: undefined }
  const made = { is, on: day.date, what: what.trim(), pence, ...receipt, ...(why ? { noReceipt: why } : {}) }
  return { wrong, made }
}

function Cost({ of, found, line }: { of: Place['of']; found: FoundClaim; line: string }) {
  const kept = found.claim.lines.find((one): one is Kept => one.id === line && one.is !== 'journey')
  const [typed, setTyped] = useState(() => typedOf(kept))
  const [files, setFiles] = useState<readonly EvidenceAnswer[]>([])
  const [isSending, setSending] = useState(false)
  const { save, errors, attempt, wrong, isBusy, back } = useLine(of, found, line)
  const change = (part: Partial<Typed>) => setTyped((now) => ({ ...now, ...part }))

  function submit(event: FormEvent) {
    event.preventDefault()
    const [file] = files
    const receipt = file
      ? { receipt: { id: file.id, title: 'Receipt' } }
      : kept?.receipt
        ? { keeps: kept.receipt.id }
        : {}
    const read = readCost(typed, receipt, isSending)
    void save(read.wrong, read.made)
  }
  return (
    <PlacePage
      of={of}
      back={back}
      title={line === 'new' ? 'Add a cost or a request' : 'Change a cost or a request'}
      summary={summaries.cost}
      errors={errors}
      attempt={attempt}
    >
      <form onSubmit={submit} noValidate>
        <Radios
          id="is"
          name="is"
          legend="What is it?"
          legendSize="s"
          error={wrong.is}
          value={typed.is}
          onChange={({ target }) => change({ is: target.value as CostKind })}
          items={costKinds.map((value) => ({ value, ...kinds[value] }))}
        />
        <Input
          id="what"
          name="what"
          label="What is it for?"
          hint="Do not write a child’s name."
          error={wrong.what}
          autoComplete="off"
          value={typed.what}
          onChange={({ target }) => change({ what: target.value })}
        />
        <DateInput
          id="on"
          legend={
            typed.is === 'allowance'
              ? 'Which day is it for?'
              : 'What day did you pay for it, or are you asking for it?'
          }
          legendSize="s"
          error={wrong.on}
          {...dayInputs(typed.on, (on) => change({ on }))}
        />
        <Input
          id="pounds"
          name="pounds"
          label="How much is it?"
          error={wrong.pounds}
          inputMode="decimal"
          autoComplete="off"
          width={5}
          prefix="£"
          value={typed.pounds}
          onChange={({ target }) => change({ pounds: target.value })}
        />
        {kept?.receipt && <InsetText>We have your receipt. Add another photo only to replace it.</InsetText>}
        <AttachFiles
          id="receipt"
          legend={typed.is === 'expense' ? 'Your receipt' : 'Your receipt (optional)'}
          hint="Take a photo so that we can read the shop, the day and the amount."
          error={wrong.receipt}
          atMost={1}
          value={files}
          way={wayOf(of)}
          onChange={setFiles}
          onBusy={setSending}
        />
        <Input
          id="noReceipt"
          name="noReceipt"
          label="If you have no receipt, tell us why"
          maxLength={200}
          autoComplete="off"
          value={typed.noReceipt}
          onChange={({ target }) => change({ noReceipt: target.value })}
        />
        <Button loading={isBusy} loadingText="Saving">
          Save this
        </Button>
      </form>
    </PlacePage>
  )
}
