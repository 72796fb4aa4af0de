import { checkFile, findRows } from './checking.ts'
import type { Answer, Question } from './question.ts'

/** Beside the page, so that the page goes on answering while a round is worked out again. */
self.addEventListener('message', ({ data }: MessageEvent<Question>) => {
  const tell = (answer: Answer) => self.postMessage(answer)
  if (data.kind === 'check') tell({ kind: 'checked', checked: checkFile(data.file) })
  else tell({ kind: 'found', code: data.code, rows: findRows(data.file, data.code) })
})
