import { useState } from 'react'
import { type CaseView, MadeLink } from '#contract/fostering/desk.ts'
import { Link } from '#web/design/Link.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { addresses } from '../addresses.ts'
import { useAct } from '../api.ts'
import { roleInWords } from '../words.ts'
import { LinkMade } from './LinkMade.tsx'
import { MakeLink } from './MakeLink.tsx'

/** Everybody of the household, and their private links. */
export function People({ view }: { view: CaseView }) {
  const [made, setMade] = useState<MadeLink>()
  const make = useAct<object, MadeLink>(MadeLink)
  const { household, people, acts } = view
  const manages = acts.includes('add-person')
  return (
    <>
      <h2 className="govuk-heading-m">People</h2>
      {people.map(({ id, role, name, here }) => (
        <SummaryList
          key={id}
          card={{ title: name, headingLevel: 3 }}
          rows={[
            { key: 'Who', value: here ? roleInWords[role] : `${roleInWords[role]}. Has left the household` },
            ...(role === 'child'
              ? []
              : [
                  {
                    key: 'Details and consents',
                    value: (
                      <Link href={addresses.part(household, `person.${id}`)}>{`Open those of ${name}`}</Link>
                    ),
                  },
                ]),
            ...(role === 'child' || !here || !manages
              ? []
              : [
                  {
                    key: 'Private link',
                    value:
                      made?.person === id ? (
                        <LinkMade made={made} name={name} onDone={() => setMade(undefined)} />
                      ) : (
                        <MakeLink
                          household={household}
                          person={id}
                          name={name}
                          onMake={async () =>
                            setMade(await make(['households', household, 'people', id, 'link'], {}))
                          }
                        />
                      ),
                  },
                ]),
          ]}
        />
      ))}
    </>
  )
}
