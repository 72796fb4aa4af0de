import { pounds } from '#contract/core/money.ts'
import { type BackWay, type DeskWay, TillReceipt } from '#contract/requests/payment.ts'
import { Input } from '#web/design/form/Input.tsx'
import { Radios } from '#web/design/form/Radios.tsx'
import { errorsOf, idOf } from '#web/staff/actions/form.ts'
import type { About, FieldsProps, Form } from '../model/kind.ts'

interface Paid<Way> {
  how: '' | Way
  receipt: string
}

/** What a form says of money that staff took, or gave back. */
interface Saying<Way extends string> {
  readonly lead: (amount: string) => string
  readonly legend: string
  readonly missing: string
  readonly ways: readonly { readonly value: Way; readonly text: string }[]
}

const amountOf = ({ request }: About): string =>
  request?.payment ? pounds(request.payment.pence) : 'the fee'

function FeeFields<Way extends string>({
  typed,
  change,
  errors,
  about,
  saying,
}: FieldsProps<Paid<Way>> & { saying: Saying<Way> }) {
  return (
    <>
      <p className="govuk-body">{saying.lead(amountOf(about))}</p>
      <Radios
        id={idOf('how')}
        name="how"
        legend={saying.legend}
        error={errors.how}
        value={typed.how}
        onChange={({ target }) => change({ how: target.value as Way })}
        items={saying.ways}
      />
      <Input
        id={idOf('receipt')}
        label="Receipt number (optional)"
        hint="The number on the till receipt or from your payment system. Never a card number."
        width={20}
        autoComplete="off"
        error={errors.receipt}
        value={typed.receipt}
        onChange={({ target }) => change({ receipt: target.value })}
      />
    </>
  )
}

const receiptOf = (receipt: string) => (receipt.trim() ? { receipt: receipt.trim() } : {})
const wrongReceipt = (receipt: string) =>
  receipt.trim() && !TillReceipt.safeParse(receipt.trim()).success
    ? 'Enter the receipt number with no more than 40 letters and numbers'
    : undefined

const taking: Saying<DeskWay> = {
  lead: (amount) =>
    `Record this only when you have all of ${amount}. The resident can no longer pay online after that. If the application is refused, GOV.UK Pay cannot pay this fee back: staff have to.`,
  legend: 'How was it paid?',
  missing: 'Choose how it was paid',
  ways: [
    { value: 'cash', text: 'In cash, at the desk' },
    { value: 'card', text: 'By card, at the desk' },
    { value: 'phone', text: 'By card, over the phone' },
    { value: 'cheque', text: 'By cheque' },
  ],
}

const returning: Saying<BackWay> = {
  lead: (amount) => `Record this once the resident has ${amount} back, or it has been sent.`,
  legend: 'How was it given back?',
  missing: 'Choose how it was given back',
  ways: [
    { value: 'cash', text: 'In cash' },
    { value: 'card', text: 'To the card' },
    { value: 'transfer', text: 'By bank transfer' },
    { value: 'cheque', text: 'By cheque' },
  ],
}

const errorsIn = ({ how, receipt }: Paid<string>, { missing }: Pick<Saying<string>, 'missing'>) =>
  errorsOf({ how: how === '' ? missing : undefined, receipt: wrongReceipt(receipt) })

const takeFee: Form<Paid<DeskWay>> = {
  empty: () => ({ how: '', receipt: '' }),
  read(typed) {
    const errors = errorsIn(typed, taking)
    if (errors || typed.how === '') return { errors: errors ?? {} }
    return { action: { do: 'take-fee', how: typed.how, ...receiptOf(typed.receipt) } }
  },
  Fields: (props) => <FeeFields {...props} saying={taking} />,
}

const returnFee: Form<Paid<BackWay>> = {
  empty: () => ({ how: '', receipt: '' }),
  read(typed) {
    const errors = errorsIn(typed, returning)
    if (errors || typed.how === '') return { errors: errors ?? {} }
    return { action: { do: 'return-fee', how: typed.how, ...receiptOf(typed.receipt) } }
  },
  Fields: (props) => <FeeFields {...props} saying={returning} />,
}

export const feeForms = { 'take-fee': takeFee, 'return-fee': returnFee }
