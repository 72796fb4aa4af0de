import type { FormEvent } from 'react'
import { useNavigate } from 'react-router'
import * as z from 'zod/mini'
import { noDate } from '#contract/core/typed/typed-date.ts'
import { Button } from '#web/design/form/Button.tsx'
import { Textarea } from '#web/design/form/Textarea.tsx'
import { addresses } from '../addresses.ts'
import { Children, stillHere } from '../breaks/Children.tsx'
import { Days } from '../breaks/Days.tsx'
import { PlacePage } from '../enter/PlacePage.tsx'
import { KeptDay, useKeptForm } from '../kept/useKeptForm.ts'
import { summaries } from '../summaries.ts'
import { backToGroup, inGroup, type OfGroup } from './InGroup.tsx'
import { dayIn } from './read.ts'
import { useGroup } from './useGroup.ts'

/** `/fostering/place/…/constellation/ask`: asks the hub home for a sleepover. */
export default inGroup(Ask)

const Typed = z.object({ from: KeptDay, until: KeptDay, children: z.array(z.string()), words: z.string() })
const blank = (): z.infer<typeof Typed> => ({ from: noDate, until: noDate, children: [], words: '' })

function Ask({ of, view, kept, group }: OfGroup) {
  const { act, busy, fields, errors, attempt, refuse } = useGroup(of)
  const { typed, change, clear } = useKeptForm(kept, { at: 'sleepover', shape: Typed, blank })
  const { words } = typed
  const children = stillHere(view, typed.children)
  const navigate = useNavigate()

  async function submit(event: FormEvent) {
    event.preventDefault()
    const from = dayIn(typed.from, 'Enter the first night')
    const until = dayIn(typed.until, 'Enter the day when they go home')
    const found = {
      from: from.wrong,
      until: until.wrong,
      children: children.length === 0 ? 'Choose who the sleepover is for' : undefined,
      words: words.trim() ? undefined : 'Write what the hub home should know',
    }
    if (refuse(found) || !('day' in from) || !('day' in until)) return
    const before = new Set(group.sleepovers.map(({ id }) => id))
    const body = { children, from: from.day, until: until.day, words: words.trim() }
    const after = await act('ask', body)
    const mine = after?.sleepovers.find(({ id, isMine }) => isMine && !before.has(id))
    if (!after) return
    clear()
    navigate(mine ? addresses.sleepover(of, mine.id) : addresses.constellation(of), {
      state: { said: 'We have asked the hub home, and kept the beds for you' },
    })
  }
  return (
    <PlacePage
      of={of}
      back={backToGroup(of)}
      title="Ask for a sleepover"
      summary={summaries.askSleepover}
      errors={errors}
      attempt={attempt}
    >
      <form onSubmit={submit} noValidate>
        <Days
          typed={typed}
          change={change}
          wrong={fields}
          legends={{ from: 'First night', until: 'The day they go home' }}
        />
        <Children
          of={of}
          view={view}
          legend="Who is the sleepover for?"
          chosen={children}
          onChange={(chosen) => change({ children: [...chosen] })}
          error={fields.children}
        />
        <Textarea
          id="words"
          name="words"
          label="What should the hub home know?"
          hint="What they like, what helps at bedtime, what they eat, and anything about health. Do not write a surname or an address."
          error={fields.words}
          value={words}
          onChange={({ target }) => change({ words: target.value })}
        />
        <Button loading={busy === 'ask'} loadingText="Sending">
          Ask the hub home
        </Button>
      </form>
    </PlacePage>
  )
}
