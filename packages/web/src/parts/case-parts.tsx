import { Button } from 'antd'
import { useWords } from '../words/language'

/** The parts of the work on a case; words come with them. */
const PARTS = {
  accept: { zh: '受理', en: 'Accept' },
  allocate: { zh: '分案', en: 'Allocate' },
  handle: { zh: '办理', en: 'Handle' },
  supervise: { zh: '监督', en: 'Supervise' },
} as const
const WORDS = { all: { zh: '全部', en: 'All' }, label: { zh: '案件页的部分', en: 'Parts of the case page' } } as const

export type CasePart = keyof typeof PARTS
export const isCasePart = (name: string): name is CasePart => name in PARTS

interface CasePartsProps {
  /** All of them where none is chosen. */
  readonly part: CasePart | undefined
  readonly onPart: (part: CasePart | undefined) => void
}

/** One case, four parts: shown together, or one of them. */
export function CaseParts({ part, onPart }: CasePartsProps) {
  const { say } = useWords()
  const names = Object.keys(PARTS).filter(isCasePart)
  return (
    <nav className="actions case-parts" aria-label={say(WORDS.label)}>
      <Button
        size="small"
        type={part === undefined ? 'primary' : 'default'}
        aria-pressed={part === undefined}
        onClick={() => onPart(undefined)}
      >
        {say(WORDS.all)}
      </Button>
      {names.map((name) => (
        <Button
          key={name}
          size="small"
          type={part === name ? 'primary' : 'default'}
          aria-pressed={part === name}
          onClick={() => onPart(name)}
        >
          {say(PARTS[name])}
        </Button>
      ))}
    </nav>
  )
}
