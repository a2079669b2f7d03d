import { useNavigate } from '@tanstack/react-router'
import { Button, Dropdown, Space } from 'antd'
import { useWorkflows } from '../matter/workflows'
import { useWords } from '../words/language'

interface OpenMatterProps {
  /** What it is opened from, as forms write it: `finding:<id>`. */
  readonly origin?: string
  /** The workflow that one press opens. */
  readonly first?: string
}

/** Opens a matter of any workflow that the reader may open, of itself or from something. */
export function OpenMatter({ origin, first }: OpenMatterProps) {
  const { t, say } = useWords()
  const navigate = useNavigate()
  const open = (useWorkflows().data ?? []).filter(({ mayOpen }) => mayOpen)
  const foremost = open.filter(({ id }) => id === first)
  const others = open.filter(({ id }) => id !== first)
  const begin = (workflow: string): void => void navigate({ to: '/open', search: { workflow, origin } })
  const menu = {
    items: others.map(({ id, title }) => ({ key: id, label: say(title) })),
    onClick: ({ key }: { readonly key: string }) => begin(key),
  }
  return (
    <Space.Compact>
      {foremost.map(({ id, title }) => (
        <Button key={id} onClick={() => begin(id)}>
          {t('matters.openAs').replace('{}', say(title))}
        </Button>
      ))}
      {others.length === 0 ? null : (
        <Dropdown trigger={['click']} menu={menu}>
          <Button>{foremost.length === 0 ? t('matters.open') : t('matters.openOther')} ▾</Button>
        </Dropdown>
      )}
    </Space.Compact>
  )
}
