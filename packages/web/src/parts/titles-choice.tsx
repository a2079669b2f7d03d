import { type RoleDto, sideOfRole, TITLES, type TitleDto, titleSchema } from '@hengjian/contract'
import { AutoComplete, Select } from 'antd'
import { useOffice } from '../shell/office'
import { useWords } from '../words/language'

/** The titles that a role may bear; an administrator takes no part in matters. */
export const titlesFor = (role: RoleDto): readonly TitleDto[] => {
  const side = sideOfRole(role)
  if (side === null) return []
  return titleSchema.options.filter((title) => TITLES[title].side === side)
}

interface TitlesChoiceProps {
  readonly role: RoleDto
  readonly value?: readonly TitleDto[]
  readonly onChange?: (titles: TitleDto[]) => void
}

/** What somebody is in matters: any of the titles of their side. */
export function TitlesChoice({ role, value = [], onChange }: TitlesChoiceProps) {
  const { t, say } = useWords()
  return (
    <Select<TitleDto[]>
      mode="multiple"
      aria-label={t('users.titles')}
      style={{ minWidth: 220, width: '100%' }}
      showSearch={{ optionFilterProp: 'label' }}
      value={[...value]}
      onChange={(titles) => onChange?.(titles)}
      options={titlesFor(role).map((title) => ({ value: title, label: say(TITLES[title].title) }))}
    />
  )
}

interface UnitChoiceProps {
  readonly value?: string | null
  readonly onChange?: (unit: string) => void
}

/** The police unit of a police user: one that is known, or another written out. */
export function UnitChoice({ value, onChange }: UnitChoiceProps) {
  const { t } = useWords()
  const units = useOffice().data?.units ?? []
  const text = value ?? ''
  return (
    <AutoComplete<string>
      aria-label={t('users.unit')}
      style={{ minWidth: 180, width: '100%' }}
      value={text}
      onChange={(unit) => onChange?.(unit)}
      options={units.filter((unit) => unit.includes(text)).map((unit) => ({ value: unit }))}
    />
  )
}
