import { type SessionDto, TITLES } from '@hengjian/contract'
import { useNavigate } from '@tanstack/react-router'
import { Button, Dropdown } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useWords } from '../words/language'
import { useTour } from './tour'
import './user-menu.css'

/** Fetched by whoever asks. */
const AskEmergency = lazy(async () => ({ default: (await import('../parts/ask-emergency')).AskEmergency }))

/** Who is signed in, and what is theirs alone: their account, and the tour of the desk again. */
export function UserMenu({ user }: { readonly user: NonNullable<SessionDto['user']> }) {
  const { t, say, listed } = useWords()
  const navigate = useNavigate()
  const { remember } = useTour()
  const [asking, setAsking] = useState(false)
  const again = async (): Promise<void> => {
    await navigate({ to: '/' })
    await remember(false)
  }
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'account', label: t('account.title'), onClick: () => void navigate({ to: '/account' }) },
            ...(user.permissions.includes('emergency.open')
              ? [{ key: 'emergency', label: t('emergency.open'), onClick: () => setAsking(true) }]
              : []),
            ...(user.permissions.includes('desk.read')
              ? [{ key: 'tour', label: t('tour.again'), onClick: () => void again() }]
              : []),
          ],
        }}
      >
        <Button size="small" type="text" className="who">
          {user.name} ·{' '}
          {user.titles.length === 0
            ? t(`role.${user.role}`)
            : listed(user.titles.map((title) => say(TITLES[title].title)))}{' '}
          ▾
        </Button>
      </Dropdown>
      {asking ? (
        <Suspense fallback={null}>
          <AskEmergency onClose={() => setAsking(false)} />
        </Suspense>
      ) : null}
    </>
  )
}
