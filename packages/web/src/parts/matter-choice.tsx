import { matterPageSchema } from '@hengjian/contract'
import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { queryOf, request } from '../api/request'
import { useWords } from '../words/language'

interface MatterChoiceProps {
  readonly given: object
  /** `matter:<id>`, or what else the matter was opened from. */
  readonly value: string
  readonly toMatters: boolean
  readonly onChange: (value: string) => void
}

/** Another matter, sought by number, title or unit; a link that stands already stays where nothing else is chosen. */
export function MatterChoice({ given, value, toMatters, onChange }: MatterChoiceProps) {
  const { t } = useWords()
  const [q, setQ] = useState('')
  const asked = q.trim() === '' ? { limit: '20' } : { q: q.trim().slice(0, 64), limit: '20' }
  const found = useQuery({
    queryKey: ['matters', asked],
    queryFn: ({ signal }) => request(`/matters?${queryOf(asked)}`, matterPageSchema, { signal }),
    enabled: toMatters,
  })
  const options = (found.data?.rows ?? []).map(({ id, number, title }) => ({
    value: `matter:${id}`,
    label: `${number} ${title}`,
  }))
  const isListed = options.some((one) => one.value === value)
  return (
    <Select<string>
      {...given}
      style={{ width: '100%' }}
      placeholder={t('matter.chooseMatter')}
      allowClear
      showSearch={{ filterOption: false, onSearch: setQ }}
      value={value === '' ? null : value}
      onChange={(chosen) => onChange(chosen ?? '')}
      options={
        value === '' || isListed ? options : [{ value, label: t(`linkTo.${value.split(':')[0] ?? ''}`) }, ...options]
      }
    />
  )
}
