import { type PermissionDto, type SearchDto, searchSchema } from '@hengjian/contract'
import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { Modal } from 'antd'
import { type KeyboardEvent, useEffect, useState } from 'react'
import { request } from '../api/request'
import { Failure } from '../parts/page-state'
import { pagesFor } from '../shell/pages'
import { useWords } from '../words/language'
import { GROUPS, type Hit, hitsOf, placesNamed } from './hits'
import './search-dialog.css'

/** Nothing is sought while somebody is still typing. */
const PAUSE = 180
const LEAST = 2

/** The text as it was when typing paused. */
function useSettled(text: string, composing: boolean): string {
  const [settled, setSettled] = useState('')
  useEffect(() => {
    if (composing) return
    const timer = setTimeout(() => setSettled(text.trim()), text === '' ? 0 : PAUSE)
    return () => clearTimeout(timer)
  }, [text, composing])
  return settled
}

/** What the server finds; while the next answer is under way the last one stays. Nothing of it is kept. */
function useFound(q: string, allowed: boolean) {
  return useQuery<SearchDto>({
    queryKey: ['search', q],
    queryFn: ({ signal }) => request('/search', searchSchema, { method: 'POST', body: { q }, signal }),
    enabled: allowed && q.length >= LEAST,
    placeholderData: (before) => (q.length >= LEAST ? before : undefined),
    gcTime: 0,
    staleTime: 10_000,
    retry: false,
  })
}

interface ListProps {
  readonly hits: readonly Hit[]
  readonly at: number
  readonly onPoint: (at: number) => void
  readonly onOpen: (hit: Hit) => void
}

/** What was found, in groups; the keys of the field move through it, and what they stand on is said aloud. */
function HitList({ hits, at, onPoint, onOpen }: ListProps) {
  const { t } = useWords()
  const said = hits[at]
  return (
    <>
      {GROUPS.filter((group) => hits.some((hit) => hit.group === group)).map((group) => (
        <section key={group} aria-label={t(`search.${group}`)}>
          <h2 className="search-group">{t(`search.${group}`)}</h2>
          <ul>
            {hits.map((hit, index) =>
              hit.group !== group ? null : (
                <li key={`${hit.path} ${hit.title}`} onMouseMove={() => onPoint(index)}>
                  <a
                    href={hit.path}
                    className={index === at ? 'search-hit search-hit-at' : 'search-hit'}
                    ref={index === at ? (element) => element?.scrollIntoView({ block: 'nearest' }) : null}
                    onClick={(event) => {
                      if (event.ctrlKey || event.metaKey || event.shiftKey) return
                      event.preventDefault()
                      onOpen(hit)
                    }}
                  >
                    <strong>{hit.title}</strong>
                    <span>{hit.detail}</span>
                  </a>
                </li>
              ),
            )}
          </ul>
        </section>
      ))}
      <output className="search-said">
        {said === undefined ? '' : `${t(`search.${said.group}`)} ${said.title} ${said.detail}`}
      </output>
    </>
  )
}

interface PanelProps {
  readonly permissions: readonly PermissionDto[]
  readonly onOpen: (hit: Hit) => void
}

/** The field and what it finds. */
function SearchPanel({ permissions, onOpen }: PanelProps) {
  const { t, say } = useWords()
  const [text, setText] = useState('')
  const [composing, setComposing] = useState(false)
  const [at, setAt] = useState(0)
  const q = useSettled(text, composing)
  const found = useFound(q, permissions.includes('cases.read'))
  const places = pagesFor(permissions).map(({ to, word }) => ({ path: to, word: t(`nav.${word}`) }))
  const hits = [...(found.data === undefined ? [] : hitsOf(found.data, { say })), ...placesNamed(places, q)]
  const chosen = Math.min(at, hits.length - 1)
  const onKeyDown = (event: KeyboardEvent): void => {
    // The keys of somebody who composes Chinese choose characters, not lines.
    if (event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229) return
    const hit = hits[chosen]
    if (event.key === 'ArrowDown') setAt(Math.min(chosen + 1, hits.length - 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(chosen - 1, 0))
    else if (event.key === 'Enter' && hit !== undefined && q === text.trim()) onOpen(hit)
    else return
    event.preventDefault()
  }
  const settled = q.length >= LEAST && found.isSuccess && !found.isPlaceholderData
  return (
    <>
      <input
        className="search-field"
        type="text"
        autoComplete="off"
        spellCheck={false}
        maxLength={64}
        aria-label={t('search.title')}
        aria-describedby="search-hint"
        placeholder={t('search.placeholder')}
        value={text}
        onChange={({ target }) => {
          setText(target.value)
          setAt(0)
        }}
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={() => setComposing(false)}
        onKeyDown={onKeyDown}
      />
      <div className="search-hits" aria-busy={found.isFetching}>
        {found.isError ? <Failure failure={found.error} retry={() => void found.refetch()} /> : null}
        <HitList hits={hits} at={chosen} onPoint={setAt} onOpen={onOpen} />
        {settled && hits.length === 0 ? <p className="empty">{t('search.nothing')}</p> : null}
        {settled && (found.data.morePeople || found.data.moreCases) ? <p className="hint">{t('search.more')}</p> : null}
      </div>
      <p id="search-hint" className="hint">
        {found.isFetching ? t('search.busy') : t('search.hint')}
      </p>
    </>
  )
}

interface DialogProps {
  readonly permissions: readonly PermissionDto[]
  readonly open: boolean
  readonly onClose: () => void
}

/** The dialog of the search; what is found there closes it and is opened. */
export function SearchDialog({ permissions, open, onClose }: DialogProps) {
  const { t } = useWords()
  const router = useRouter()
  return (
    <Modal
      open={open}
      title={t('search.title')}
      footer={null}
      width={720}
      destroyOnHidden
      onCancel={onClose}
      afterOpenChange={(shown) => {
        if (shown) document.querySelector<HTMLInputElement>('.search-field')?.focus()
      }}
    >
      <SearchPanel
        permissions={permissions}
        onOpen={({ path }) => {
          onClose()
          router.history.push(path)
        }}
      />
    </Modal>
  )
}
