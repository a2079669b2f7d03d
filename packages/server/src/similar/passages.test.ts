import { expect, it } from 'vitest'
import { passagesIn } from './passages'

const written = (texts: readonly string[], words: readonly string[], most = 3) =>
  passagesIn(texts, words, most).map(({ parts }) =>
    parts.map(({ text, sought }) => (sought ? `[${text}]` : text)).join(''),
  )

it('shows the sentences that hold most of the words, with each word marked', () => {
  const texts = ['讯问超过二十四小时。未同步录音录像；已经口头纠正。', '讯问时没有同步录音录像，也没有律师在场。']
  expect(written(texts, ['讯问', '同步录音录像'], 2)).toEqual([
    '[讯问]时没有[同步录音录像]，也没有律师在场。',
    '[讯问]超过二十四小时。',
  ])
  expect(written(texts, ['盗窃'])).toEqual([])
})

it('takes the longer of two words at one place, in whatever case it is written', () => {
  expect(written(['经由APP转账，认罪认罚。'], ['app', '认罪', '认罪认罚'])).toEqual(['经由[APP]转账，[认罪认罚]。'])
})

it('shortens a sentence to what is about its first word', () => {
  const [shown = ''] = written([`${'甲'.repeat(100)}扒窃${'乙'.repeat(100)}。`], ['扒窃'])
  expect(shown).toBe(`…${'甲'.repeat(24)}[扒窃]${'乙'.repeat(94)}…`)
})

it('says the same sentence once', () => {
  expect(written(['扒窃手机。', '扒窃手机。'], ['扒窃'])).toEqual(['[扒窃]手机。'])
})
