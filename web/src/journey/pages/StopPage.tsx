import { emergencyNumber } from '#contract/core/emergency.ts'
import type { Service } from '#contract/core/service.ts'
import { council } from '#council'
import { questionsOf } from '#services/define/walk.ts'
import { Main } from '#web/app/frame/Main.tsx'
import { Phone } from '#web/app/frame/Phone.tsx'
import { isEntered } from '#web/app/paths.ts'
import { useTitle } from '#web/app/title.ts'
import { BackLink } from '#web/design/BackLink.tsx'
import { ButtonLink } from '#web/design/form/ButtonLink.tsx'
import { InsetText } from '#web/design/InsetText.tsx'
import { Link } from '#web/design/Link.tsx'
import type { Stop } from '../model/stops.ts'
import { contactWordsFor } from '../parts/contactWords.ts'
import { others } from '../parts/others.ts'
import { wordsFor } from '../words.ts'
import type { StepProps } from './StepProps.ts'

/** Where a form ends without being sent: at the telephone, or at somebody else's door. */
export function StopPage({ stop, ...props }: StepProps & { stop: Stop }) {
  return stop.kind === 'call' ? <Call {...props} stop={stop} /> : <NotOurs {...props} stop={stop} />
}

const answeredBy = {
  '999': 'the emergency services',
  council: `${council.name}, day or night`,
  care: `our ${council.urgentCare.name}, day or night`,
  gas: 'the National Gas Emergency Service, day or night',
  electricity: 'your electricity network, day or night',
} as const

function Call({ service, back, stop }: StepProps & { stop: Extract<Stop, { kind: 'call' }> }) {
  const phone = stop.phone ?? emergencyNumber(stop.call, council)
  const entered = isEntered(service)
  const call = entered ? 'Tell them to call' : 'Call'
  useTitle(`${call} ${phone} now – ${service.title}`)
  return (
    <Main before={<BackLink href={back} />}>
      <div className="app-column">
        <h1 className="govuk-heading-xl">
          <span>{call}</span> <Phone number={phone} /> now
        </h1>
        <p className="govuk-body-l">
          <span>{stop.reason}</span> <span>{!stop.phone && `Call ${answeredBy[stop.call]}.`}</span> Do not use
          this form: we may not read it in time.
        </p>
        {stop.call !== '999' && (
          <p className="govuk-body">
            If someone is hurt, or may be at any moment, call <Phone number="999" />.
          </p>
        )}
        {service.verb === 'report' && (
          <p className="govuk-body">
            Say where it is: a street and house number, a junction, or what you can see. Keep away from it,
            and only warn others if that is safe.
          </p>
        )}
        <p className="govuk-body">
          If you cannot hear or speak on the phone, use the Relay UK app, or dial 18000 from a textphone for
          999 and 18001 before any other number. If your mobile is registered for it, text 999.
        </p>
        <ButtonLink variant="secondary" href={back}>
          {`Nobody is in danger: go back and change ${entered ? 'the' : 'my'} answer`}
        </ButtonLink>
      </div>
    </Main>
  )
}

const roads = council.trunkRoads
const asksTrunkRoad = (service: Service) => questionsOf(service).some(({ kind }) => kind === 'trunkRoad')

function NotOurs({ service, back, stop }: StepProps & { stop: Extract<Stop, { kind: 'not-ours' }> }) {
  const authorities = [...stop.authorities, ...others(stop.to)]
  const [only] = authorities
  // Where the place decided, the resident was not asked about the road.
  const asksRoad =
    stop.to === 'authority' && only?.name !== council.nationalHighways.name && asksTrunkRoad(service)
  const { thing } = wordsFor(service)
  const words = contactWordsFor(service)
  const title =
    only && authorities.length === 1
      ? `${thing === 'report' ? 'Report this' : 'Turn'} to ${only.name}`
      : 'Somebody else looks after this'
  useTitle(`${title} – ${service.title}`)
  return (
    <Main before={<BackLink href={back} />}>
      <div className="app-column">
        <h1 className="govuk-heading-l">{title}</h1>
        <p className="govuk-body-l">{stop.why}</p>
        <p className="govuk-body">
          <span>{words.notPassedOn}</span>{' '}
          <span>
            {`${council.name} has not taken ${thing === 'application' ? 'an' : 'a'} ${thing} from ${words.whom}.`}
          </span>
        </p>
        <ul className="govuk-list govuk-list--spaced">
          {authorities.map(({ name, url, phone }) => (
            <li key={name}>
              {url ? <Link href={url}>{name}</Link> : <span>{name}</span>}
              {phone && (
                <span>
                  : <Phone number={phone} />
                </span>
              )}
            </li>
          ))}
        </ul>
        {asksRoad && (
          <InsetText>
            Is it on the <span>{roads.slice(0, -1).join(', the ')}</span> or the <span>{roads.at(-1)}</span>?
            Then report it to <Link href={council.nationalHighways.url}>{council.nationalHighways.name}</Link>{' '}
            instead, wherever it is.
          </InsetText>
        )}
        <ButtonLink variant="secondary" href={back}>
          {`Go back and change ${isEntered(service) ? 'the' : 'my'} answer`}
        </ButtonLink>
      </div>
    </Main>
  )
}
