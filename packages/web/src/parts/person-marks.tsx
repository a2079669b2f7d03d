import { ExclamationCircleOutlined, HeartOutlined, MedicineBoxOutlined, WomanOutlined } from '@ant-design/icons'
import type { StayDto } from '@hengjian/contract'
import type { ReactNode } from 'react'
import { useWords } from '../words/language'

type Mark = StayDto['marks'][number]

const ICONS: Readonly<Record<Mark, ReactNode>> = {
  female: <WomanOutlined aria-hidden />,
  minor: <ExclamationCircleOutlined aria-hidden />,
  ill: <MedicineBoxOutlined aria-hidden />,
  pregnant: <HeartOutlined aria-hidden />,
}

/** 女 · 未成年 · 病 · 孕, each with its sign. */
export function PersonMarks({ marks }: { readonly marks: readonly Mark[] }) {
  const { t } = useWords()
  return (
    <>
      {marks.map((mark) => (
        <span key={mark} className={`person-mark person-mark-${mark}`}>
          {ICONS[mark]} {t(`mark.${mark}`)}
        </span>
      ))}
    </>
  )
}
