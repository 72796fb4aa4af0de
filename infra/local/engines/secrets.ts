import { randomInt } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { GenerateSecret, Secret } from '../model/plan.ts'

/** The value of every secret of the template, by ARN. Generated ones are made once and kept in `dataDir`. */
export function openSecrets(dataDir: string, secrets: Secret[]): Record<string, string> {
  const path = join(dataDir, 'secrets.json')
  const kept: Record<string, string> = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}
  const values = Object.fromEntries(
    secrets.map((secret) => [secret.arn, secret.value ?? kept[secret.arn] ?? made(secret)]),
  )
  writePrivate(path, JSON.stringify({ ...kept, ...values }, null, 2))
  return values
}

/** Keeps another value of a secret, in `values` as well. Functions that run have the old one until they start again. */
export function keepSecret(
  dataDir: string,
  values: Record<string, string>,
  arn: string,
  value: string,
): void {
  values[arn] = value
  const path = join(dataDir, 'secrets.json')
  const kept: Record<string, string> = JSON.parse(readFileSync(path, 'utf8'))
  writePrivate(path, JSON.stringify({ ...kept, [arn]: value }, null, 2))
}

const made = ({ generate = {}, pasted }: Secret) => `${generateSecret(generate)}${pasted ? '\n' : ''}`

/** Writes a file that only its owner can read. */
export function writePrivate(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text, { mode: 0o600 })
}

const lower = 'abcdefghijklmnopqrstuvwxyz'
const digits = '0123456789'
const punctuation = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'

/** A secret as Secrets Manager makes it from `GenerateSecretString`. */
export function generateSecret(rules: GenerateSecret): string {
  const excluded = new Set(rules.ExcludeCharacters ?? '')
  const kinds = [
    rules.ExcludeLowercase ? '' : lower,
    rules.ExcludeUppercase ? '' : lower.toUpperCase(),
    rules.ExcludeNumbers ? '' : digits,
    rules.ExcludePunctuation ? '' : punctuation,
    rules.IncludeSpace ? ' ' : '',
  ]
  const alphabets = kinds
    .map((kind) => [...kind].filter((character) => !excluded.has(character)))
    .filter(({ length }) => length)
  const length = rules.PasswordLength ?? 32
  const required = rules.RequireEachIncludedType === false ? [] : alphabets.map(pick)
  const all = alphabets.flat()
  const rest = Array.from({ length: Math.max(0, length - required.length) }, () => pick(all))
  const password = shuffle([...required, ...rest])
    .slice(0, length)
    .join('')
  if (!rules.SecretStringTemplate || !rules.GenerateStringKey) return password
  return JSON.stringify({ ...JSON.parse(rules.SecretStringTemplate), [rules.GenerateStringKey]: password })
}

const pick = (from: string[]) => from[randomInt(from.length)] ?? ''

function shuffle(characters: string[]) {
  return characters
    .map((character) => ({ character, order: randomInt(2 ** 32) }))
    .sort((one, other) => one.order - other.order)
    .map(({ character }) => character)
}
