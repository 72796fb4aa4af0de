import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useEffect, useState } from 'react'
import { Navigate, useNavigate, useParams, useSearchParams } from 'react-router'
import type { Answers } from '#contract/core/condition.ts'
import type { Page } from '#contract/core/question.ts'
import { askedOn, shownPages, titleOf } from '#services/define/walk.ts'
import { Main } from '#web/app/frame/Main.tsx'
import NotFoundPage from '#web/app/pages/NotFoundPage.tsx'
import { useTitle } from '#web/app/title.ts'
import { BackLink } from '#web/design/BackLink.tsx'
import { Button } from '#web/design/form/Button.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { InsetText } from '#web/design/InsetText.tsx'
import { Link } from '#web/design/Link.tsx'
import { useAutosave } from '#web/journey/useAutosave.ts'
import { answered } from '#web/kept/kept.ts'
import { preload } from '#web/questions/load.ts'
import { QuestionField } from '#web/questions/QuestionField.tsx'
import { answersOn, errorsOn, summaryOf, typedOn } from '#web/questions/values.ts'
import { addresses } from '../addresses.ts'
import { InPlace, type Place } from '../enter/InPlace.tsx'
import { fail, sendPart } from '../kept/useSentAlong.ts'
import { KeptStatus } from './KeptStatus.tsx'
import { firstWords, knownOn } from './known.ts'
import { NotYet } from './NotYet.tsx'
import { type SectionHere, useSection } from './useSection.ts'

/** `/fostering/place/…/section/<part>/<page>`: one page of a section's questions. */
export default function QuestionPage() {
  return <InPlace Page={Question} />
}

function Question(place: Place) {
  const found = useSection(place)
  const { page: id = '' } = useParams()
  if (found === 'none') return <NotFoundPage />
  if ('query' in found) return <NotYet of={place.of} query={found.query} />
  const page = found.section.pages.find((one) => one.id === id)
  if (!page) return <NotFoundPage />
  // Other answers have closed it, or nobody may change the section any more.
  if (!shownPages(found.section, found.answers).includes(page) || !found.view.acts.includes('save'))
    return <Navigate to={addresses.section(place.of, found.part)} replace />
  return <Asked key={id} place={place} here={found} page={page} />
}

interface Props {
  place: Place
  here: SectionHere
  page: Page
}

function Asked({ place, here, page }: Props) {
  const { of } = place
  const { section, part } = here
  const form = usePage(place, here, page)
  const back = useBack(place, here, page)
  const alone = page.questions.length === 1 && !page.title
  const title = titleOf(page, form.answers) || section.title
  const first = section.pages[0] === page
  useTitle(`${form.summary.length > 0 ? 'Error: ' : ''}${title} – ${section.title}`)
  return (
    <Main before={<BackLink href={back} />}>
      <div className="app-column">
        {form.summary.length > 0 && <ErrorSummary errors={form.summary} attempt={form.attempt} />}
        <p className="govuk-caption-l">{section.title}</p>
        {first && <InsetText>{section.summary}</InsetText>}
        <SaidBefore place={place} here={here} page={page} />
        <form onSubmit={form.submit} noValidate>
          {!alone && <h1 className="govuk-heading-l">{title}</h1>}
          {form.asked.map((question) => (
            <QuestionField
              key={question.key}
              question={question}
              value={form.typed[question.key]}
              onChange={(value) => form.change(question.key, value)}
              error={form.messages[question.key]}
              errors={form.messages}
              answers={form.answers}
              attempt={form.attempt}
              isPageHeading={alone}
            />
          ))}
          <Button>Save and continue</Button>
        </form>
        <KeptStatus place={place} part={part} />
        <p className="govuk-body">
          You can stop at any time and come back later. What you type stays on this device, for you alone,
          until you save it.
        </p>
        <p className="govuk-body">
          <Link href={addresses.home(of)}>Back to your page</Link>
        </p>
      </div>
    </Main>
  )
}

/** What they told us before, for them to say whether it is still right. Nothing of it is saved until they do. */
function SaidBefore({ place: { view }, here: { section, answers }, page }: Props) {
  const known = [...knownOn(page, answers, view).values()]
  const wrote = page.questions.flatMap((question) => firstWords(section.slug, question, view) ?? [])
  if (known.length + wrote.length === 0) return null
  return (
    <InsetText>
      {known.map(({ words }) => (
        <p key={words} className="govuk-body">
          {`${words}. Is it still right? If not, change it here.`}
        </p>
      ))}
      {wrote.map((words) => (
        <p key={words} className="govuk-body app-check__words">
          {words}
        </p>
      ))}
    </InsetText>
  )
}

/** The page before this one; the section itself before the first, and for whoever changes one answer. */
function useBack({ of }: Place, { section, part, answers }: SectionHere, page: Page): string {
  const [search] = useSearchParams()
  const pages = shownPages(section, answers)
  const before = pages[pages.indexOf(page) - 1]
  return before && search.get('from') !== 'review'
    ? addresses.question(of, part, before.id)
    : addresses.section(of, part)
}

/** What stands in the fields when the page opens: what was typed or answered, or else what we know from before. */
function typedFor(page: Page, before: Answers, typed: Answers, view: Place['view']) {
  const known = [...knownOn(page, before, view)].map(([key, one]) => [key, one.typed])
  return typedOn(page, before, { ...Object.fromEntries(known), ...typed })
}

/** What stands in the fields, what is wrong with it, and where it goes: it is kept at once, and sent along. */
function usePage({ of, view, kept: store }: Place, here: SectionHere, page: Page) {
  const { section, part, answers: before, kept } = here
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const [typed, setTyped] = useState(() => typedFor(page, before, kept.typed, view))
  const [messages, setMessages] = useState<Record<string, string>>(() => ({ ...kept.refused }))
  const [attempt, setAttempt] = useState(0)
  const drop = useAutosave(typed, (now) =>
    store.change(part, { ...(store.read(part) ?? kept), typed: { ...store.read(part)?.typed, ...now } }),
  )
  const answers = { ...before, ...answersOn(page, before, typed) }
  const asked = askedOn(page, answers)
  useNextFetched(section.pages, page)

  function submit(event: FormEvent) {
    event.preventDefault()
    const given = answersOn(page, before, typed)
    const wrong = errorsOn(page, before, given)
    setMessages(wrong)
    setAttempt((many) => many + 1)
    if (Object.keys(wrong).length > 0) return
    drop()
    store.change(part, answered(store.read(part) ?? kept, given))
    sendPart(of, store, queries, part).catch((failure) => fail(of, failure))
    const pages = shownPages(section, { ...before, ...given })
    const next = pages[pages.findIndex(({ id }) => id === page.id) + 1]
    navigate(
      next && search.get('from') !== 'review'
        ? addresses.question(of, part, next.id)
        : addresses.section(of, part),
    )
  }
  return {
    typed,
    answers,
    asked,
    messages,
    attempt,
    summary: summaryOf(asked, messages),
    submit,
    change: (key: string, value: unknown) => setTyped((now) => ({ ...now, [key]: value })),
  }
}

/** Fetches the code of the next pages' fields, also for whoever is out of reach by then. */
function useNextFetched(pages: readonly Page[], page: Page): void {
  useEffect(() => {
    for (const { questions } of pages.slice(pages.indexOf(page) + 1))
      for (const { kind } of questions) void preload(kind)
  }, [pages, page])
}
