import { Main } from '../Main.tsx'

export default function TrackPage() {
  return (
    <Main>
      <h1 className="govuk-heading-xl">Track</h1>
    </Main>
  )
}
