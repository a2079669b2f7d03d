import type { ProposalDto } from '@hengjian/contract'
import { useWords } from '../words/language'

/** Words of the draw: they come with it. */
const WORDS = {
  drawn: { zh: '随机抽取：{who}。参加抽取{n}人：{names}。', en: 'Drawn at random: {who}, among {n}: {names}.' },
  coming: { zh: '提交时随机抽取。', en: 'Drawn at random when it is sent.' },
} as const

interface DrawnProps {
  /** Null where nobody is drawn yet. */
  readonly proposal: Pick<ProposalDto, 'person' | 'among'> | null
}

/** Who was drawn, and among whom. */
export function Drawn({ proposal }: DrawnProps) {
  const { say, listed } = useWords()
  if (proposal === null) return say(WORDS.coming)
  const { person, among } = proposal
  return say(WORDS.drawn)
    .replace('{who}', person.name)
    .replace('{n}', String(among.length))
    .replace('{names}', listed(among.map(({ name }) => name)))
}
