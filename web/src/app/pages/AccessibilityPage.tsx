import { dayInWords } from '#contract/calendar/words.ts'
import { council } from '#council'
import { Hours } from '#web/app/frame/Hours.tsx'
import { Link } from '../../design/Link.tsx'
import { floorInWords } from '../floor.ts'
import { Main } from '../frame/Main.tsx'
import { Phone } from '../frame/Phone.tsx'
import { PostalAddress } from '../frame/PostalAddress.tsx'
import { paths } from '../paths.ts'

const { email, answeredWithin, prepared, reviewed, problems } = council.accessibility

export default function AccessibilityPage() {
  return (
    <Main>
      <div className="app-column">
        <h1 className="govuk-heading-xl">Accessibility statement</h1>
        <p className="govuk-body">
          This statement is about the services on this site. {council.name} runs it and wants as many people
          as possible to be able to use it. You should be able to:
        </p>
        <ul className="govuk-list govuk-list--bullet">
          <li>change colours, contrast and fonts in your browser</li>
          <li>zoom in to 400% without text spilling off the screen</li>
          <li>do everything with a keyboard alone, with speech, or with a screen reader</li>
          <li>show us a place without using the map</li>
          <li>stop half way and come back to a form on the same device</li>
        </ul>
        <p className="govuk-body">
          <Link href="https://mcmw.abilitynet.org.uk/">AbilityNet</Link> has advice on making your device
          easier to use.
        </p>
        <h2 className="govuk-heading-m">Which browsers it works in</h2>
        <p className="govuk-body">You can use it on older phones and computers too. It works in:</p>
        <ul className="govuk-list govuk-list--bullet">
          {floorInWords.map((browser) => (
            <li key={browser}>{`${browser} or newer`}</li>
          ))}
        </ul>
        <h2 className="govuk-heading-m">How accessible it is</h2>
        <p className="govuk-body">
          {council.name} is committed to making its website accessible, in accordance with the Public Sector
          Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018.
        </p>
        <p className="govuk-body">
          This website is partially compliant with the{' '}
          <Link href="https://www.w3.org/TR/WCAG22/">Web Content Accessibility Guidelines version 2.2</Link>{' '}
          AA standard, because of the problems listed here.
        </p>
        <h3 className="govuk-heading-s">What is not accessible</h3>
        <ul className="govuk-list govuk-list--bullet">
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
        <h2 className="govuk-heading-m">Tell us about a problem, or ask for another format</h2>
        <p className="govuk-body">
          Tell us which page it is about, what went wrong, or which format you need, such as large print, easy
          read, audio or braille. You can:
        </p>
        <ul className="govuk-list govuk-list--bullet">
          <li>
            email <Link href={`mailto:${email}`}>{email}</Link>
          </li>
          <li>
            call <Phone number={council.phone} />. <Hours />
          </li>
          <li>
            use the <Link href="https://www.relayuk.bt.com/">Relay UK</Link> app if you cannot hear or speak
            on the phone
          </li>
          <li>write to us at the address on this page</li>
        </ul>
        <PostalAddress className="govuk-body" />
        <p className="govuk-body">
          {`We’ll reply within ${answeredWithin} working ${answeredWithin === 1 ? 'day' : 'days'}.`}
        </p>
        <p className="govuk-body">
          If you are not happy with how we answer, <Link href={paths.complaint}>make a complaint</Link>.
        </p>
        <h2 className="govuk-heading-m">Enforcement procedure</h2>
        <p className="govuk-body">
          The Equality and Human Rights Commission (EHRC) is responsible for enforcing the Accessibility
          Regulations. If you are not happy with how we respond to your complaint, contact the{' '}
          <Link href="https://www.equalityadvisoryservice.com/">
            Equality Advisory and Support Service (EASS)
          </Link>
          .
        </p>
        <h2 className="govuk-heading-m">How we tested this website</h2>
        <p className="govuk-body">
          We test every page with automated tools each time that something changes. People outside the project
          have not audited the website yet, so it may have problems that we do not know about.
        </p>
        {prepared && (
          <p className="govuk-body">
            {[
              `This statement was prepared on ${dayInWords(prepared)}.`,
              reviewed && `It was last reviewed on ${dayInWords(reviewed)}.`,
            ]
              .filter(Boolean)
              .join(' ')}
          </p>
        )}
      </div>
    </Main>
  )
}
