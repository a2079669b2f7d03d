import { expect, it } from 'vitest'
import { eased } from './eased'

const TITLE = { zh: '项', en: 'field' }
const field = (name: string, kind: 'date' | 'text', change: object = {}) => ({
  ...{ name, kind, title: TITLE, required: true, requiredWhen: null, least: null, most: null },
  ...{ explains: null, titles: [], proposal: null, draw: null, barred: [] },
  ...{ future: false, options: [], linkTo: [], ...change },
})

it('begins with today where a day that has come must be given, and with the name of who acknowledges', () => {
  const form = [
    field('answeredOn', 'date'),
    field('replyBy', 'date', { future: true }),
    field('noted', 'date', { required: false }),
    field('servedOn', 'date'),
    field('acknowledgedBy', 'text'),
    field('policeActNo', 'text'),
  ]
  const action = { form, known: { servedOn: '2026-05-06' } }
  expect(eased(action, { today: '2026-05-08', name: '陆青禾' }).known).toEqual({
    answeredOn: '2026-05-08',
    servedOn: '2026-05-06',
    acknowledgedBy: '陆青禾',
  })
})
