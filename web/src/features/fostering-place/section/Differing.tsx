import { useQueryClient } from '@tanstack/react-query'
import { readable } from '#services/define/read.ts'
import { questionsOf } from '#services/define/walk.ts'
import { Button } from '#web/design/form/Button.tsx'
import { ButtonGroup } from '#web/design/form/ButtonGroup.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { chosen } from '#web/kept/kept.ts'
import type { Place } from '../enter/InPlace.tsx'
import { fail, sendPart } from '../kept/useSentAlong.ts'
import type { SectionHere } from './useSection.ts'

/** Where two devices answered the same question: both answers, and which it shall be. */
export function Differing({ place, here }: { place: Place; here: SectionHere }) {
  const { of, kept: store } = place
  const { section, part, answers, kept } = here
  const queries = useQueryClient()
  const keys = Object.keys(kept.theirs)
  if (keys.length === 0) return null

  const choose = (key: string, which: 'mine' | 'theirs') => {
    const now = store.read(part)
    if (!now) return
    store.change(part, chosen(now, key, which))
    sendPart(of, store, queries, part).catch((failure) => fail(of, failure))
  }
  const wordsOf = (key: string, value: unknown) =>
    readable(section, { ...answers, [key]: value }).find((line) => line.key === key)?.answer ?? 'Nothing'
  return (
    <section aria-labelledby="differing">
      <h2 className="govuk-heading-m" id="differing" tabIndex={-1}>
        Two different answers
      </h2>
      <p className="govuk-body">
        You, or somebody who applies with you, answered this on another device too. Choose which answer to
        keep.
      </p>
      {keys.map((key) => {
        const question = questionsOf(section).find((one) => one.key === key)
        const name = question?.short ?? question?.label ?? key
        return (
          <div key={key}>
            <SummaryList
              card={{ title: name }}
              rows={[
                { key: 'On this device', value: wordsOf(key, kept.answers[key]) },
                { key: 'On the other device', value: wordsOf(key, kept.theirs[key]) },
              ]}
            />
            <ButtonGroup>
              <Button type="button" onClick={() => choose(key, 'mine')}>
                Keep the answer from this device
              </Button>
              <Button type="button" variant="secondary" onClick={() => choose(key, 'theirs')}>
                Keep the answer from the other device
              </Button>
            </ButtonGroup>
          </div>
        )
      })}
    </section>
  )
}
