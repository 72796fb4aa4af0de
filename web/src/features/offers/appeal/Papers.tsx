import { useState } from 'react'
import type { AppealPaper, FamilyAppeal } from '#contract/admissions/appeals/appeal.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import type { EvidenceAnswer } from '#contract/requests/evidence.ts'
import { DownloadButton } from '#web/app/DownloadButton.tsx'
import { Button } from '#web/design/form/Button.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { LinkButton } from '#web/design/form/LinkButton.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { AttachFiles } from '#web/questions/files/AttachFiles.tsx'
import { wayInOfRequests } from '#web/questions/photos/send.ts'
import type { OfferLink } from '../link.ts'
import { paperFile } from './api.ts'
import type { useAppeal } from './useAppeal.ts'

interface Props {
  link: OfferLink
  appeal: FamilyAppeal
  doing: ReturnType<typeof useAppeal>
}

/** The papers of both sides, and what a family adds to them. */
export function Papers({ link, appeal, doing }: Props) {
  const { papers, can, decision } = appeal
  const letter = decision && { id: 'decision', title: 'The letter with the decision' }
  return (
    <section aria-labelledby="papers">
      <h3 className="govuk-heading-s" id="papers">
        Papers
      </h3>
      {papers.length > 0 || letter ? (
        <SummaryList
          rows={[
            ...(letter
              ? [
                  {
                    key: letter.title,
                    value: <Download {...{ link, appeal }} paper={letter.id} title={letter.title} />,
                  },
                ]
              : []),
            ...papers.map((paper) => ({
              key: paper.title,
              value: <OnePaper {...{ link, appeal, doing, paper }} />,
            })),
          ]}
        />
      ) : (
        <p className="govuk-body">
          {can.includes('attach')
            ? 'You can add letters, photos or other documents that help to explain your reasons.'
            : 'There are none.'}
        </p>
      )}
      {can.includes('attach') && <AddPapers doing={doing} />}
    </section>
  )
}

function OnePaper({ paper, ...props }: Props & { paper: AppealPaper }) {
  const { appeal, doing } = props
  const own = paper.from === 'family'
  return (
    <>
      <span>{`${own ? 'You added it' : 'From the school’s side'} on ${dayInWords(paper.at)}`}</span>{' '}
      <Download {...props} paper={paper.id} title={paper.title} />
      {own && appeal.can.includes('detach') && (
        <LinkButton onClick={() => void doing.act({ do: 'detach', paper: paper.id })}>
          <span>Remove</span>
          <span className="govuk-visually-hidden">{`: ${paper.title}`}</span>
        </LinkButton>
      )}
    </>
  )
}

function Download({
  link,
  appeal,
  paper,
  title,
}: Pick<Props, 'link' | 'appeal'> & { paper: string; title: string }) {
  return (
    <>
      <DownloadButton
        title={title}
        get={() => paperFile(link, appeal.school.id, paper)}
        failed="We could not open this paper. Try again in a minute"
      />{' '}
    </>
  )
}

function AddPapers({ doing: { act, busy } }: Pick<Props, 'doing'>) {
  const [files, setFiles] = useState<readonly EvidenceAnswer[]>([])
  const [sending, setSending] = useState(false)
  const [round, setRound] = useState(0)
  const [wrong, setWrong] = useState<{ text: string; attempt: number }>()
  const say = (text: string) => setWrong((before) => ({ text, attempt: (before?.attempt ?? 0) + 1 }))
  async function add() {
    if (sending) return say('Wait until your file has been sent, then press the button again')
    if (files.length === 0) return say('Choose a file')
    const all = files.map(({ id, description }, at) => ({
      id,
      title: description?.trim() || `Paper ${at + 1}`,
    }))
    if (!(await act({ do: 'attach', files: all }))) return say('We could not add this file. Try again')
    setFiles([])
    setWrong(undefined)
    setRound((before) => before + 1)
  }
  return (
    <>
      {wrong && <ErrorSummary attempt={wrong.attempt} errors={[{ text: wrong.text, href: '#paper' }]} />}
      <AttachFiles
        key={round}
        id="paper"
        legend="Add papers (optional)"
        atMost={5}
        titles
        value={files}
        way={wayInOfRequests}
        onChange={setFiles}
        onBusy={setSending}
      />
      <Button type="button" variant="secondary" loading={busy} onClick={() => void add()}>
        Add these papers
      </Button>
    </>
  )
}
