import { type ListName, savedViewSchema } from '@hengjian/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Input, Popover } from 'antd'
import { useState } from 'react'
import { request } from '../../api/request'
import { useAct } from '../../api/use-act'
import { useWords } from '../../words/language'
import { Empty, Failure } from '../page-state'
import { savedPart } from './list-search'

const viewsSchema = savedViewSchema.array()

interface SavedViewsProps {
  readonly list: ListName
  readonly search: object
  readonly onOpen: (search: Readonly<Record<string, string>>) => void
}

/** One's own looks of a list: open, save, forget. */
function Views({ list, search, onOpen }: SavedViewsProps) {
  const { t } = useWords()
  const client = useQueryClient()
  const [name, setName] = useState('')
  const { act, busy, failure } = useAct()
  const path = `/lists/${list}/views`
  const key = ['views', list]
  const query = useQuery({ queryKey: key, queryFn: ({ signal }) => request(path, viewsSchema, { signal }) })
  const change = (to: string, options: Parameters<typeof request>[2]): Promise<boolean> =>
    act(async () => {
      client.setQueryData(key, await request(to, viewsSchema, options))
      setName('')
    })
  const save = (): void => {
    if (name.trim() !== '') void change(path, { method: 'POST', body: { name, search: savedPart(search) } })
  }
  const views = query.data ?? []
  return (
    <div className="saved-views">
      {failure === undefined ? null : <Failure failure={failure} />}
      {query.isError ? <Failure failure={query.error} retry={() => void query.refetch()} /> : null}
      {query.isSuccess && views.length === 0 ? <Empty text={t('list.noViews')} /> : null}
      <ul>
        {views.map((view) => (
          <li key={view.name}>
            <button type="button" className="plain-link" onClick={() => onOpen(view.search)}>
              {view.name}
            </button>
            <Button
              size="small"
              type="text"
              aria-label={`${t('list.forget')} ${view.name}`}
              onClick={() => void change(`${path}/${encodeURIComponent(view.name)}`, { method: 'DELETE' })}
            >
              ✕
            </Button>
          </li>
        ))}
      </ul>
      <Input
        size="small"
        maxLength={40}
        aria-label={t('list.viewName')}
        placeholder={t('list.viewName')}
        value={name}
        onChange={({ target }) => setName(target.value)}
        onPressEnter={save}
      />
      <Button size="small" loading={busy} disabled={name.trim() === ''} onClick={save}>
        {t('list.save')}
      </Button>
    </div>
  )
}

/** Saved views behind a button; what they hold is in the address, so a view is shared by sending its link. */
export function SavedViews(props: SavedViewsProps) {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  const onOpen = (search: Readonly<Record<string, string>>): void => {
    setOpen(false)
    props.onOpen(search)
  }
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={open}
      onOpenChange={setOpen}
      content={<Views {...props} onOpen={onOpen} />}
    >
      <Button size="small">{t('list.views')}</Button>
    </Popover>
  )
}
