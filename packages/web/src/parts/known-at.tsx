import type { CaseDto } from '@hengjian/contract'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { fullTime } from '../time/clock-face'
import { useWords } from '../words/language'
import { MomentField } from './written-field'

interface Props {
  readonly data: Pick<CaseDto, 'knownAt' | 'now' | 'receivedLater'>
  /** The instant whose knowledge is shown; undefined for now. */
  readonly at: string | undefined
  readonly onChange: (at: string | undefined) => void
}

/** Instants travel with Asia/Shanghai's wall clock: what stands in the field is what was meant, whatever this PC thinks. */
const fromField = (value: string): string => `${value.length === 16 ? `${value}:00` : value}+08:00`
const toField = (iso: string): string => iso.slice(0, 19)

/** Chooses the instant as of which things are known, by the steps in which the office came to know more. */
export function KnownAt({ data, at, onChange }: Props) {
  const { t } = useWords()
  const [written, setWritten] = useState(toField(at ?? data.now))
  const current = Date.parse(at ?? data.now)
  const earlier = data.knownAt.filter((one) => Date.parse(one) < (at === undefined ? current + 1 : current))
  const before = at === undefined ? earlier[earlier.length - 2] : earlier[earlier.length - 1]
  const later = data.knownAt.find((one) => Date.parse(one) > current)
  const last = data.knownAt[data.knownAt.length - 1]
  return (
    <form
      className="known-at"
      onSubmit={(event) => {
        event.preventDefault()
        if (written !== '') onChange(fromField(written))
      }}
    >
      <MomentField label={t('known.on')} value={written} max={toField(data.now)} onChange={setWritten} />
      <Button size="small" htmlType="submit" disabled={written === ''}>
        {t('known.look')}
      </Button>
      <Button
        size="small"
        disabled={before === undefined}
        title={t('known.before')}
        aria-label={t('known.before')}
        onClick={() => onChange(before)}
      >
        ◀
      </Button>
      <Button
        size="small"
        disabled={at === undefined}
        title={t('known.after')}
        aria-label={t('known.after')}
        onClick={() => onChange(later === last ? undefined : later)}
      >
        ▶
      </Button>
      <Button size="small" disabled={at === undefined} onClick={() => onChange(undefined)}>
        {t('known.now')}
      </Button>
    </form>
  )
}

/** Says over the whole page that it shows the past. */
export function PastBand({ data, at, onChange }: Props) {
  const { t } = useWords()
  if (at === undefined) return null
  const left = data.receivedLater === 0 ? '' : ` ${t('known.left')} ${data.receivedLater}`
  return (
    <Alert
      type="warning"
      banner
      showIcon
      className="past-band"
      title={
        <strong>
          {t('known.past')} {fullTime(at)}
        </strong>
      }
      description={`${t('known.meaning')}${left}`}
      action={
        <Button size="small" onClick={() => onChange(undefined)}>
          {t('known.now')}
        </Button>
      }
    />
  )
}
