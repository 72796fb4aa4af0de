import { ImportError } from './problems.ts'

export const encodings = ['utf-8', 'windows-1252'] as const
/** How a file writes its letters; Excel writes the one or the other, whichever kind of CSV somebody picks. */
export type Encoding = (typeof encodings)[number]

export const encodingNames: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'windows-1252': 'Windows-1252',
}

const howToSave = 'In Excel choose Save As and “CSV UTF-8 (Comma delimited)”'

/**
 * What hardly any British file has when it is read as Windows-1252, but one of an old Mac or of DOS has all the time: control
 * characters, rare signs, and a capital with an accent behind a small letter.
 */
const unlikely = /(?![\t\n\r])\p{Cc}|[^\p{ASCII}\u00a0£°·¼½¾€‘’“”–—…•À-ÖØ-öø-ÿ]|\p{Ll}[À-ÖØ-Þ]/u

/** What becomes of “é” and “’” when UTF-8 was read as Windows-1252 once and saved so. */
const twiceEncoded = /Ã[\x80-\xbf]|Ã[ƒ€‚„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|Â[\xa0-\xbf]|â€[™˜œ“”\x9d]/u

/** Looks at the bytes of a file, as they come, and says at the end how its letters are written. */
export class Sniffer {
  private readonly file: string
  private readonly strict = new TextDecoder('utf-8', { fatal: true })
  private readonly loose = new TextDecoder('windows-1252')
  private isUtf8 = true
  private lines = 1
  private bytes = 0
  private unlikelyAt: string | undefined
  private spoiltAt: string | undefined

  constructor(file: string) {
    this.file = file
  }

  add(chunk: Uint8Array): void {
    if (
      this.bytes === 0 &&
      ((chunk[0] === 0xff && chunk[1] === 0xfe) || (chunk[0] === 0xfe && chunk[1] === 0xff))
    )
      throw new ImportError(`${this.file} is “Unicode Text” (UTF-16). ${howToSave}`)
    if (chunk.includes(0)) throw new ImportError(`${this.file} is no text file. ${howToSave}`)
    this.bytes += chunk.length
    this.readStrictly(chunk)
    const text = this.loose.decode(chunk, { stream: true })
    this.unlikelyAt ??= this.whereIn(text, unlikely)
    this.lines += text.match(/\r\n?|\n/g)?.length ?? 0
  }

  /** Throws ImportError where the letters can be read in no way that is sure, with how to save the file so that they can. */
  end(): Encoding {
    this.readStrictly()
    if (this.spoiltAt)
      throw new ImportError(
        `${this.spoiltAt}: letters were lost when this file was saved. Save it again from where it came. ${howToSave}`,
      )
    if (this.isUtf8) return 'utf-8'
    if (this.unlikelyAt)
      throw new ImportError(
        `${this.unlikelyAt}: these letters are neither UTF-8 nor surely Windows-1252. ${howToSave}`,
      )
    return 'windows-1252'
  }

  private readStrictly(chunk?: Uint8Array): void {
    if (!this.isUtf8) return
    try {
      const text = chunk ? this.strict.decode(chunk, { stream: true }) : this.strict.decode()
      this.spoiltAt ??= this.whereIn(text, /\uFFFD/u) ?? this.whereIn(text, twiceEncoded)
    } catch {
      this.isUtf8 = false
    }
  }

  /** The line, and the words around what was found in it. */
  private whereIn(text: string, what: RegExp): string | undefined {
    const found = what.exec(text)
    if (!found) return undefined
    const before = text.slice(0, found.index)
    const line = this.lines + (before.match(/\r\n?|\n/g)?.length ?? 0)
    const [start = ''] = /[^\r\n,;"]{0,15}$/.exec(before) ?? []
    const [rest = ''] = /^[^\r\n,;"]{0,15}/.exec(text.slice(found.index)) ?? []
    return `${this.file}, line ${line} (“${start}${rest}”)`
  }
}
