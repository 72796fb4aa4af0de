import { Main } from '../Main.tsx'

export default function PrivacyPage() {
  return (
    <Main>
      <h1 className="govuk-heading-xl">Privacy</h1>
    </Main>
  )
}
