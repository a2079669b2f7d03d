import { type MatterDto, type SealedRequestDto, sealedTextSchema } from '@hengjian/contract'
import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { request } from '../api/request'
import { Failure } from '../parts/page-state'
import { usePassing } from '../parts/passing'
import { shortTime } from '../time/clock-face'
import { useWords } from '../words/language'

type SealedDto = MatterDto['sealed'][number]
const ANY = { parse: (): void => undefined }
const LEAST_WORDS = 4

interface AskProps {
  readonly label: string
  readonly onReason: (reason: string) => Promise<void>
  readonly onClose: () => void
}

/** Asks to see what is sealed: why is for those who approve, and stays sealed itself. */
function Ask({ label, onReason, onClose }: AskProps) {
  const { t } = useWords()
  const [reason, setReason] = useState('')
  const [failure, setFailure] = useState<unknown>()
  return (
    <Modal
      open
      title={`${t('opening.ask')} · ${label}`}
      okText={t('opening.submit')}
      cancelText={t('page.cancel')}
      okButtonProps={{ disabled: [...reason.trim()].length < LEAST_WORDS }}
      onOk={() => void onReason(reason.trim()).catch(setFailure)}
      onCancel={onClose}
    >
      {failure === undefined ? null : <Failure failure={failure} />}
      <p>{t('opening.about')}</p>
      <Input.TextArea
        aria-label={t('opening.reason')}
        placeholder={t('opening.reason')}
        rows={3}
        maxLength={500}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
    </Modal>
  )
}

/** How far a request has come, in words. */
function Course({ asked }: { readonly asked: SealedRequestDto }) {
  const { t } = useWords()
  const { approvedBy, approvedAt, openedAt, by } = asked
  if (approvedBy === null || approvedAt === null) return <strong>{t('opening.waiting')}</strong>
  return (
    <>
      {t('opening.approvedBy')} {approvedBy.name} <time dateTime={approvedAt}>{shortTime(approvedAt)}</time>
      {' · '}
      {openedAt === null ? (
        <strong>{t('opening.unseen')}</strong>
      ) : (
        <>
          {by.name} {t('opening.seenAt')} <time dateTime={openedAt}>{shortTime(openedAt)}</time>
        </>
      )}
    </>
  )
}

interface RequestProps {
  readonly matter: MatterDto
  readonly asked: SealedRequestDto
  readonly label: string
}

/** One request: who, why, who approved it and who saw it; and what the reader may do about it. */
function Asked({ matter, asked, label }: RequestProps) {
  const { t, colon } = useWords()
  const client = useQueryClient()
  const [shown, setShown] = usePassing<string>()
  const [failure, setFailure] = useState<unknown>()
  const { id, by, at, reason, mayApprove, mayOpen } = asked
  const path = `/matters/${matter.id}/sealed/${id}`
  const reload = () => client.invalidateQueries({ queryKey: ['matter', matter.id] })
  const approve = async (): Promise<void> => {
    await request(`${path}/approval`, ANY, { method: 'POST', body: {} })
    await reload()
  }
  const open = async (): Promise<void> => {
    const { text } = await request(`${path}/opening`, sealedTextSchema, { method: 'POST', body: {} })
    setShown(text)
    await reload()
  }
  return (
    <li className="opening-request">
      <div>
        {by.name} <time dateTime={at}>{shortTime(at)}</time> {t('opening.asked')} {label}
        {colon}
        {reason}
      </div>
      <div>
        <Course asked={asked} />
      </div>
      {mayApprove ? (
        <Button size="small" onClick={() => void approve().catch(setFailure)}>
          {t('opening.approve')}
        </Button>
      ) : null}
      {mayOpen ? (
        <>
          <Button size="small" type="primary" onClick={() => void open().catch(setFailure)}>
            {t('opening.open')}
          </Button>{' '}
          <span className="hint">{t('opening.once')}</span>
        </>
      ) : null}
      {shown === undefined ? null : (
        <Alert
          type="warning"
          title={shown}
          description={t('unmask.soon')}
          closable
          onClose={() => setShown(undefined)}
        />
      )}
      {failure === undefined ? null : <Failure failure={failure} />}
    </li>
  )
}

/** A note for those named by its kind alone: shown for a short while, each time with log. */
function Note({ matter, sealed }: { readonly matter: MatterDto; readonly sealed: SealedDto }) {
  const { t } = useWords()
  const [shown, setShown] = usePassing<string>()
  const [failure, setFailure] = useState<unknown>()
  const open = async (): Promise<void> => {
    const body = { sequence: sealed.sequence, field: sealed.field.id }
    const { text } = await request(`/matters/${matter.id}/notes`, sealedTextSchema, { method: 'POST', body })
    setShown(text)
  }
  return (
    <>
      <Button size="small" onClick={() => void open().catch(setFailure)}>
        {t('opening.open')}
      </Button>{' '}
      <span className="hint">{t('unmask.logged')}</span>
      {shown === undefined ? null : (
        <Alert
          type="warning"
          title={shown}
          description={t('unmask.soon')}
          closable
          onClose={() => setShown(undefined)}
        />
      )}
      {failure === undefined ? null : <Failure failure={failure} />}
    </>
  )
}

/** What a matter keeps sealed: asked for with a reason, approved by another, seen once; and who saw it. */
export function SealedParts({ matter }: { readonly matter: MatterDto }) {
  const { t, say } = useWords()
  const client = useQueryClient()
  const [asking, setAsking] = useState<SealedDto>()
  if (matter.sealed.length === 0) return null
  const isNote = matter.sealed.some(({ mayRead }) => mayRead !== null)
  const isAsked = matter.sealed.some(({ mayRead }) => mayRead === null)
  const titleOf = (field: string): string =>
    say(matter.sealed.find((one) => one.field.id === field)?.field.title ?? field)
  const ask = async ({ sequence, field }: SealedDto, reason: string): Promise<void> => {
    const body = { sequence, field: field.id, reason }
    await request(`/matters/${matter.id}/sealed`, ANY, { method: 'POST', body })
    setAsking(undefined)
    await client.invalidateQueries({ queryKey: ['matter', matter.id] })
  }
  return (
    <section className="panel">
      <h2>{t('opening.title')}</h2>
      {isAsked ? <p className="hint">{t('opening.kept')}</p> : null}
      {isNote ? <p className="hint">{t('opening.keptNote')}</p> : null}
      <ul className="matter-links">
        {matter.sealed.map((one) => (
          <li key={`${one.sequence}-${one.field.id}`}>
            {say(one.field.title)} {one.mayRead === true ? <Note matter={matter} sealed={one} /> : null}
            {one.mayRead === false ? <span className="hint">{t('opening.notYoursNote')}</span> : null}
            {one.mayRead !== null ? null : one.mayAsk ? (
              <Button size="small" onClick={() => setAsking(one)}>
                {t('opening.ask')}
              </Button>
            ) : (
              <span className="hint">{t('opening.notYours')}</span>
            )}
          </li>
        ))}
      </ul>
      {matter.sealedRequests.length === 0 ? null : (
        <ol className="matter-links">
          {matter.sealedRequests.map((asked) => (
            <Asked key={asked.id} matter={matter} asked={asked} label={titleOf(asked.field)} />
          ))}
        </ol>
      )}
      {asking === undefined ? null : (
        <Ask
          label={say(asking.field.title)}
          onReason={(reason) => ask(asking, reason)}
          onClose={() => setAsking(undefined)}
        />
      )}
    </section>
  )
}
