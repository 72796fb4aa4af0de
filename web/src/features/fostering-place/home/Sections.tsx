import { Tag } from '#web/design/Tag.tsx'
import { TaskList } from '#web/design/TaskList.tsx'
import { addresses } from '../addresses.ts'
import type { Place } from '../enter/InPlace.tsx'
import { type FormHere, formsHere } from './forms.ts'

const statusOf = ({ state }: FormHere) =>
  state === 'done' ? (
    'Finished'
  ) : state === 'started' ? (
    <Tag colour="teal">Started</Tag>
  ) : (
    <Tag colour="blue">Not started</Tag>
  )

/** The sections of the application: about this person, and about the home. */
export function Sections({ place: { of, view } }: { place: Place }) {
  const forms = formsHere(view)
  const isAlone = view.people.filter(({ role, here }) => role === 'applicant' && here).length === 1
  const lists = [
    {
      about: 'person' as const,
      title: 'About you',
      words: 'Only you and the people who work with you see these.',
    },
    {
      about: 'home' as const,
      title: 'About your home and family',
      words: isAlone
        ? 'You and the people who work with you see these.'
        : 'Everybody who applies with you can see and change these.',
    },
  ]
  return (
    <>
      {lists.map(({ about, title, words }) => {
        const own = forms.filter(({ section }) => section.about === about)
        if (own.length === 0) return null
        const done = own.filter(({ state }) => state === 'done').length
        return (
          <section key={about} aria-labelledby={`sections-${about}`}>
            <h2 className="govuk-heading-m" id={`sections-${about}`}>
              {title}
            </h2>
            <p className="govuk-body">{`${words} You have finished ${done} of ${own.length}.`}</p>
            <TaskList
              idPrefix={`sections-${about}`}
              items={own.map((form) => ({
                title: form.section.title,
                href: addresses.section(of, form.part),
                status: statusOf(form),
              }))}
            />
          </section>
        )
      })}
    </>
  )
}
