import { Link } from '@tanstack/react-router'
import { useWords } from '../words/language'
import { useSession } from './session'

/** What is said where there is nothing to see, why, and how to go on from here. */
export function NotHere({ why }: { readonly why: 'notFound' | 'forbidden' }) {
  const { t } = useWords()
  const role = useSession().data?.user?.role
  return (
    <>
      <h1>{t(`page.${why}`)}</h1>
      <p>
        {t(`page.${why}Cure`)}
        {why === 'forbidden' && role !== undefined ? ` ${t('page.yourRole')}${t(`role.${role}`)}` : ''}
      </p>
      <p>
        <Link to="/">{t('page.home')}</Link>
      </p>
    </>
  )
}
