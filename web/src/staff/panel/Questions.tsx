import { timeInWords } from '#contract/calendar/times.ts'
import { PackQuestions } from '#contract/fostering/panel/pack.ts'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { deskApi } from '#web/staff/desk/deskApi.ts'
import { RowActs } from '#web/staff/rows/RowActs.tsx'
import type { Row } from '#web/staff/rows/row.ts'
import { Lines } from '#web/staff/words/Lines.tsx'

const { asks, useAct } = deskApi('fostering/panel')

type Question = PackQuestions['questions'][number]

/** The form that answers one question. */
const answering = ({ text }: Question): Row<undefined> => ({
  title: `Answer: ${text}`,
  send: 'Save the answer',
  done: 'Saved. It goes to all members with the next supplement.',
  fields: [{ name: 'text', kind: 'words', label: 'Your answer' }],
})

/** What members asked before the day about an item, and what they were answered, for whoever can answer. */
export function Questions({ meeting, item }: { meeting: string; item: string }) {
  const place = ['meetings', meeting, 'items', item]
  return (
    <Asked query={asks(PackQuestions, [...place, 'questions'])} waiting="Opening the questions…">
      {(asked) => <Listed asked={asked} place={place} />}
    </Asked>
  )
}

function Listed({ asked, place }: { asked: PackQuestions; place: readonly string[] }) {
  const answer = useAct<object, PackQuestions>(PackQuestions)
  const open = asked.questions.filter((one) => one.answer === null)
  return (
    <section aria-labelledby="questions">
      <h2 className="govuk-heading-m" id="questions">
        Questions from members
      </h2>
      {asked.questions.length === 0 && <p className="govuk-body">Nobody has asked anything.</p>}
      {asked.questions.map(({ id, by, text, at, answer: given }) => (
        <div key={id}>
          <h3 className="govuk-heading-s">{text}</h3>
          <p className="govuk-body">{`Asked by ${by}, ${timeInWords(at)}`}</p>
          {given ? (
            <>
              <p className="govuk-body">
                <Lines text={given.text} />
              </p>
              <p className="govuk-body">
                {given.supplement === null
                  ? `Answered by ${given.by}. It goes into the next supplement.`
                  : `Answered by ${given.by}, in supplement ${given.supplement}.`}
              </p>
            </>
          ) : (
            <p className="govuk-body">Not answered yet.</p>
          )}
        </div>
      ))}
      <RowActs
        rows={Object.fromEntries(asked.questions.map((one) => [`answer-${one.id}`, answering(one)]))}
        can={asked.acts.includes('answer') ? open.map(({ id }) => `answer-${id}`) : []}
        about={undefined}
        label="Questions to answer"
        form={`panel-${place.join('-')}`}
        onSend={async (name, body) => {
          await answer([...place, 'questions', name.slice('answer-'.length), 'answer'], body)
        }}
      />
    </section>
  )
}
