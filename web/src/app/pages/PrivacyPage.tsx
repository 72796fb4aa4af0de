import { council } from '#council'
import { whoReadsAnything } from '#requests/rights/readers.ts'
import { Link } from '../../design/Link.tsx'
import { Main } from '../frame/Main.tsx'
import { Phone } from '../frame/Phone.tsx'
import { paths } from '../paths.ts'
import { FosteringPrivacy } from './FosteringPrivacy.tsx'

const readers = whoReadsAnything(council)
const retention = years(council.operations.requestRetentionDays)

export default function PrivacyPage() {
  return (
    <Main>
      <div className="app-column">
        <h1 className="govuk-heading-xl">Privacy</h1>
        <p className="govuk-body-l">
          {council.name} decides how and why what you tell us here is used. We ask for as little as the job
          needs.
        </p>
        <h2 className="govuk-heading-m">What we keep when you report, apply or ask</h2>
        <ul className="govuk-list govuk-list--bullet">
          <li>your answers, the place, and any photos and documents you add</li>
          <li>your name, email address or phone number, if you give them or the service needs them</li>
          <li>whether a fee was paid; we never see your card</li>
          <li>what was done about it, and when</li>
        </ul>
        <p className="govuk-body">
          We remove the place and camera details that a phone hides in a photo before anybody sees it.
        </p>
        <h2 className="govuk-heading-m">Who sees it</h2>
        <p className="govuk-body">
          {readers.most} If another department has to act, it gets everything too. People who report near the
          same place see only what kind of problem it is, where, how long it has been known, and its
          reference.
        </p>
        <p className="govuk-body">{readers.personal} Your private page does not show documents.</p>
        <p className="govuk-body">
          GOV.UK Notify sends our emails and texts, and GOV.UK Pay takes payments, each on our behalf. If you
          look up an address by postcode, Ordnance Survey finds it for us; it is not told who asks. The
          postcode that you use to find out which council is yours stays in your browser.
        </p>
        <h2 className="govuk-heading-m">Why we may use it</h2>
        <p className="govuk-body">
          We look after roads, and other services, because the law gives us that task. Your contact details
          are used only to tell you about your report, or to ask you about it.
        </p>
        <h2 className="govuk-heading-m">How long we keep it</h2>
        <p className="govuk-body">
          We erase what you sent {retention} after the work on it is finished: your answers, your files, your
          contact details, the place, and what you and the department wrote. The kind of request, its ward,
          its dates and how it ended stay, without anything that says who you are. What we need to remind you
          that a permit ends, or to settle a payment, stays until that is done.
        </p>
        <p className="govuk-body">Copies for emergencies are gone 35 days later.</p>
        <p className="govuk-body">
          A form that you save to finish later is kept, encrypted, for 28 days after you last saved it, with
          the address that we send its link to. It is deleted sooner, as soon as you send the form.
        </p>
        <FosteringPrivacy />
        <h2 className="govuk-heading-m">What we count</h2>
        <p className="govuk-body">
          We count how many people begin each form, come to each of its pages and send it, in a month, and
          whether they used a phone. Nothing tells one person or visit from another, no time is kept, and
          nothing is stored in your browser for it. If your browser asks sites not to track you, you are not
          counted. From the requests themselves we publish <Link href={paths.performance}>numbers</Link> and{' '}
          <Link href={paths.openData}>open data</Link>: no names or words, places only as squares of 100
          metres.
        </p>
        {council.reportsInTheOpen && (
          <p className="govuk-body">
            Everybody can see <Link href={paths.openReports}>what has been reported</Link> on roads, paths and
            the like: the kind of problem, the nearest street and how it stands, never who sent it or the
            exact spot. Your words and photos become public only once one of our staff has checked them, and
            your private page tells you when they do.
          </p>
        )}
        <p className="govuk-body">
          If you ask for <Link href={paths.alerts}>emails about your area</Link>, we keep your address,
          encrypted, with the wards that you chose, until you stop them. An address that never said yes is
          deleted after 7 days.
        </p>
        <h2 className="govuk-heading-m">Your rights</h2>
        <p className="govuk-body">
          You can ask to see what we hold about you, to have it corrected or erased, and to object to its use.
          Write to <Link href={`mailto:${council.privacyContact}`}>{council.privacyContact}</Link> or call{' '}
          <Phone number={council.phone} />.
        </p>
        <p className="govuk-body">
          If you are not happy with our answer, complain to the{' '}
          <Link href="https://ico.org.uk/make-a-complaint/">Information Commissioner’s Office</Link>.
        </p>
        <p className="govuk-body">
          This site sets no cookies. Read <Link href={paths.cookies}>what your browser keeps</Link>.
        </p>
      </div>
    </Main>
  )
}

/** Days in the words that people use for them. */
function years(days: number): string {
  const whole = Math.round(days / 365)
  if (days % 365 !== 0) return `${days} days`
  return whole === 1 ? '1 year' : `${whole} years`
}
