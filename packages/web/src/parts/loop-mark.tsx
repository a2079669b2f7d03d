import { CheckCircleFilled, CheckCircleOutlined, MinusCircleOutlined, WarningFilled } from '@ant-design/icons'
import type { LoopDto } from '@hengjian/contract'
import type { ReactNode } from 'react'
import { useWords } from '../words/language'

const OPEN: Readonly<Record<LoopDto, { readonly colour: string; readonly icon: ReactNode }>> = {
  open: { colour: 'running', icon: <MinusCircleOutlined aria-hidden /> },
  answered: { colour: 'satisfied', icon: <CheckCircleOutlined aria-hidden /> },
  closed: { colour: 'ended', icon: <CheckCircleFilled aria-hidden /> },
}
const LATE = { open: 'overdueOpen', answered: 'overdueAnswered', closed: 'closed' } as const

/** Where the loop stands: by shape and by word, and whether a limit has passed meanwhile. */
export function LoopMark({ loop, overdue }: { readonly loop: LoopDto; readonly overdue: boolean }) {
  const { t } = useWords()
  const late = overdue && loop !== 'closed'
  return (
    <span className={`tag tag-${late ? 'violated' : OPEN[loop].colour}`}>
      {late ? <WarningFilled aria-hidden /> : OPEN[loop].icon} {t(`loop.${late ? LATE[loop] : loop}`)}
    </span>
  )
}
