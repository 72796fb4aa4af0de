import { useState } from 'react'
import { drandMoment } from '#contract/admissions/drand.ts'
import { RoundView, type SetDraw } from '#contract/admissions/staff.ts'
import { Button } from '#web/design/form/Button.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { ActionForm } from '#web/staff/actions/ActionForm.tsx'
import type { Kind } from '#web/staff/actions/form.ts'
import { useAct } from '../api/desk.ts'
import { momentOf } from '../parts/moment.ts'
import { useMay } from '../useMay.ts'
import { announcing, telling } from './drawing.tsx'

type Drawn = NonNullable<RoundView['draw']>

/** How lots are drawn between those whom nothing else tells apart: announced over a closed list, then the seed. */
export function Draw({ view }: { view: RoundView }) {
  const { draw } = view
  const draws = useMay()('sign')
  return (
    <section aria-labelledby="draw">
      <h2 className="govuk-heading-m" id="draw">
        Random allocation
      </h2>
      {draw ? (
        <Announced draw={draw} />
      ) : (
        <p className="govuk-body">
          <span>
            No draw has been announced. You need one if only drawing lots can tell some children apart.
          </span>
          <span>{view.state === 'open' && ' Close the round first.'}</span>
        </p>
      )}
      {draws && mayDraw(view) && <DrawForms view={view} />}
    </section>
  )
}

/** The list is closed with the round. */
const mayDraw = ({ state, publication }: RoundView): boolean =>
  state !== 'open' && state !== 'published' && publication === null

/** The draw, then its seed, which is told once; and another draw where the children are others by then. */
function DrawForms({ view }: { view: RoundView }) {
  const { draw } = view
  if (!draw) return <DrawForm view={view} kind={announcing} form="announce" />
  return (
    <>
      {draw.seed === null && <DrawForm view={view} kind={telling} form="seed" />}
      <p className="govuk-body">
        If an application was added or withdrawn since then, announce a draw over the children who are there
        now.
      </p>
      <DrawForm view={view} kind={announcing} form="announce" title="Announce a new draw" />
    </>
  )
}

function Announced({ draw: { roster, from, announced, supervisor, seed, drawn } }: { draw: Drawn }) {
  const code = (text: string) => <code className="ads-code">{text}</code>
  return (
    <SummaryList
      rows={[
        { key: 'Supervised by', value: supervisor },
        { key: 'Announced', value: momentOf(announced) },
        { key: 'How lots are drawn', value: sourceInWords(from) },
        ...(drawn ? [{ key: 'What was drawn', value: drawn }] : []),
        {
          key: 'Fingerprint of the list of children',
          value: (
            <>
              {code(roster)}
              <p className="govuk-hint govuk-!-margin-bottom-0">
                A short code made of the whole list: if a child were added or left out, it would be another.
              </p>
            </>
          ),
        },
        {
          key: 'Random number',
          value: (
            <>
              <span>{seed ? code(seed) : 'Not known yet'}</span>
              <p className="govuk-hint govuk-!-margin-bottom-0">It decides the order of the lots.</p>
            </>
          ),
        },
      ]}
    />
  )
}

function sourceInWords(from: Drawn['from']): string {
  if (from.kind === 'witnessed') return `Drawn in front of ${from.witness} on ${momentOf(from.at)}`
  const comes = drandMoment(from.chain, from.round)
  const when = comes ? `, which comes on ${momentOf(comes.toISOString())}` : ''
  return `Number ${from.round} of the public random numbers from drand, series ${from.chain}${when}`
}

interface DrawFormProps<Typed> {
  view: RoundView
  kind: Kind<Typed, unknown, SetDraw['draw']>
  form: 'announce' | 'seed'
  title?: string
}

function DrawForm<Typed>({ view, kind, form, title = kind.title }: DrawFormProps<Typed>) {
  const [open, setOpen] = useState(false)
  const set = useAct(RoundView, ['rounds', view.id, 'draw'])
  if (!open)
    return (
      <Button type="button" variant="secondary" onClick={() => setOpen(true)}>
        {title}
      </Button>
    )
  return (
    <ActionForm
      kind={kind}
      about={view}
      form={`draw-${view.id}-${form}`}
      onSend={async (draw) => {
        await set({ draw, seen: view.version })
        setOpen(false)
      }}
      onClose={() => setOpen(false)}
    />
  )
}
