import { useState } from 'react'
import { dayInEngland } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import type { Mark } from '#contract/fostering/carers/child.ts'
import { informationOf } from '#fostering/carers/child/values.ts'
import { markInWords, standingInWords } from '#fostering/carers/child/words.ts'
import { Button } from '#web/design/form/Button.tsx'
import { LinkButton } from '#web/design/form/LinkButton.tsx'
import { Radios } from '#web/design/form/Radios.tsx'
import { Textarea } from '#web/design/form/Textarea.tsx'
import { SummaryCard } from '#web/design/SummaryCard.tsx'
import { Tag } from '#web/design/Tag.tsx'
import { FileOpener } from '#web/questions/files/FileOpener.tsx'
import { loadFile } from '../api.ts'
import { PlacePage } from '../enter/PlacePage.tsx'
import { summaries } from '../summaries.ts'
import { useAct } from '../you/useAct.ts'
import { backTo, inChild, type OfChild } from './InChild.tsx'
import { nameOf } from './shown.ts'

/** `/fostering/place/…/children/<part>/information`: what carers have to know about a child, and what is missing of it. */
export default inChild(Information)

type Item = ReturnType<typeof informationOf>[number]

const colours = {
  missing: 'yellow',
  'not-right': 'red',
  'to-tick': 'blue',
  have: 'green',
  'not-needed': 'grey',
} as const

/** We promised it, and the day is over. */
const isLate = ({ is, due }: Item, today: string): boolean =>
  (is === 'missing' || is === 'not-right') && due !== undefined && due < today

function Information({ of, part, child }: OfChild) {
  const doing = useAct(of, part.name)
  const [said, setSaid] = useState('')
  const [open, setOpen] = useState<string>()
  const today = dayInEngland(new Date())
  const items = informationOf(child, today)
  const needed = items.filter(({ is }) => is !== 'not-needed')
  const have = needed.filter(({ is }) => is === 'have').length
  const mayTick = part.acts.includes('tick') && !child.ended

  async function tick(item: Item, is: Mark, words: string) {
    if (is === 'not-right' && !words.trim()) return doing.say('Say what is not right, or what is missing')
    const after = await doing.act(item.slug, 'tick', part.seen, { item: item.slug, is, words: words.trim() })
    if (!after) return
    setOpen(undefined)
    setSaid(
      is === 'have'
        ? `You have told us that you have this: ${item.title}`
        : `Thank you. We will put this right: ${item.title}`,
    )
  }
  return (
    <PlacePage
      of={of}
      back={backTo(of, part.name, child)}
      caption={nameOf(child)}
      title="What you need to know"
      summary={summaries.childInformation}
      done={doing.wrong ? undefined : said}
      errors={doing.wrong ? [{ text: doing.wrong, ...(open && { href: `#words-${open}` }) }] : []}
      attempt={doing.attempt}
    >
      <p className="govuk-body">
        {have === needed.length
          ? 'You have everything on this list.'
          : `You have ${have} of ${needed.length}.${child.due ? ` We promised you everything by ${dayInWords(child.due)}.` : ''}`}
      </p>
      {items.map((one) => (
        <SummaryCard
          key={one.slug}
          title={one.title}
          actions={
            <Tag colour={isLate(one, today) ? 'red' : colours[one.is]}>
              {isLate(one, today) ? 'Late' : standingInWords[one.is]}
            </Tag>
          }
        >
          {one.hint && <div className="govuk-hint">{one.hint}</div>}
          <Standing one={one} today={today} />
          {one.item?.given?.words && <p className="govuk-body app-check__words">{one.item.given.words}</p>}
          {one.item?.given?.files.map((file) => (
            <FileOpener
              key={file.id}
              file={file}
              title={file.title}
              load={() => loadFile(of, part.name, file.id)}
            />
          ))}
          {mayTick && one.is !== 'not-needed' && open !== one.slug && (
            <p className="govuk-body">
              <LinkButton
                onClick={() => {
                  setOpen(one.slug)
                  setSaid('')
                }}
              >
                <span>{one.item?.marked ? 'Change your answer' : 'Tell us if you have this'}</span>
                <span className="govuk-visually-hidden">{`: ${one.title}`}</span>
              </LinkButton>
            </p>
          )}
          {mayTick && open === one.slug && (
            <Answer
              one={one}
              busy={doing.busy === one.slug}
              wrong={doing.wrong}
              onSend={(is, words) => void tick(one, is, words)}
            />
          )}
        </SummaryCard>
      ))}
    </PlacePage>
  )
}

/** Words as they stand within a sentence. */
const withoutStop = (words: string): string => words.trim().replace(/\.$/, '')

/** Whose turn it is with one thing, and since when. */
function Standing({ one: { is, item, due }, today }: { one: Item; today: string }) {
  const { given, marked, notNeeded } = item ?? {}
  const words: Record<Item['is'], string> = {
    missing: due
      ? due < today
        ? `We promised this by ${dayInWords(due)}. We are sorry that it is late. Your worker and their manager have it on their list.`
        : `We will give you this by ${dayInWords(due)}.`
      : 'We have to give you this.',
    'not-right': `${marked?.by ?? ''} told us on ${dayInWords(marked?.on ?? today)} that it is not right${marked?.words ? `: ${withoutStop(marked.words)}` : ''}.${due ? ` We will put it right by ${dayInWords(due)}.` : ''}`,
    'to-tick': `${given?.by ?? ''} gave you this on ${dayInWords(given?.on ?? today)}. Tell us if you have it.`,
    have: `${marked?.by ?? ''} told us on ${dayInWords(marked?.on ?? today)} that you have it.`,
    'not-needed': `We think that you do not need this: ${withoutStop(notNeeded?.why ?? '')}.`,
  }
  return <p className="govuk-body">{words[is]}</p>
}

interface AnswerProps {
  one: Item
  busy: boolean
  wrong: string
  onSend(is: Mark, words: string): void
}

/** Whether they have it, and what is not right. */
function Answer({ one: { slug, title, item }, busy, wrong, onSend }: AnswerProps) {
  const [is, setIs] = useState<Mark>(item?.marked?.is ?? 'have')
  const [words, setWords] = useState(item?.marked?.words ?? '')
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onSend(is, words)
      }}
    >
      <Radios
        id={`is-${slug}`}
        name={`is-${slug}`}
        legend={`Do you have this: ${title}?`}
        legendSize="s"
        value={is}
        onChange={({ target }) => setIs(target.value as Mark)}
        items={Object.entries(markInWords).map(([value, text]) => ({ value, text }))}
      />
      {is !== 'have' && (
        <Textarea
          id={`words-${slug}`}
          name={`words-${slug}`}
          label={
            is === 'not-right'
              ? 'What is not right, or missing?'
              : 'Is there anything you want to say about it? (optional)'
          }
          rows={3}
          error={wrong && is === 'not-right' && !words.trim() ? wrong : undefined}
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
      )}
      <Button loading={busy} loadingText="Sending">
        Send
      </Button>
    </form>
  )
}
