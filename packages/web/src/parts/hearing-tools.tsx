import { type HearingFileDto, hearingFileSchema } from '@hengjian/contract/court'
import { Alert, Button } from 'antd'
import { useRef } from 'react'
import { downloadFrom } from '../api/download'
import { queryOf, request } from '../api/request'
import { useAct } from '../api/use-act'
import { useWords } from '../words/language'
import { SheetButton } from './list/sheet-dialog'
import { Failure } from './page-state'

interface HearingToolsProps {
  readonly days: { readonly from: string; readonly to: string }
  readonly total: number
  readonly onRead: (file: HearingFileDto) => void
}

/** The list of the days as file and calendar, and a list of the court read in. */
export function HearingTools({ days, total, onRead }: HearingToolsProps) {
  const { t } = useWords()
  const input = useRef<HTMLInputElement>(null)
  const { act, busy, failure } = useAct()
  const read = (file: File): Promise<boolean> =>
    act(async () => {
      const path = `/hearings/file?${queryOf({ name: file.name })}`
      onRead(await request(path, hearingFileSchema, { method: 'PUT', file }))
    })
  const calendar = (): Promise<boolean> =>
    act(() => downloadFrom(`/hearings/calendar?${queryOf(days)}`, `hearings-${days.from}-${days.to}.ics`))
  return (
    <>
      <span className="actions">
        <SheetButton list="hearings" title={t('hearings.title')} total={total} asked={days} columns={[]} />
        <Button size="small" title={t('hearings.calendarHint')} onClick={() => void calendar()}>
          {t('hearings.calendar')}
        </Button>
        <Button size="small" disabled={busy} onClick={() => input.current?.click()}>
          {t('hearings.import')}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".csv,.xlsx"
          aria-label={t('hearings.choose')}
          onChange={({ target }) => {
            const [file] = target.files ?? []
            target.value = ''
            if (file !== undefined) void read(file)
          }}
        />
      </span>
      {failure === undefined ? null : <Failure failure={failure} />}
    </>
  )
}

/** The lines of a file that were not understood, each with its place. */
export function UnreadLines({ unread }: { readonly unread: HearingFileDto['unread'] }) {
  const { t, say } = useWords()
  if (unread.length === 0) return null
  return (
    <Alert
      type="warning"
      showIcon
      title={t('hearings.unread')}
      description={
        <ul className="case-flags">
          {unread.map(({ place, message, cure }) => (
            <li key={`${place} ${message.zh}`}>
              {place} {say(message)} {say(cure)}
            </li>
          ))}
        </ul>
      }
    />
  )
}
