import { addDays } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { decisionsFor, informationFor } from '#fostering/carers/child/values.ts'
import { noor as sampleChild } from '#fostering/parts/carers/testing/child.ts'
import { alone, atHome, onPage } from '../../support/fostering/alone.ts'
import { today } from '../../support/fostering/application.ts'
import { done, follow, heading, press, summary } from '../../support/fostering/desk.ts'
import { actOn } from '../../support/fostering/household.ts'
import { look } from '../../support/fostering/story.ts'
import { url } from '../../support/installed.ts'
import { expect, test } from '../../support/test.ts'

/** The browser says so where there is no signal, of what is refused, and of a log that nobody has written in yet. */
test.use({ fresh: true, expected: /ERR_INTERNET_DISCONNECTED|Failed to fetch| 404 | 422 | 409 / })

const noor = { ...sampleChild, kind: 'early-permanence' }

test.describe('a child who lives with a carer', { tag: ['@phone'] }, () => {
  test('is known, decided for and written about, with a signal and without, until they leave', async ({
    open,
  }) => {
    const from = today()
    const one = await alone('early-permanence', { approved: addDays(from, -60) })
    const staff = (act: string, body: object) => actOn(url, one.assessor, one.desk, 'child.c1', act, body)
    await staff('place', { ...noor, from })
    await staff('give', {
      items: ['health'],
      words: 'Her surgery is in Sampleton. Nuts are dangerous for her.',
    })
    const page = await onPage(open, one.made)
    await follow(page, 'What you need for each child')
    await heading(page, 'Children living with you')
    await look(page, 'with a child')
    await follow(page, 'Everything about Noor')
    await page.getByText('Jo Sample').first().waitFor()
    await look(page, 'of a child')

    await test.step('says what is missing and what is not right', async () => {
      await follow(page, 'What you need to know')
      await page.getByText('Nuts are dangerous for her.').waitFor()
      await press(page, /Tell us if you have this ?: Health/)
      await page.getByLabel('We have something, but it is not right').check()
      await press(page, 'Send')
      await summary(page)
      await look(page, 'without what is not right')
      await page.getByLabel('What is not right, or missing?').fill('Her medicine is missing.')
      await press(page, 'Send')
      await done(page, 'We will put this right: Health')
      await look(page, 'with something that is not right')
      await staff('give', {
        items: informationFor({ from }, from).map(({ slug }) => slug),
        words: 'Here it is.',
      })
    })

    await test.step('shows who decides what, and again without a signal', async () => {
      const decides = Object.fromEntries(
        decisionsFor({ from }, from).map(({ slug, usually }) => [slug, { who: usually, conditions: '' }]),
      )
      decides.sleepovers = { who: 'carer', conditions: 'Only with friends whose parents you know.' }
      await atHome(page, one.made, '/children/child.c1/decisions')
      await page.getByText('We have not agreed this with you yet.').waitFor()
      await staff('authority', { on: from, with: 'Ada and Jo', until: addDays(from, 90), decides })
      await page.reload()
      await page.getByText('Only with friends whose parents you know.').waitFor()
      await page
        .getByText(dayInWords(addDays(from, 90)))
        .first()
        .waitFor()
      await look(page, 'to show')
      await page.evaluate(() => navigator.serviceWorker.ready)
      await page.context().setOffline(true)
      await page.reload()
      await page.getByText('You have no signal.').waitFor()
      await page.getByText('Only with friends whose parents you know.').waitFor()
      await look(page, 'to show without a signal')
    })

    await test.step('writes in the log without a signal, and sends it once', async () => {
      await atHome(page, one.made, '/children/child.c1/log')
      await press(page, 'Save in the log')
      await summary(page)
      await page.getByLabel('Something that worries us').check()
      await page.getByLabel('What happened?').fill('She ran to the road. She is safe.')
      await look(page, 'of something that worries them')
      await press(page, 'Save in the log')
      await page.getByText('One entry is kept on this device and not sent yet.').waitFor()
      await look(page, 'with an entry that waits')
      await page.reload()
      await page.getByText('One entry is kept on this device and not sent yet.').waitFor()
      await page.context().setOffline(false)
      await page.reload()
      await page.getByText('She ran to the road. She is safe.').waitFor()
      await page.getByText('We will answer by').waitFor()
      await page.reload()
      await page.getByText('She ran to the road. She is safe.').waitFor()
      expect(await page.getByText('She ran to the road. She is safe.').count()).toBe(1)
    })

    await test.step('records their voice, once the page may use the microphone', async () => {
      // The browser of the tests has no microphone: what it would hear is made here, and all the rest is as it is.
      await press(page, 'Record your voice')
      await page.getByText(/We cannot find a microphone|The microphone cannot be used/).waitFor()
      await look(page, 'without a microphone')
      await page.evaluate(() => {
        const sound = new AudioContext()
        const heard = sound.createMediaStreamDestination()
        const voice = sound.createOscillator()
        voice.connect(heard)
        voice.start()
        navigator.mediaDevices.getUserMedia = async () => heard.stream
      })
      await press(page, 'Record your voice')
      await page.getByText('We are recording.').waitFor()
      await page.getByText('0:01', { exact: true }).waitFor()
      await look(page, 'while it records')
      await press(page, 'Stop recording')
      await page.getByText('Delete this recording').waitFor()
      await look(page, 'with a recording')
      await press(page, 'Save in the log')
      await press(page, /^Listen to “Recording/)
      const sound = page.locator('audio')
      await expect
        .poll(() => sound.evaluate((audio) => (audio as HTMLAudioElement).readyState))
        .toBeGreaterThan(0)
      await look(page, 'with a recording in the log')
      const log = `log.c1.${from.slice(0, 4)}`
      await actOn(url, one.assessor, one.desk, log, 'answer', { words: 'I called you. We meet on Friday.' })
    })

    await test.step('hands over what belongs to the child, and this device keeps nothing', async () => {
      await staff('end', {
        on: from,
        reason: 'adopted',
        summary: 'You gave her a home.',
        owed: 'Her first photographs.',
      })
      await atHome(page, one.made, '/children/child.c1')
      await page.getByText('You gave her a home.').waitFor()
      await look(page, 'who has left')
      for (let left = 5; left > 0; left--) {
        await press(page, /^I have handed this over/)
        await expect(page.getByRole('button', { name: /^I have handed this over/ })).toHaveCount(left - 1)
      }
      await page.getByText('they are no longer on this device').waitFor()
      await look(page, 'with everything handed over')
      await expect
        .poll(() =>
          page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith('shire-child'))),
        )
        .toEqual([])
    })
  })
})
