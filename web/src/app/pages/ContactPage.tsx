import { council } from '#council'
import { Hours } from '#web/app/frame/Hours.tsx'
import { Link } from '../../design/Link.tsx'
import { SummaryList } from '../../design/SummaryList.tsx'
import { Main } from '../frame/Main.tsx'
import { Phone } from '../frame/Phone.tsx'
import { PostalAddress } from '../frame/PostalAddress.tsx'
import { paths } from '../paths.ts'

/** How to reach a person: who answers which telephone, when, and what to do where a telephone is no way. */
export default function ContactPage() {
  return (
    <Main>
      <h1 className="govuk-heading-xl">Contact us</h1>
      <div className="app-column">
        <h2 className="govuk-heading-m">If it cannot wait</h2>
        <p className="govuk-body">
          If someone is in danger, call <Phone number="999" />.
        </p>
        <p className="govuk-body">
          If something on a road is dangerous, call <Phone number={council.emergencyPhone} />, day or night.
        </p>
        <p className="govuk-body">
          If a child or an adult is not safe, call our {council.urgentCare.name} on{' '}
          <Phone number={council.urgentCare.phone} />, day or night.
        </p>
        <h2 className="govuk-heading-m">Talk to somebody</h2>
        <p className="govuk-body">
          Call <Phone number={council.phone} />. <Hours /> We can fill in any report or application with you
          on the phone.
        </p>
        <p className="govuk-body">
          If you cannot hear or speak on the phone, use the{' '}
          <Link href="https://www.relayuk.bt.com/">Relay UK</Link> app, or dial 18001 before any number from a
          textphone.
        </p>
        <h2 className="govuk-heading-m">Do it online</h2>
        <ul className="govuk-list govuk-list--bullet">
          <li>
            <Link href={paths.report}>Report a problem</Link>
          </li>
          <li>
            <Link href={paths.track}>Check the progress of your report or application</Link>
          </li>
          <li>
            <Link href={paths.complaint}>Complain, or tell us what went well</Link>
          </li>
          <li>
            <Link href={paths.find}>Find a service</Link>
          </li>
        </ul>
        <h2 className="govuk-heading-m">Write to us</h2>
        <PostalAddress className="govuk-body" />
        <h2 className="govuk-heading-m">Call one of our teams</h2>
        <SummaryList
          rows={council.departments.map((department) => ({
            key: department.name,
            value: (
              <>
                <Phone number={department.phone} />
                <br />
                <Hours of={department} />
              </>
            ),
          }))}
        />
      </div>
    </Main>
  )
}
