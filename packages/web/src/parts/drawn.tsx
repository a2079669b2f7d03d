import type { ProposalDto } from '@hengjian/contract'
import { useWords } from '../words/language'

/** Words of the draw: they come with it. */
const WORDS = {
  drawn: { zh: '随机抽取：{who}。参加抽取{n}人：{names}。', en: 'Drawn at random: {who}, among {n}: {names}.' },
  coming: {
    zh: '提交时随机抽取，结果和参加抽取的人员记入办理记录。',
    en: 'Drawn at random when it is sent; who was drawn, and among whom, stands in the record.',
  },
} as const

interface DrawnProps {
  readonly proposal: Pick<ProposalDto, 'person' | 'among'>
}

/** That the draw is to come. */
export function ToBeDrawn() {
  const { say } = useWords()
  return say(WORDS.coming)
}

/** Who was drawn, and among whom. */
export function Drawn({ proposal }: DrawnProps) {
  const { say, listed } = useWords()
  const { person, among } = proposal
  return say(WORDS.drawn)
    .replace('{who}', person.name)
    .replace('{n}', String(among.length))
    .replace('{names}', listed(among.map(({ name }) => name)))
}
