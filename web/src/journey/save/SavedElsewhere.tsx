import { useQuery } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { dayInWords } from '#contract/calendar/words.ts'
import type { Service } from '#contract/core/service.ts'
import type { DraftStanding } from '#contract/requests/draft.ts'
import { paths } from '#web/app/paths.ts'
import type { Elements } from '#web/design/elements.ts'
import { Button } from '#web/design/form/Button.tsx'
import { InsetText } from '#web/design/InsetText.tsx'
import { Link } from '#web/design/Link.tsx'
import type { StartWish } from '../StartPage.tsx'
import { draftStanding } from './calls.ts'
import type { SavedForm } from './savedForm.ts'

/** Asked again at most so often, in milliseconds: every page of the form asks. */
const freshFor = 60_000

interface Props {
  service: Service
  form: SavedForm
}

/** Says where the answers on this device are not the newest: the form was sent, or saved again, somewhere else. */
export default function SavedElsewhere({ service, form }: Props) {
  const { data } = useQuery({
    queryKey: ['drafts', form.id, form.version],
    queryFn: ({ signal }) => draftStanding(form.id, form.key, signal),
    staleTime: freshFor,
  })
  const what = data && wordsFor(data, { service, form }, new Date())
  return <div role="status">{what && <InsetText className="govuk-!-margin-top-0">{what}</InsetText>}</div>
}

function wordsFor(standing: DraftStanding, { service, form }: Props, now: Date): Elements | undefined {
  switch (standing.state) {
    case 'kept':
      return standing.version === form.version ? undefined : (
        <>
          <p>{`You saved this form again on another device on ${dayInWords(standing.savedAt)}.`}</p>
          <p className="govuk-!-margin-bottom-0">
            <Link href={paths.savedForm(form.id, form.key)}>Open what you saved there</Link>. You can then
            choose which answers to keep.
          </p>
        </>
      )
    case 'moved':
      return (
        <p>
          You saved this form again on another device. To get your newest answers, use the link or code that
          you were given there.
        </p>
      )
    case 'gone':
      // Nobody did anything where only its time was up.
      return new Date(form.expiresAt) <= now ? undefined : <Gone service={service} />
  }
}

function Gone({ service }: Pick<Props, 'service'>) {
  const navigate = useNavigate()
  const remove = () => navigate(paths.service(service), { state: 'delete' satisfies StartWish })
  return (
    <>
      <p>You sent this form from another device, or deleted the copy that you saved.</p>
      <p>
        If you sent it, we have it and you do not need to do anything here. If not, you can carry on: your
        answers are still on this device.
      </p>
      <Button type="button" variant="secondary" className="govuk-!-margin-bottom-0" onClick={remove}>
        I sent it: delete these answers
      </Button>
    </>
  )
}
