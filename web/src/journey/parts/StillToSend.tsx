/** Reminds of the evidence that the resident said they would send later. */
export function StillToSend({ later }: { later: readonly string[] }) {
  if (later.length === 0) return null
  return (
    <>
      <h2 className="govuk-heading-m">What you still have to send</h2>
      <p className="govuk-body">You said you’d send these later. Add them on your private page:</p>
      <ul className="govuk-list govuk-list--bullet">
        {later.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </>
  )
}
