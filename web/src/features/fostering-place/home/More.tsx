import { Link } from '#web/design/Link.tsx'
import { addresses } from '../addresses.ts'
import { carerGroups, fosters, isLeft, isOrWasCarer } from '../carer/links.ts'
import { referralsOf } from '../decision/referrals.ts'
import type { Place } from '../enter/InPlace.tsx'
import { reportsOf } from '../report/reports.ts'

/** Whether they gave notice, or are approved no more. */
const isLeaving = (view: Place['view']): boolean =>
  view.leaves || view.leaving.some(({ person }) => person === view.you.id) || isLeft(view)

/** Whoever fosters no more, and complained or was told of something before. */
const knowsOfWrong = ({ parts }: Place['view']): boolean =>
  parts.some(({ kind }) => kind === 'complaint' || kind === 'concern' || kind === 'allegation')

/** Everything else that there is on somebody's page. What an approved household finds at its top is not said twice. */
export function More({ place: { of, view } }: { place: Place }) {
  const above = view.phase === 'approved' ? carerGroups.flatMap(({ links }) => links) : []
  const rows = [
    ...reportsOf(view).map(({ name, words }) => ({ to: addresses.report(of, name), words })),
    ...referralsOf(view).map(({ name, words }) => ({ to: addresses.decision(of, name), words })),
    { to: addresses.messages(of), words: 'Messages with your worker' },
    { to: addresses.documents(of), words: 'Documents' },
    { to: addresses.steps(of), words: 'Every step, and who does it' },
    { to: addresses.agree(of), words: 'What you agree to' },
    { to: addresses.details(of), words: 'How we reach you' },
    { to: addresses.people(of), words: 'People in your household' },
    ...(view.you.role === 'applicant' &&
    view.phase !== 'closed' &&
    !(view.phase === 'approved' && fosters(view))
      ? [{ to: addresses.stop(of), words: 'If you want to stop' }]
      : []),
    ...(isOrWasCarer(view) || knowsOfWrong(view)
      ? [
          {
            to: addresses.wrong(of),
            words: isLeft(view)
              ? 'Complaints, concerns and allegations, with our letters about them'
              : 'If something goes wrong',
          },
        ]
      : []),
    ...(isLeft(view) && isOrWasCarer(view)
      ? [
          ...view.parts
            .filter(({ kind, lives }) => kind === 'child' && lives === 'leaving')
            .map(({ name }) => ({
              to: addresses.child(of, name),
              words: 'What to hand over for a child who has left',
            })),
          {
            to: addresses.money(of),
            words: 'Money and yearly statements: what we paid you, and what we still owe you',
          },
        ]
      : []),
    ...(isLeaving(view) ? [{ to: addresses.exit(of), words: 'Tell us why you are leaving' }] : []),
    { to: addresses.erase(of), words: 'Ask us to erase what we hold about you' },
  ]
  return (
    <>
      <h2 className="govuk-heading-m">More on your page</h2>
      <ul className="govuk-list govuk-list--spaced">
        {rows
          .filter((row) => !above.some(({ to }) => to(of, view) === row.to))
          .map(({ to, words }) => (
            <li key={to}>
              <Link href={to}>{words}</Link>
            </li>
          ))}
      </ul>
    </>
  )
}
