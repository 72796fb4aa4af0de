import {
  AppealPeople,
  type AppealPerson,
  AppealPerson as Person,
} from '#contract/admissions/appeals/hearing.ts'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { panelNames } from '#web/staff/appeals/words.ts'
import { ActButton } from '#web/staff/desk/ActButton.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { RowActs } from '#web/staff/rows/RowActs.tsx'
import { addresses } from './addresses.ts'
import { asks, useAct } from './api.ts'
import { peopleRows } from './rows.ts'

/** `/workspace/appeals/people`: who may sit on panels. */
export default function PeoplePage() {
  return (
    <DeskPage title="Panel members" back={{ href: addresses.home, text: 'Back to school appeals' }}>
      <Asked query={asks(AppealPeople, ['people'])} waiting="Looking for panel members…">
        {({ people }) => <Found people={people} />}
      </Asked>
    </DeskPage>
  )
}

function Found({ people }: { people: readonly AppealPerson[] }) {
  const send = useAct<object, AppealPerson>(Person)
  return (
    <>
      <RowActs
        rows={peopleRows}
        can={['add']}
        about={undefined}
        form="appeals-people"
        onSend={async (_, body) => {
          const { id, version } = await send(['people'], body)
          await send(['people', id, 'acts'], { act: { do: 'link' }, seen: version })
        }}
      />
      <SummaryList
        rows={people.map((one) => ({
          key: one.name,
          value: (
            <>
              <p className="govuk-body">{`${panelNames[one.kind]}: ${one.because}`}</p>
              <p className="govuk-body">{stands(one)}</p>
              {!one.left && !one.joined && (
                <ActButton
                  words={`Send ${one.name} their link again`}
                  variant="secondary"
                  onAct={async () => {
                    await send(['people', one.id, 'acts'], { act: { do: 'link' }, seen: one.version })
                  }}
                />
              )}
              {!one.left && (
                <ActButton
                  words={`Take ${one.name} off the list`}
                  variant="secondary"
                  onAct={async () => {
                    await send(['people', one.id, 'acts'], { act: { do: 'leave' }, seen: one.version })
                  }}
                />
              )}
            </>
          ),
        }))}
      />
    </>
  )
}

const stands = ({ left, joined }: AppealPerson): string =>
  left ? 'Has left the list' : joined ? 'Has opened their link' : 'Has not opened their link yet'
