import { Main } from '../Main.tsx'

export default function AccessibilityPage() {
  return (
    <Main>
      <h1 className="govuk-heading-xl">Accessibility</h1>
    </Main>
  )
}
