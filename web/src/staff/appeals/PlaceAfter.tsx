import type { Outcome } from '#contract/admissions/appeals/findings.ts'

const todo: Readonly<Record<Outcome, readonly string[]>> = {
  upheld: [
    'The child now has a place at the school, above its admission number. We offer it to the family at once, and they answer on their private page.',
    'Call the school today: the panel’s decision is binding, so the school has to admit the child.',
  ],
  dismissed: [
    'The place that the wrong decision gave stays for now. This correction does not take it away, and neither can the clerk.',
    'Call the school and School admissions today. Whoever is responsible for admissions to the school decides whether the place is withdrawn. The School Admissions Code allows that for an offer that was made by mistake. Once the child has started, it allows it only for fraud. Get legal advice first.',
    'At a school that the council decides for, two people of School admissions withdraw it, and the family can appeal against that. A place during the year cannot be withdrawn here: agree with legal advice what to write to the family.',
  ],
}

/** What a corrected decision means for the place, for staff: nothing of it happens silently. */
export function PlaceAfter({ before, after }: { before: Outcome | undefined; after: Outcome }) {
  const what =
    before === undefined || before === after
      ? ['The outcome is the same, so nothing changes for the place.']
      : todo[after]
  return (
    <>
      <h3 className="govuk-heading-s">What the correction means for the place</h3>
      <ul className="govuk-list govuk-list--bullet">
        {what.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </>
  )
}
