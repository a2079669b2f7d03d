import {
  type ImportBatchDto,
  importBatchSchema,
  type SheetAnswerDto,
  sheetAnswerSchema,
  type UndoReasonDto,
  undoReasonSchema,
} from '@hengjian/contract'
import { Link } from '@tanstack/react-router'
import { Alert, Button, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { request } from '../api/request'
import { useAct } from '../api/use-act'
import { fullTime } from '../time/clock-face'
import { useWords } from '../words/language'
import { BatchSource } from './batch-source'
import { FileDrop } from './file-drop'
import { ImportFigures } from './import-figures'
import { ImportProblems } from './import-problems'
import { sizeText } from './import-state'
import { Failure } from './page-state'

interface ImportResultProps {
  readonly batch: ImportBatchDto
  readonly onChange: (batch: ImportBatchDto) => void
}

/** What the sheet that was handed back brought. */
function SheetAnswer({ answer }: { readonly answer: SheetAnswerDto }) {
  const { t } = useWords()
  const done = answer.accepted + answer.duplicates
  return (
    <Alert
      type={answer.rejected + answer.unknown === 0 ? 'success' : 'warning'}
      showIcon
      title={`${t('importResult.accepted')} ${done}${t('importMark.comma')}${t('importResult.still')} ${answer.rejected}${t('importMark.comma')}${t('importResult.unknown')} ${answer.unknown}`}
      description={
        answer.problems.length === 0 ? undefined : <ImportProblems problems={answer.problems.slice(0, 50)} />
      }
    />
  )
}

/** Rows that came back: mend them in the page, or all at once by a sheet. */
function Rejects({ batch, onChange }: ImportResultProps) {
  const { t, language } = useWords()
  const [answer, setAnswer] = useState<SheetAnswerDto>()
  const { act, failure } = useAct()
  const [sending, setSending] = useState<string>()
  const handBack = (file: File): Promise<boolean> =>
    act(async () => {
      setSending(`${t('imports.sending')} ${sizeText(file.size)}`)
      const path = `/imports/${batch.id}/sheet?name=${encodeURIComponent(file.name)}`
      const told = await request(path, sheetAnswerSchema, { method: 'PUT', file })
      onChange(await request(`/imports/${batch.id}`, importBatchSchema))
      setAnswer(told)
    }).finally(() => setSending(undefined))
  return (
    <>
      {answer === undefined ? null : <SheetAnswer answer={answer} />}
      {failure === undefined ? null : <Failure failure={failure} />}
      {batch.openRejects === 0 ? null : (
        <section className="import-panel">
          <h2>
            {t('imports.open')} {batch.openRejects}
          </h2>
          <p className="actions">
            <Link to="/rejects" search={{ batch: batch.id }}>
              <Button type="primary">{t('importResult.rejects')}</Button>
            </Link>{' '}
            <Button href={`/api/v1/imports/${batch.id}/rejects.csv?language=${language}`} download>
              {t('importResult.sheet')}
            </Button>
          </p>
          <FileDrop
            label={t('importResult.handBack')}
            hint={t('importResult.sheetHint')}
            busy={sending}
            accept=".csv,.xlsx"
            onFiles={([file]) => file !== undefined && void handBack(file)}
          />
        </section>
      )}
    </>
  )
}

/** Takes the batch back, with a reason. */
function Undo({ batch, onChange }: ImportResultProps) {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState<UndoReasonDto>('wrongMapping')
  const [text, setText] = useState('')
  const { act, busy, failure } = useAct()
  const undo = (): Promise<boolean> =>
    act(async () => {
      const body = { reason, text }
      onChange(await request(`/imports/${batch.id}/undo`, importBatchSchema, { method: 'POST', body }))
      setOpen(false)
    })
  return (
    <>
      <Button danger onClick={() => setOpen(true)}>
        {t('importResult.undo')}
      </Button>
      <Modal
        open={open}
        title={t('importResult.undoTitle')}
        okText={t('importResult.undo')}
        cancelText={t('importResult.cancel')}
        okButtonProps={{ danger: true }}
        confirmLoading={busy}
        onOk={() => void undo()}
        onCancel={() => setOpen(false)}
      >
        <p>{t('importResult.undoHint')}</p>
        <p>
          <Select<UndoReasonDto>
            aria-label={t('importResult.undoReason')}
            style={{ width: '100%' }}
            value={reason}
            onChange={setReason}
            options={undoReasonSchema.options.map((value) => ({ value, label: t(`importResult.reason.${value}`) }))}
          />
        </p>
        <Input.TextArea
          aria-label={t('importResult.undoText')}
          placeholder={t('importResult.undoText')}
          maxLength={500}
          rows={2}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        {failure === undefined ? null : <Failure failure={failure} />}
      </Modal>
    </>
  )
}

/** What became of an imported file. */
export function ImportResult({ batch, onChange }: ImportResultProps) {
  const { t } = useWords()
  const { undo } = batch
  return (
    <>
      {batch.problems.length === 0 ? null : (
        <Alert
          type="warning"
          showIcon
          title={t('importResult.problems')}
          description={<ImportProblems problems={batch.problems} />}
        />
      )}
      {undo === null ? null : (
        <Alert
          type="info"
          showIcon
          title={`${t('importResult.undoneBy')} ${undo.by} ${fullTime(undo.at)}${t('importMark.colon')}${t(`importResult.reason.${undo.reason}`)}`}
          description={undo.text === '' ? undefined : undo.text}
        />
      )}
      <section className="import-panel">
        <ImportFigures
          figures={[
            [t('imports.rows'), batch.rows ?? batch.rowsDone],
            [t('imports.facts'), batch.facts],
            [t('imports.duplicates'), batch.duplicates],
            [t('imports.conflicts'), batch.conflicts],
            [t('imports.rejected'), batch.rejected],
            [t('imports.open'), batch.openRejects],
            [t('imports.twoNames'), batch.twoNames],
          ]}
        />
        <p className="hint import-hash">
          <BatchSource batch={batch} />
          {t('importResult.hash')} {batch.sha256}
        </p>
        <p className="actions">
          <Link to="/cases">
            <Button>{t('importResult.cases')}</Button>
          </Link>{' '}
          {batch.state === 'undone' ? null : <Undo batch={batch} onChange={onChange} />}
        </p>
      </section>
      {batch.state === 'undone' ? null : <Rejects batch={batch} onChange={onChange} />}
    </>
  )
}
