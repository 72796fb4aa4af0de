import * as z from 'zod/mini'
import type { Acts } from './row.ts'
import { Box, Id } from './shapes.ts'

/** What nobody should read or see, and what everybody may. */
export const privacy = {
  /** Replaces the words of answers, and of what was said of files by their ids; what stood there is erased. */
  redact: {
    events: ['redacted'],
    right: 'act',
    label: 'Erase words',
    title: 'Erase words that should never have been sent',
    send: 'Erase the words for good',
    done: 'The words are erased',
    grave: true,
    begins: 'with the resident’s words',
    takes: {
      answers: z
        .array(z.strictObject({ key: Id, text: z.string().check(z.maxLength(8000)) }))
        .check(z.minLength(1), z.maxLength(40)),
    },
  },
  /** Makes a copy of a photo in which parts are unrecognisable, for the public; the photo stays for the department. */
  blur: {
    events: ['redacted'],
    right: 'act',
    label: 'Blur a photo',
    title: 'Make a blurred copy of a photo for the public',
    send: 'Make the blurred copy',
    done: 'The blurred copy is made. Look at it, then choose “Make public”',
    takes: { photo: Id, boxes: z.array(Box).check(z.minLength(1), z.maxLength(20)) },
  },
  /** Destroys a photo or file that should never have been sent; a blurred copy takes its place. */
  'remove-photo': {
    events: ['redacted'],
    right: 'act',
    label: 'Destroy an original',
    title: 'Destroy the original of a photo or file',
    send: 'Destroy the original',
    done: 'The original is destroyed',
    grave: true,
    takes: { photo: Id },
  },
  /** Makes words and photos public that somebody has looked at. */
  publish: {
    events: ['published'],
    right: 'act',
    label: 'Make public',
    title: 'Make words and photos public',
    send: 'Make it public',
    done: 'It is public now',
    grave: true,
    words: {
      field: 'words',
      reader: 'everybody',
      label: 'Words for everybody (optional)',
      hint: 'Take out names, numbers and addresses. What the resident wrote stays as it is for your department.',
    },
    begins: 'with the resident’s words',
    takes: {
      words: z.optional(z.string().check(z.maxLength(4000))),
      photos: z.array(Id).check(z.maxLength(5)),
      /** Whoever publishes has looked at what seems to say who or where somebody is, and it does not. */
      looked: z.optional(z.literal(true)),
    },
  },
  unpublish: {
    events: ['published'],
    right: 'act',
    label: 'Stop showing it publicly',
    title: 'Stop showing words and photos publicly',
    send: 'Stop showing it',
    done: 'None of it is public any more',
    takes: {},
  },
} as const satisfies Acts
