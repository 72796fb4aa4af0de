import { useState } from 'react'
import { SeatView } from '#contract/admissions/seat.ts'
import { Button } from '#web/design/form/Button.tsx'
import { ButtonGroup } from '#web/design/form/ButtonGroup.tsx'
import { ActionForm } from '#web/staff/actions/ActionForm.tsx'
import type { Kind } from '#web/staff/actions/form.ts'
import { useAct } from '../api/desk.ts'
import { confirming } from './confirming.tsx'
import { orderBack, ordering } from './ordering.tsx'

interface Props {
  view: SeatView
  onDone(words: string): void
}

interface Act {
  // biome-ignore lint/suspicious/noExplicitAny: what is typed goes from a kind to the same kind alone
  readonly kind: Kind<any, SeatView, object>
  readonly to: readonly string[]
  readonly done: string
}

const acts = {
  confirm: { kind: confirming, to: [], done: 'The list is confirmed.' },
  order: { kind: ordering, to: ['order'], done: 'Your order is saved, and the list is confirmed.' },
  back: { kind: orderBack, to: ['order'], done: 'The children are in the order of the policy again.' },
} as const satisfies Record<string, Act>

type Name = keyof typeof acts

/** What a school's own body does with the list: confirm it as it stands, or put the children in an order of its own. */
export function Confirm({ view, onDone }: Props) {
  const { confirmed, order, applicants, can } = view
  const [open, setOpen] = useState<Name>()
  if (!can.includes('confirm') || applicants.length === 0) return null
  if (open)
    return (
      <Form
        key={open}
        view={view}
        name={open}
        onDone={(words) => {
          setOpen(undefined)
          onDone(words)
        }}
        onClose={() => setOpen(undefined)}
      />
    )
  return (
    <ButtonGroup>
      <Button type="button" onClick={() => setOpen('confirm')}>
        {confirmed ? 'Confirm the list again' : 'Confirm the list'}
      </Button>
      {can.includes('order') && (
        <Button type="button" variant="secondary" onClick={() => setOpen('order')}>
          {order ? 'Change the order' : 'Put the children in order yourselves'}
        </Button>
      )}
      {can.includes('order') && order && (
        <Button type="button" variant="secondary" onClick={() => setOpen('back')}>
          Go back to the order of the policy
        </Button>
      )}
    </ButtonGroup>
  )
}

function Form({ view, name, onDone, onClose }: Props & { name: Name; onClose(): void }) {
  const { school, round, list, version: seen } = view
  const { kind, to, done }: Act = acts[name]
  const send = useAct(SeatView, ['seats', school.id, round.id, ...to])
  return (
    <ActionForm
      kind={kind}
      about={view}
      form={`seat-${school.id}-${round.id}-${name}`}
      onSend={async (body: object) => {
        await send({ ...body, ...(name === 'confirm' ? { list } : {}), seen })
        onDone(done)
      }}
      onClose={onClose}
    />
  )
}
