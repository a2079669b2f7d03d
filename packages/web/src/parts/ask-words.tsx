import { Input, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAct } from '../api/use-act'
import { useWords } from '../words/language'
import { Labelled } from './labelled'
import { Failure } from './page-state'

interface AskWordsProps {
  readonly title: string
  readonly label: string
  readonly most: number
  /** What follows from the step. */
  readonly children?: ReactNode
  /** Does it with the words; where that fails it is said here, and nothing written is lost. */
  readonly onWords: (words: string) => Promise<void>
  readonly onClose: () => void
}

/** Asks for the words that go with a step, and takes it. */
export function AskWords({ title, label, most, children, onWords, onClose }: AskWordsProps) {
  const { t } = useWords()
  const [words, setWords] = useState('')
  const { act, busy, failure } = useAct()
  return (
    <Modal
      open
      title={title}
      okText={t('page.submit')}
      cancelText={t('page.cancel')}
      okButtonProps={{ disabled: words.trim() === '', loading: busy }}
      onOk={() => void act(() => onWords(words.trim()))}
      onCancel={onClose}
    >
      {failure === undefined ? null : <Failure failure={failure} />}
      {children}
      <Labelled label={label}>
        {(id) => (
          <Input.TextArea
            id={id}
            rows={3}
            maxLength={most}
            value={words}
            onChange={({ target }) => setWords(target.value)}
          />
        )}
      </Labelled>
    </Modal>
  )
}
