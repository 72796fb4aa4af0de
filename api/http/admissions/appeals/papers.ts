import type { Appeal } from '#admissions/appeals/appeal.ts'
import type { AppealFiles } from '#admissions/appeals/ports.ts'
import { letterOf } from '#admissions/appeals/view.ts'
import type { Letter } from '#contract/admissions/explanation.ts'
import { noSuch } from '../problems.ts'

export interface PaperPorts {
  /** A letter as an accessible PDF. */
  readonly pdf: (
    letter: Letter,
    head: { readonly reference: string; readonly day: string },
  ) => Promise<Uint8Array>
}

/** Of no use to a page that tries to run it, frame it or keep it. */
const headers = (contentType: string, name: string) => ({
  'content-type': contentType,
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox",
  'content-disposition': `attachment; filename="${name}"`,
})

const endings: Readonly<Record<string, string>> = { 'image/jpeg': 'jpg', 'image/png': 'png' }

/** The letters among the papers of an appeal: the school’s case as it was last sent, and the decision. */
function letterNamed(appeal: Appeal, paper: string): { letter: Letter; day: string } | undefined {
  const statement = appeal.statements.at(-1)
  if (paper === 'statement') return statement && { letter: statement.letter, day: statement.on }
  const letter = paper === 'decision' ? letterOf(appeal) : null
  return letter && appeal.decision ? { letter, day: appeal.decision.on } : undefined
}

/**
 * A paper of an appeal, as a file. `until`: papers that came later are not for whoever asks. Throws where there is none.
 */
export async function paperOf(
  { pdf, files }: PaperPorts & { readonly files: Pick<AppealFiles, 'read'> },
  appeal: Appeal,
  paper: string,
  until?: string,
): Promise<Response> {
  const found = letterNamed(appeal, paper)
  if (found) {
    const bytes = await pdf(found.letter, { reference: appeal.refusal.reference, day: found.day })
    return new Response(new Uint8Array(bytes), { headers: headers('application/pdf', `appeal-${paper}.pdf`) })
  }
  const file = appeal.files.find(({ id, at }) => id === paper && (until === undefined || at <= until))
  const kept = file && (await files.read(appeal.id, file.id))
  if (!kept) throw noSuch('paper')
  const name = `appeal-paper.${endings[kept.contentType] ?? 'pdf'}`
  return new Response(new Uint8Array(kept.bytes), { headers: headers(kept.contentType, name) })
}
