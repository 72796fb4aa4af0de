import { useQuery } from '@tanstack/react-query'
import { dayInWords } from '#contract/calendar/words.ts'
import { council } from '#council'
import { Main } from '#web/app/frame/Main.tsx'
import { Phone } from '#web/app/frame/Phone.tsx'
import { useTitle } from '#web/app/title.ts'
import { answerOf } from './answer/answer.ts'
import { YourAnswer } from './answer/YourAnswer.tsx'
import { Changes } from './changes/Changes.tsx'
import { changesOf } from './changes/changes.ts'
import type { OfferLink } from './link.ts'
import { YourLists } from './lists/YourLists.tsx'

const title = 'Your late application'

/** For who applied after places had been given out: by when we look at it, and then what came of it. */
export function Late({ link }: { link: OfferLink }) {
  const { data } = useQuery(changesOf(link))
  const wasTold = (data?.changes.length ?? 0) > 0
  useTitle(`${title}: ${link.reference}`)
  return (
    <Main>
      <article className="app-column">
        <h1 className="govuk-heading-l">
          <span className="govuk-caption-l">{link.reference}</span>
          <span className="govuk-visually-hidden">: </span>
          <span>{title}</span>
        </h1>
        {data?.late && (
          <div role="status">
            <p className="govuk-body-l">
              <strong>{`We will look at it by ${dayInWords(data.late.by)}.`}</strong>
            </p>
            <p className="govuk-body">
              Your application reached us after places had been given out. If a school that you named has
              room, we will offer your child a place there. If not, your child joins its waiting list, which
              goes by the school’s criteria and never by who asked first.
            </p>
            <p className="govuk-body">
              <span>You will read here what happens. If you would like to talk to somebody, call us on </span>
              <Phone number={council.phone} />.
            </p>
          </div>
        )}
        <Changes link={link} />
        {wasTold && <Answer link={link} />}
      </article>
    </Main>
  )
}

/** The form for a place that was offered, where there is one to answer, and where the child is on its lists. */
function Answer({ link }: { link: OfferLink }) {
  const { data } = useQuery({ ...answerOf(link), retry: false })
  return (
    <>
      {data && <YourAnswer link={link} answer={data} child={undefined} />}
      <YourLists link={link} version={data?.version ?? 0} />
    </>
  )
}
