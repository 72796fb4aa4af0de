/** A child in a table: the reference stands below the name, in one piece. */
export function ChildName({ name, reference }: { name: string; reference: string }) {
  return (
    <>
      <span>{name}</span> <span className="ads-reference">{reference}</span>
    </>
  )
}
