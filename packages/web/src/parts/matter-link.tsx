import type { LabelDto } from '@hengjian/contract'
import { Link } from '@tanstack/react-router'
import { useWords } from '../words/language'

const PAGES = { finding: '/findings/$id', case: '/cases/$id', person: '/people/$id', matter: '/matters/$id' } as const
type Target = keyof typeof PAGES
const isTarget = (text: string): text is Target => Object.keys(PAGES).includes(text)

/** What a matter hangs together with, written as forms do (`finding:<id>`), as a link to its page. */
export function MatterLink({ link, label }: { readonly link: string; readonly label?: LabelDto | undefined }) {
  const { t, say } = useWords()
  const at = link.indexOf(':')
  const type = link.slice(0, Math.max(0, at))
  if (!isTarget(type)) return <>{link}</>
  return (
    <Link to={PAGES[type]} params={{ id: link.slice(at + 1) }}>
      {t(`linkTo.${type}`)}
      {label === undefined ? '' : ` ${say(label)}`}
    </Link>
  )
}
