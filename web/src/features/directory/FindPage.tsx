import { directory } from 'virtual:directory'
import { useEffect, useState } from 'react'
import { useSearchParams } from 'react-router'
import { council } from '#council'
import { Main } from '../../app/Main.tsx'
import { Phone } from '../../app/Phone.tsx'
import { Link } from '../../design/Link.tsx'
import { isDistrictMatter } from './districts.ts'
import { DistrictNotice, Elsewhere } from './Elsewhere.tsx'
import { ServiceFilter } from './ServiceFilter.tsx'
import { ServiceList } from './ServiceList.tsx'
import { search } from './search.ts'

export default function FindPage() {
  const [typed, setTyped] = useTyped()
  const found = search(directory, typed)
  return (
    <Main>
      <h1 className="govuk-heading-xl">Find a service</h1>
      <ServiceFilter label="What do you need?" typed={typed} onType={setTyped} found={found.length} />
      {isDistrictMatter(typed) && <DistrictNotice />}
      {found.length > 0 ? (
        <ServiceList entries={found} />
      ) : (
        !isDistrictMatter(typed) && <NothingFound typed={typed} />
      )}
      <div className="app-column">
        <h2 className="govuk-heading-m">Not here?</h2>
        <p className="govuk-body">
          The council’s other services are on{' '}
          <Link href={council.website}>{council.name}’s main website</Link>, or call{' '}
          <Phone number={council.phone} />. {council.hours}
        </p>
        <h2 className="govuk-heading-m">Who else looks after what</h2>
        <Elsewhere />
      </div>
    </Main>
  )
}

/** Starts with what the search on the home page was given, once the page drawn at build has come to life. */
function useTyped() {
  const [parameters] = useSearchParams()
  const asked = parameters.get('q') ?? ''
  const [typed, setTyped] = useState('')
  useEffect(() => setTyped(asked), [asked])
  return [typed, setTyped] as const
}

function NothingFound({ typed }: { typed: string }) {
  return (
    <div className="app-column">
      <p className="govuk-body-l">We found nothing for “{typed}”. Try one word, such as “light” or “tree”.</p>
      <p className="govuk-body">
        For danger on a road, call <Phone number={council.emergencyPhone} />, day or night. If somebody is
        hurt or could be, call <Phone number="999" />.
      </p>
    </div>
  )
}
