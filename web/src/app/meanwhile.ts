/**
 * What to say where something is pressed while something else is on its way, which may change what it is about. Undefined
 * where it is the same again: its button says so itself. `busy`, `pressed`: names of buttons.
 */
export const meanwhile = (busy: string, pressed: string): string | undefined =>
  busy === pressed
    ? undefined
    : 'We are still sending what you did just before. Wait a moment, then press the button again'
