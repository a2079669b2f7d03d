import {
  CheckOutlined,
  ClockCircleOutlined,
  CloseOutlined,
  HourglassOutlined,
  QuestionOutlined,
} from '@ant-design/icons'
import type { ReactNode } from 'react'
import { useWords } from '../words/language'

export type Mark = 'violated' | 'urgent' | 'running' | 'satisfied' | 'unknown'

const ICONS: Readonly<Record<Mark, ReactNode>> = {
  violated: <CloseOutlined aria-hidden />,
  urgent: <HourglassOutlined aria-hidden />,
  running: <ClockCircleOutlined aria-hidden />,
  satisfied: <CheckOutlined aria-hidden />,
  unknown: <QuestionOutlined aria-hidden />,
}

/** Colour never speaks alone: an icon and a word stand beside it. */
export function StateTag({ mark, word }: { readonly mark: Mark; readonly word?: string }) {
  const { t } = useWords()
  return (
    <span className={`tag tag-${mark}`}>
      {ICONS[mark]} {word ?? t(`state.${mark}`)}
    </span>
  )
}

/** What a finding may be called: 违法, 瑕疵 or 提示; a word, never a shade. */
export function StandingTag({ standing }: { readonly standing: 'illegal' | 'irregular' | 'advisory' }) {
  const { t } = useWords()
  return <span className={`standing standing-${standing}`}>{t(`standing.${standing}`)}</span>
}
