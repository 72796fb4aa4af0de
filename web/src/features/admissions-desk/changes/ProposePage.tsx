import { useNavigate, useParams, useSearchParams } from 'react-router'
import { ChangeView } from '#contract/admissions/changes.ts'
import { ChildView, Numbers } from '#contract/admissions/staff.ts'
import { Link } from '#web/design/Link.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { ActionForm } from '#web/staff/actions/ActionForm.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { addresses } from '../addresses.ts'
import { asks, useAnswered } from '../api/desk.ts'
import { factGroups } from '../children/factGroups.ts'
import { roundInWords } from '../words.ts'
import { furtherKinds, furtherTitles } from './further.tsx'
import { type About, proposing } from './proposing.tsx'

/** Not set here: whether it came late; a plan and twins have forms of their own, as no waiting list decides on them. */
const elsewhere: readonly string[] = ['late', 'plan', 'multiple']

/**
 * `…/changes/new?child=<reference>`, with `&set=<fact>`, `&late=1` or `&further=<kind>`, or `?school=<id>`: what changes after offer day is entered, what
 * would come of it is looked at, and it is proposed.
 */
export default function ProposePage() {
  const { round = '' } = useParams()
  const [query] = useSearchParams()
  const [child, school] = [query.get('child'), query.get('school')]
  return (
    <DeskPage
      title="Record a change after offer day"
      caption={child ?? roundInWords(round)}
      back={{ href: addresses.changes(round), text: 'All changes after offer day' }}
    >
      {child && (
        <Asked query={asks(ChildView, ['children', child])} waiting="Opening what we hold…">
          {(view) => (
            <OfChild
              {...{ round, view }}
              set={query.get('set')}
              isLate={query.has('late')}
              further={query.get('further')}
            />
          )}
        </Asked>
      )}
      {school && (
        <Asked query={asks(Numbers, ['rounds', round, 'numbers'])} waiting="Opening the numbers…">
          {({ schools }) => {
            const found = schools.find(({ id }) => id === school)
            return found ? (
              <Propose
                key={school}
                about={{ kind: 'number', round, school: found, now: found.versions.at(-1)?.value ?? null }}
              />
            ) : (
              <p className="govuk-body">This school is not in the round.</p>
            )
          }}
        </Asked>
      )}
    </DeskPage>
  )
}

interface OfChildProps {
  round: string
  view: ChildView
  set: string | null
  isLate: boolean
  further: string | null
}

/** Of this child: the schools of the round, or those that its family has not named. */
function furtherFor(round: string, view: ChildView, asked: string | null): About | undefined {
  const kind = furtherKinds.find((one) => one === asked)
  const { reference, preferences } = view
  const known = new Set(preferences.map(({ school }) => school.id))
  const all = view.settable.find(({ name }) => name === 'plan')?.choices ?? []
  const schools = all.filter(({ value }) => value !== 'none' && !(kind === 'named' && known.has(value)))
  return kind && { kind, round, reference, schools, named: preferences.length }
}

function OfChild({ round, view, set, isLate, further }: OfChildProps) {
  const { reference } = view
  const fact = view.settable.find(({ name }) => name === set)
  const about: About | undefined = isLate
    ? { kind: 'late', round, reference }
    : fact
      ? { kind: 'facts', round, reference, fact }
      : furtherFor(round, view, further)
  return (
    <>
      <SummaryList
        rows={[
          { key: 'Child', value: view.child.name },
          { key: 'Schools', value: view.preferences.map(({ school }) => school.name).join(', ') },
        ]}
      />
      {about ? (
        <Propose key={set ?? further ?? 'late'} about={about} />
      ) : (
        <Choose round={round} view={view} />
      )}
    </>
  )
}

/** Which fact it is: those of the child itself, then those at each school. */
function Choose({ round, view }: { round: string; view: ChildView }) {
  const to = (name: string) => addresses.newChange(round, { child: view.reference, set: name })
  return (
    <>
      <h2 className="govuk-heading-m">What has changed?</h2>
      <ul className="govuk-list">
        {furtherKinds.map((further) => (
          <li key={further}>
            <Link href={addresses.newChange(round, { child: view.reference, further })}>
              {furtherTitles[further]}
            </Link>
          </li>
        ))}
      </ul>
      {factGroups(view).map(({ id, title, held, unset }) => {
        const all = [
          ...held.flatMap(({ fact, label, settable }) =>
            settable ? [{ name: fact.name, label: `${label}: ${fact.value}` }] : [],
          ),
          ...unset,
        ].filter(({ name }) => !elsewhere.includes(name))
        if (all.length === 0) return null
        return (
          <section key={id} aria-label={title || 'The child'}>
            {title && <h3 className="govuk-heading-s">{title}</h3>}
            <ul className="govuk-list">
              {all.map(({ name, label }) => (
                <li key={name}>
                  <Link href={to(name)}>{label}</Link>
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </>
  )
}

function Propose({ about }: { about: About }) {
  const navigate = useNavigate()
  const { round } = about
  const send = useAnswered(ChangeView, ['rounds', round, 'changes'])
  const of = about.kind === 'number' ? about.school.id : about.reference
  return (
    <ActionForm
      kind={proposing(about.kind)}
      about={about}
      form={`change-${of}-${about.kind === 'facts' ? about.fact.name : about.kind}`}
      onSend={async (body: object) => {
        const { id } = await send(body)
        navigate(addresses.change(round, id))
      }}
      onClose={() => navigate(addresses.changes(round))}
    />
  )
}
