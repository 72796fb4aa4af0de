const steps = [
  { title: 'You tell us once', text: 'Show the place, answer a few questions, add a photo if you have one.' },
  {
    title: 'It goes to the team',
    text: 'Your words reach the people who act on them. Nobody types them again.',
  },
  {
    title: 'You see each step',
    text: 'Your private link shows who has your report, since when, and what is next.',
  },
  {
    title: 'You choose what to share',
    text: 'Your name and contact details are optional, and never shown to the public.',
  },
]

export function HowItWorks() {
  return (
    <section className="app-how" aria-labelledby="how">
      <div className="govuk-width-container">
        <h2 id="how" className="govuk-heading-l govuk-!-margin-bottom-0">
          What happens to your report
        </h2>
        <ol className="app-how__steps">
          {steps.map(({ title, text }) => (
            <li key={title} className="app-how__step">
              <h3 className="govuk-heading-s govuk-!-margin-bottom-0">{title}</h3>
              <p>{text}</p>
            </li>
          ))}
        </ol>
      </div>
    </section>
  )
}
