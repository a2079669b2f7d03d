import type { SheetFormat, SheetList } from '@hengjian/contract'
import { Button, Modal } from 'antd'
import { useState } from 'react'
import { download } from '../../api/download'
import { useAct } from '../../api/use-act'
import { useWords } from '../../words/language'
import { Failure } from '../page-state'
import { isReason, ReasonField } from '../reason-field'
import { countText } from './count-text'
import { FormatChoice } from './format-choice'
import { queryPart } from './list-search'

interface SheetDialogProps {
  readonly list: SheetList | 'evaluation' | 'hearings'
  readonly title: string
  /** How many rows there are; undefined until that is known. */
  readonly total: number | undefined
  readonly asked: object
  readonly columns: readonly { readonly name: string; readonly title: string }[]
}

/** Takes the list along as it is seen: format, and a reason that goes into the read log. */
function Dialog(props: SheetDialogProps & { readonly total: number; readonly onClose: () => void }) {
  const { list, title, total, asked, columns, onClose } = props
  const { t, language, listed } = useWords()
  const [format, setFormat] = useState<SheetFormat>('xlsx')
  const [reason, setReason] = useState('')
  const { act, busy, failure } = useAct()
  const submit = (): Promise<boolean> =>
    act(async () => {
      const order = { format, language, reason, query: queryPart(asked), columns: columns.map(({ name }) => name) }
      await download(`/${list}/sheet`, order, `${title}.${format}`)
      onClose()
    })
  return (
    <Modal
      open
      title={t('list.export')}
      okText={t('list.export')}
      cancelText={t('page.cancel')}
      confirmLoading={busy}
      okButtonProps={{ disabled: !isReason(reason) }}
      onOk={() => void submit()}
      onCancel={onClose}
    >
      {failure === undefined ? null : <Failure failure={failure} />}
      <p>
        {t('list.exportWhat').replace('{}', countText(total))}
        {listed(columns.map((one) => one.title))}
      </p>
      <FormatChoice value={format} onChange={setFormat} />
      <ReasonField label={t('list.reason')} value={reason} onChange={setReason} />
      <p className="hint">{t('list.exportLogged')}</p>
    </Modal>
  )
}

/** The button that opens it, once it is known what would be taken along. */
export function SheetButton(props: SheetDialogProps) {
  const { total } = props
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button size="small" disabled={total === undefined} onClick={() => setOpen(true)}>
        {t('list.export')}
      </Button>
      {open && total !== undefined ? <Dialog {...props} total={total} onClose={() => setOpen(false)} /> : null}
    </>
  )
}
