import type { Box, Lane } from './flow.ts'

/** What the diagram shows, in words. */
export function FlowList({ lanes }: { lanes: readonly Lane[] }) {
  return lanes.map(({ id, title, boxes }) => (
    <section key={id} aria-label={title ?? 'First'}>
      {title && <h3 className="govuk-heading-s">{title}</h3>}
      <ol className="govuk-list govuk-list--number govuk-list--spaced">
        {boxes.map((box) => (
          <li key={box.id}>
            <Said box={box} />
          </li>
        ))}
      </ol>
    </section>
  ))
}

function Said({ box: { title, when, asks, exits } }: { box: Box }) {
  return (
    <>
      <strong>{title}</strong>
      {when && <span>{` Shown if ${when}.`}</span>}
      <ul className="govuk-list govuk-list--bullet">
        {asks.map((ask) => (
          <li key={ask.name}>{`Asks “${ask.name}” (${ask.kind})${ask.when ? ` if ${ask.when}` : ''}`}</li>
        ))}
        {exits.map((exit) => (
          <li key={`${exit.when}${exit.to}`}>
            {`${exit.when}: ${exit.to}${exit.ends ? '. The form ends' : ''}`}
          </li>
        ))}
      </ul>
    </>
  )
}
