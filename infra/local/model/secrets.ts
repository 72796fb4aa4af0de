import { TemplateError } from '#infra/template/types.ts'

/** Replaces dynamic references such as `{{resolve:secretsmanager:arn:SecretString:key}}` by the secret's value. */
export function revealSecrets(text: string, secrets: Record<string, string>): string {
  return text.replace(/\{\{resolve:([^:}]+):([^}]*)\}\}/g, (reference, service: string, rest: string) => {
    const arn = Object.keys(secrets).find((candidate) => rest.startsWith(candidate))
    const value = arn === undefined ? undefined : secrets[arn]
    if (service !== 'secretsmanager' || arn === undefined || value === undefined) {
      throw new TemplateError(
        `The player can't resolve ${reference}: it knows the stack's own secrets of Secrets Manager.`,
      )
    }
    const [, , key] = rest.slice(arn.length).split(':')
    return key ? String(JSON.parse(value)[key]) : value
  })
}
