import { Button } from 'antd'
import { useWords } from '../words/language'
import { TEAM_WORDS as WORDS } from './words'

interface FormActsProps {
  readonly busy: boolean
  readonly isReady: boolean
  readonly onSave: () => Promise<void>
  readonly onDone: () => void
}

/** The end of a form: saved once it is whole, or left. */
export function FormActs({ busy, isReady, onSave, onDone }: FormActsProps) {
  const { say } = useWords()
  return (
    <p className="team-acts">
      <Button type="primary" loading={busy} disabled={!isReady} onClick={() => void onSave()}>
        {say(WORDS.save)}
      </Button>
      <Button onClick={onDone}>{say(WORDS.cancel)}</Button>
    </p>
  )
}
