import { useParams } from 'react-router'
import { type Provider, topics, type Way } from '#contract/core/listing.ts'
import { council } from '#council'
import { withAddresses } from '#services/listings/addresses.ts'
import { LateNotice } from '#web/app/frame/LateNotice.tsx'
import { Main } from '#web/app/frame/Main.tsx'
import { Phone } from '#web/app/frame/Phone.tsx'
import { useDifferences } from '#web/app/load/differences.ts'
import NotFoundPage from '../../app/pages/NotFoundPage.tsx'
import { paths } from '../../app/paths.ts'
import { useTitle } from '../../app/title.ts'
import { Breadcrumbs } from '../../design/Breadcrumbs.tsx'
import { Link } from '../../design/Link.tsx'
import { SummaryList } from '../../design/SummaryList.tsx'
import type { ListingFacts } from './entry.ts'
import { LinkList } from './LinkList.tsx'
import { ExitThisPage } from './leave/ExitThisPage.tsx'
import { listingFacts } from './listingFacts.ts'
import { hrefOf } from './ServiceList.tsx'
import { WhereDone } from './WhereDone.tsx'
import { WhoDoesThis } from './WhoDoesThis.tsx'

/** A service that cannot be requested here: who provides it, how to get it, what it costs and how long it takes. */
export default function ListingPage() {
  const { slug = '' } = useParams()
  const facts = listingFacts.useOne(slug)
  const addresses = useDifferences()?.addresses?.[slug]
  return facts ? <ListingOf facts={withAddresses(facts, addresses)} /> : <NotFoundPage />
}

function ListingOf({ facts }: { facts: ListingFacts }) {
  useTitle(facts.title)
  const { title, summary, provider, ways, cost, time, more = [], related, links, leaveQuickly } = facts
  const link = links[council.authority.code]
  const here = pageHere(facts)
  // Whoever is frightened needs a number, and no page that we cannot lead to.
  const open = leaveQuickly ? ways.filter((way) => link !== undefined || !needsLink(way, provider)) : ways
  const topic = topics.find(({ id }) => id === facts.topics[0])
  return (
    <Main
      before={
        <>
          {leaveQuickly && <ExitThisPage />}
          <Breadcrumbs
            items={[
              { text: 'Home', href: paths.home },
              { text: 'Find a service', href: paths.find },
              ...(topic ? [{ text: topic.title, href: paths.topic(topic.id) }] : []),
              { text: title },
            ]}
          />
        </>
      }
    >
      <div className="app-column">
        <LateNotice slug={facts.slug} />
        <h1 className="govuk-heading-xl">{title}</h1>
        <p className="govuk-body-l">{summary}</p>
        {provider.kind === 'district' && (
          <WhoDoesThis heading="Find out for where you live" what={title} provider={provider} links={links} />
        )}
        <h2 className="govuk-heading-m">How to get it</h2>
        <ul className="govuk-list govuk-list--bullet">
          {open.map((way) => (
            <li key={`${way.kind} ${way.text}`}>
              <WayToGet way={way} provider={provider} what={title} link={link} />
            </li>
          ))}
        </ul>
        <SummaryList
          rows={[
            { key: 'Who provides it', value: providedBy(provider) },
            { key: 'Cost', value: cost },
            { key: 'How long it takes', value: time },
          ]}
        />
        {more.map((text) => (
          <p key={text} className="govuk-body">
            {text}
          </p>
        ))}
        {provider.kind === 'county' && (
          <WhoDoesThis
            heading="Who does this where you live?"
            what={title}
            provider={provider}
            links={{ ...(here && { [council.authority.code]: here }), ...links }}
          />
        )}
        {related.length > 0 && (
          <>
            <h2 className="govuk-heading-m">Related</h2>
            <LinkList links={related.map((entry) => ({ href: hrefOf(entry), title: entry.title }))} />
          </>
        )}
      </div>
    </Main>
  )
}

function providedBy(provider: Provider): string {
  if (provider.kind === 'national') return provider.name
  return provider.kind === 'county' ? council.name : 'Your district or borough council'
}

/** Where the county does it on this site, its address. */
const pageHere = ({ ways }: ListingFacts): string | undefined =>
  ways.flatMap((way) => (way.kind === 'here' ? [way.path] : []))[0]

/** Done on a page of the county's own, whose address only the council knows. */
const needsLink = (way: Way, { kind }: Provider): boolean =>
  kind === 'county' && way.kind === 'online' && way.url === undefined

interface WayProps {
  readonly way: Way
  readonly provider: Provider
  readonly what: string
  /** The county’s own page where it is done. */
  readonly link: string | undefined
}

function WayToGet({ way, provider, what, link }: WayProps) {
  if (way.kind === 'phone') {
    const national = provider.kind === 'national' ? provider.phone : undefined
    const phone = way.phone ?? (provider.kind === 'county' ? council.phone : national)
    return (
      <span>
        <span>{phone ? `${way.text}: ` : way.text}</span>
        {phone && <Phone number={phone} />}
      </span>
    )
  }
  if (way.kind === 'here') return <Link href={way.path}>{way.text}</Link>
  if (way.kind !== 'online') return <span>{way.text}</span>
  const national = provider.kind === 'national' ? provider.url : undefined
  const href = way.url ?? (provider.kind === 'county' ? link : national)
  if (href) return <Link href={href}>{way.text}</Link>
  if (provider.kind !== 'county') return <span>{way.text}</span>
  return (
    <span>
      <span>{`${way.text}. `}</span>
      <WhereDone council={{ ...council.authority, phone: council.phone }} link={undefined} what={what} />
    </span>
  )
}
