import { Select } from 'antd'
import { useWords } from '../words/language'
import { chooseSite, useOffice, useSite } from './office'

/** All sites or one of them; absent where there is nothing to choose. */
export function SiteSwitch() {
  const { t, say } = useWords()
  const site = useSite()
  const sites = useOffice().data?.sites ?? []
  if (sites.length < 2) return null
  return (
    <Select<string>
      aria-label={t('site.label')}
      className="site-switch"
      size="small"
      popupMatchSelectWidth={false}
      value={site ?? ''}
      onChange={(value) => chooseSite(value === '' ? undefined : value)}
      options={[
        { value: '', label: t('site.all') },
        ...sites.map(({ id, name }) => ({ value: id, label: name === null ? id : say(name) })),
      ]}
    />
  )
}
