import { council } from '#council'
import { Link } from '../../design/Link.tsx'
import { floorInWords } from '../floor.ts'
import { Main } from '../frame/Main.tsx'
import { Phone } from '../frame/Phone.tsx'
import { paths } from '../paths.ts'

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
          The site is built to meet level AA of the Web Content Accessibility Guidelines 2.2. Every page is
          tested by program with each change. It has not yet been audited by people outside the project, so we
          do not claim that it complies in full.
        </p>
        <p className="govuk-body">
          The map shows places as pictures, which a screen reader cannot read. Whatever the map does can also
          be done by searching, with a grid reference, or in words on the same page.
        </p>
        <h2 className="govuk-heading-m">Tell us about a problem, or ask for another format</h2>
        <p className="govuk-body">
          Call <Phone number={council.phone} />. {council.hours} We can take any report or application by
          phone. If you cannot hear or speak on the phone, use the{' '}
          <Link href="https://www.relayuk.bt.com/">Relay UK</Link> app.
        </p>
        <p className="govuk-body">
          You can also <Link href={paths.complaint}>write to us online</Link>. Say which page it is about,
          what went wrong, or which format you need: large print, easy read, audio or braille.
        </p>
        <h2 className="govuk-heading-m">If you are not content with our answer</h2>
        <p className="govuk-body">
          The Equality and Human Rights Commission enforces the Public Sector Bodies (Websites and Mobile
          Applications) (No. 2) Accessibility Regulations 2018. Contact the{' '}
          <Link href="https://www.equalityadvisoryservice.com/">Equality Advisory and Support Service</Link>.
        </p>
      </div>
    </Main>
  )
}
