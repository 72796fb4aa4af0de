import { useState } from 'react'
import { drandMoment } from '#contract/admissions/drand.ts'
import { RoundView } from '#contract/admissions/staff.ts'
import { Button } from '#web/design/form/Button.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { ActionForm } from '#web/staff/actions/ActionForm.tsx'
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
            No draw is announced. You need one if there are children whom only drawing lots can tell apart.
          </span>
          <span>{view.state === 'open' && ' Close the round first.'}</span>
        </p>
      )}
      {draws && mayDraw(view) && <DrawForm view={view} />}
    </section>
  )
}

/** The list is closed with the round, and the seed is told once. */
const mayDraw = ({ state, draw }: RoundView): boolean =>
  state !== 'open' && state !== 'published' && (!draw || draw.seed === null)

function Announced({ draw: { roster, from, announced, supervisor, seed } }: { draw: Drawn }) {
  const code = (text: string) => <code className="ads-code">{text}</code>
  return (
    <SummaryList
      rows={[
        { key: 'Supervised by', value: supervisor },
        { key: 'Announced', value: momentOf(announced) },
        { key: 'Where the seed comes from', value: sourceInWords(from) },
        { key: 'Fingerprint of the list of children', value: code(roster) },
        { key: 'Seed', value: seed ? code(seed) : 'Not known yet' },
      ]}
    />
  )
}

function sourceInWords(from: Drawn['from']): string {
  if (from.kind === 'witnessed') return `Drawn in front of ${from.witness} on ${momentOf(from.at)}`
  const comes = drandMoment(from.chain, from.round)
  const when = comes ? `, which comes on ${momentOf(comes.toISOString())}` : ''
  return `Round ${from.round} of drand, chain ${from.chain}${when}`
}

function DrawForm({ view }: { view: RoundView }) {
  const [open, setOpen] = useState(false)
  const set = useAct(RoundView, ['rounds', view.id, 'draw'])
  const kind = view.draw ? telling : announcing
  if (!open)
    return (
      <Button type="button" variant="secondary" onClick={() => setOpen(true)}>
        {kind.title}
      </Button>
    )
  return (
    <ActionForm
      key={kind.title}
      kind={kind}
      about={view}
      form={`draw-${view.id}-${view.draw ? 'seed' : 'announce'}`}
      onSend={async (draw: object) => {
        await set({ draw, seen: view.version })
        setOpen(false)
      }}
      onClose={() => setOpen(false)}
    />
  )
}
